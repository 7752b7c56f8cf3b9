/**
 * Owns `npm run links`: asks every address that published listings lead to whether it still answers,
 * and stores what it says for the work list of failed links.
 */
import { openPrisma } from "../lib/db";
import { databaseFile, siteUrl } from "../lib/env";
import { counted } from "../lib/format";
import { askAll } from "../lib/work/ask";
import { type LinkResult, linksToAsk, storeAnswer } from "../lib/work/links";

const usage = `Usage: npm run links             asks what was not asked in the last 7 days
       npm run links -- --all    asks everything again`;

const manners = {
  userAgent: `Matricula (link check${siteUrl() ? `; +${siteUrl()}` : ""})`,
  patience: 20_000,
  pause: 1_000,
};

async function ask(args: readonly string[]): Promise<void> {
  if (args.some((arg) => arg !== "--all")) throw new Error(usage);
  const prisma = openPrisma(databaseFile());
  try {
    const since = args.includes("--all") ? new Date() : new Date(Date.now() - 7 * 86_400_000);
    const urls = await linksToAsk(prisma, since);
    if (urls.length === 0) return console.log("Every address was asked in the last 7 days.");
    console.log(`Asking ${counted(urls.length, "address", "addresses")}, one at a time on each host …`);
    const tally: Record<LinkResult, number> = { good: 0, refused: 0, failed: 0 };
    // Each answer is stored as it comes: a run that is stopped goes on where it was.
    await askAll(urls, manners, async (url, found) => {
      await storeAnswer(prisma, url, found, new Date());
      tally[found.result] += 1;
      if (found.result !== "good") console.log(`${found.answer}  ${url}`);
    });
    console.log(`${tally.good} answered, ${tally.failed} failed, ${tally.refused} refuse programs.`);
  } finally {
    await prisma.$disconnect();
  }
}

ask(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
