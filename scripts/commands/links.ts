/**
 * Owns `npm run links`: asks every address that published listings lead to whether it still answers,
 * and stores what it says for the work list of failed links.
 */

import { openPrisma } from "../../lib/database/db";
import { databaseFile } from "../../lib/env";
import { askAll, type LinkResult } from "../../lib/fetching/ask";
import { mannersOf } from "../../lib/fetching/politely";
import { daysBefore } from "../../lib/text/day";
import { counted } from "../../lib/text/format";
import { linksToAsk, storeAnswer } from "../../lib/work/links";
import { type CommandSettings, type Output, say } from "./command";

const usage = `Usage: npm run links             asks what was not asked in the last 7 days
       npm run links -- --all    asks everything again`;

/** Milliseconds between two questions to one host. */
const politePause = 1_000;

export async function links(
  args: string[],
  settings: CommandSettings,
  output: Output,
  { pause = politePause } = {},
): Promise<void> {
  if (args.some((arg) => arg !== "--all")) throw new Error(usage);
  const manners = mannersOf(settings, "link check", { patience: 20_000, pause });
  const prisma = openPrisma(databaseFile(settings));
  try {
    const since = args.includes("--all") ? new Date() : daysBefore(new Date(), 7);
    const urls = await linksToAsk(prisma, since);
    if (urls.length === 0) {
      say(output, "Every address was asked in the last 7 days.");
      return;
    }
    say(output, `Asking ${counted(urls.length, "address", "addresses")}, one at a time on each host …`);
    const tally: Record<LinkResult, number> = { good: 0, refused: 0, failed: 0 };
    // Each answer is stored as it comes: a run that is stopped goes on where it was.
    await askAll(urls, manners, async (url, found) => {
      await storeAnswer(prisma, url, found, new Date());
      tally[found.result] += 1;
      if (found.result !== "good") say(output, `${found.answer}  ${url}`);
    });
    say(output, `${tally.good} answered, ${tally.failed} failed, ${tally.refused} refuse programs.`);
  } finally {
    await prisma.$disconnect();
  }
}
