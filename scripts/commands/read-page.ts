/** Owns `npm run read-page`: prints what a page states of a program, as JSON. */
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { FetchFault } from "../../lib/fetching/addresses";
import { mannersOf, pageFetcher } from "../../lib/fetching/politely";
import { largest } from "../../lib/fetching/request";
import { factFields } from "../../lib/programs/model/fact-table";
import { UnreadableDocument } from "../../lib/reading/documents/passages";
import { cellOf, type Finding } from "../../lib/reading/findings";
import { documentFrom } from "../../lib/reading/read-address";
import { type Document, readDocument } from "../../lib/reading/read-page";
import { isoDay } from "../../lib/text/day";
import { type CommandSettings, type Output, say } from "./command";

const usage = "Usage: npm run -s read-page -- FILE-OR-ADDRESS    prints what the page states, as JSON";

async function documentAt(place: string, settings: CommandSettings): Promise<Document> {
  if (/^[a-z]+:\/\//i.test(place)) {
    return documentFrom(pageFetcher(mannersOf(settings, "page reader")), place);
  }
  // npm runs scripts in the project's folder; a path is meant from where it was typed.
  const file = path.resolve(settings.INIT_CWD ?? "", place);
  const found = await stat(file).catch(() => {
    throw new Error(`There is no file ${place}.`);
  });
  if (!found.isFile()) throw new Error(`${place} is no file.`);
  if (found.size > largest) throw new Error(`${place} is larger than ${largest / 1_000_000} MB.`);
  return { bytes: new Uint8Array(await readFile(file)), type: null };
}

async function findingsAt(place: string, settings: CommandSettings): Promise<Finding[]> {
  try {
    return await readDocument(await documentAt(place, settings), isoDay());
  } catch (error) {
    const isForPeople = error instanceof FetchFault || error instanceof UnreadableDocument;
    throw isForPeople ? new Error(`${place} was not read: ${error.message}.`) : error;
  }
}

/** Prints the findings of one page; throws an Error that says why it was not read. */
export async function readPage(args: string[], settings: CommandSettings, output: Output): Promise<void> {
  const [place] = args;
  if (place === undefined || args.length !== 1) throw new Error(usage);
  const findings = await findingsAt(place, settings);
  const printed = findings.map(({ path, value, snippet, certain, how, year, doubts }) => ({
    field: factFields[path].column,
    value: cellOf(path, value),
    snippet,
    certain,
    how,
    ...(year !== null && { year }),
    ...(doubts.length > 0 && { doubts }),
  }));
  say(output, JSON.stringify(printed, null, 2));
}
