/** Owns `npm run read-pages`: reads the pages of many programs for the work list "found on the page"; no listing changes. */
import { memberOf } from "../../lib/closed-list";
import { openPrisma } from "../../lib/database/db";
import { databaseFile } from "../../lib/env";
import { mannersOf, pageFetcher } from "../../lib/fetching/politely";
import { digitsIn } from "../../lib/parse";
import { facts } from "../../lib/programs/model/facts";
import { counted } from "../../lib/text/format";
import { type Choice, pagesToRead, readPages } from "../../lib/work/pages";
import { type CommandSettings, type Output, say } from "./command";

const usage = `Usage: npm run read-pages -- --missing FACT [--limit N]   pages of published programs of which the fact is not known
       npm run read-pages -- SLUG …                       pages of these programs
Facts: ${Object.keys(facts).join(", ")}`;

/** Pages that a run reads unless it is told another number. */
const usual = 50;

function choiceIn(args: readonly string[]): { choice: Choice; most: number } {
  const [first, second = ""] = args;
  if (first !== "--missing") {
    if (first === undefined || args.some((arg) => arg.startsWith("-"))) throw new Error(usage);
    return { choice: { slugs: args }, most: args.length };
  }
  const missing = memberOf(facts, second);
  if (missing === null) throw new Error(`There is no fact “${second}”.\n${usage}`);
  if (args.length === 2) return { choice: { missing }, most: usual };
  const most = args[2] === "--limit" && args.length === 4 ? digitsIn(args[3] ?? "") : null;
  if (most === null) throw new Error(usage);
  return { choice: { missing }, most };
}

export async function readPagesCommand(
  args: string[],
  settings: CommandSettings,
  output: Output,
  { pause = 1_000 } = {},
): Promise<void> {
  const { choice, most } = choiceIn(args);
  const fetcher = pageFetcher(mannersOf(settings, "page reader", { pause }));
  const prisma = openPrisma(databaseFile(settings));
  try {
    const pages = await pagesToRead(prisma, choice, most);
    say(output, `Reading ${counted(pages.length, "page")}, one at a time on each host …`);
    const sum = { open: 0, unread: 0 };
    await readPages(prisma, fetcher, pages, ({ name, institution, address }, read) => {
      if ("fault" in read) sum.unread += 1;
      else sum.open += read.open;
      const became = "fault" in read ? `not read: ${read.fault}` : `${read.found} found, ${read.open} to decide`;
      say(output, `${institution}, ${name}: ${became}  ${address}`);
    });
    say(
      output,
      `${counted(sum.open, "value")} to decide in /admin/work/found; ${counted(sum.unread, "page")} not read.`,
    );
  } finally {
    await prisma.$disconnect();
  }
}
