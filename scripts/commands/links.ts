/**
 * Owns `npm run links`: asks every address that published listings lead to whether it still answers,
 * and stores what it says for the work list of failed links.
 */

import { openPrisma } from "../../lib/database/db";
import { databaseFile } from "../../lib/env";
import type { LinkResult } from "../../lib/fetching/ask";
import { mannersOf } from "../../lib/fetching/politely";
import type { Manners } from "../../lib/fetching/request";
import { daysBefore } from "../../lib/text/day";
import { counted } from "../../lib/text/format";
import { askLinks } from "../../lib/work/links";
import type { PrismaClient } from "../../prisma/client/client";
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
    const isAny = await askLinksAloud(prisma, manners, since, output);
    if (!isAny) say(output, "Every address was asked in the last 7 days.");
  } finally {
    await prisma.$disconnect();
  }
}

/** Asks the addresses that were not asked since a moment, and says what became of them; false where there are none. */
export async function askLinksAloud(
  prisma: PrismaClient,
  manners: Manners,
  since: Date,
  output: Output,
): Promise<boolean> {
  const tally: Record<LinkResult, number> = { good: 0, refused: 0, failed: 0 };
  let links = 0;
  await askLinks(prisma, manners, since, {
    begun(those) {
      links = those;
      if (those > 0) say(output, `Asking ${counted(those, "address", "addresses")}, one at a time on each host …`);
    },
    heard(url, { result, answer }) {
      tally[result] += 1;
      if (result !== "good") say(output, `${answer}  ${url}`);
    },
  });
  if (links > 0) say(output, `${tally.good} answered, ${tally.failed} failed, ${tally.refused} refuse programs.`);
  return links > 0;
}
