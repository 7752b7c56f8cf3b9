/**
 * Owns `npm run watch-sources`: asks the sources of published figures again, for the work list "changed at its source", then
 * the other addresses of listings, whether they still answer.
 */
import { openPrisma } from "../../lib/database/db";
import { databaseFile } from "../../lib/env";
import { mannersOf, pageFetcher } from "../../lib/fetching/politely";
import { digitsIn } from "../../lib/parse";
import { daysBefore } from "../../lib/text/day";
import { counted } from "../../lib/text/format";
import { sourcesToWatch } from "../../lib/watching/sources";
import { watchSources } from "../../lib/watching/watch";
import { type CommandSettings, type Output, say } from "./command";
import { askLinksAloud } from "./links";

const usage = `Usage: npm run watch-sources                  asks the sources and links that were not asked in the last 7 days
       npm run watch-sources -- --all         asks all of them again
       npm run watch-sources -- --limit N     at most N sources of them, and no other links`;

export async function watchSourcesCommand(
  args: string[],
  settings: CommandSettings,
  output: Output,
  { pause = 1_000 } = {},
): Promise<void> {
  const isAll = args[0] === "--all";
  const [limit, given, ...rest] = isAll ? args.slice(1) : args;
  const most = limit === undefined ? Number.POSITIVE_INFINITY : limit === "--limit" ? digitsIn(given ?? "") : null;
  if (most === null || rest.length > 0) throw new Error(usage);
  const manners = mannersOf(settings, "source watch", { pause });
  const fetcher = pageFetcher(manners);
  const prisma = openPrisma(databaseFile(settings));
  try {
    const now = new Date();
    const sources = await sourcesToWatch(prisma, isAll ? now : daysBefore(now, 7), most);
    say(output, `Asking ${counted(sources.length, "source")}, one at a time on each host …`);
    const sum = { seen: 0, asked: 0, unread: 0 };
    await watchSources(prisma, fetcher, sources, (address, { seen, asked, fault }) => {
      sum.seen += seen;
      sum.asked += asked;
      if (fault !== undefined) sum.unread += 1;
      const became = fault === undefined ? `${seen} seen, ${asked} changed` : `not read: ${fault}`;
      say(output, `${became}  ${address}`);
    });
    // What is the source of no figure is asked too, whether it still answers.
    if (most === Number.POSITIVE_INFINITY) {
      await askLinksAloud(prisma, manners, isAll ? now : daysBefore(now, 7), output);
    }
    say(
      output,
      `${counted(sum.seen, "figure")} seen at the source; ${sum.asked} to decide in /admin/work/changed; ${counted(sum.unread, "source")} not read.`,
    );
  } finally {
    await prisma.$disconnect();
  }
}
