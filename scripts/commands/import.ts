/** Owns `npm run import`: adds the listings of a CSV file, all of them or none, and takes such an import back. */
import path from "node:path";
import { parseArgs } from "node:util";
import { openReader } from "../../lib/database/db";
import { openSqlite, type SqliteDatabase } from "../../lib/database/sqlite";
import { databaseFile } from "../../lib/env";
import { fingerprint, UnreadableFile } from "../../lib/import/file";
import { type Checked, checkImport, type ImportFault, importFile } from "../../lib/import/import";
import { undoImport } from "../../lib/import/undo";
import type { Spans } from "../../lib/programs/review/outliers";
import { allPercentiles } from "../../lib/programs/review/percentiles";
import { count, counted } from "../../lib/text/format";
import { type CommandSettings, type Output, say } from "./command";

const usage = `Usage: npm run import -- <file.csv>            checks every row, then adds the listings
       npm run import -- <file.csv> --check    only checks
       npm run import -- <file.csv> --looked-at <file's number>
                                               adds also what was asked about
       npm run import -- --undo <batch>        takes an import back`;

/** `lookedAt` names the file, by what it holds, whose questions somebody has looked at. */
type ImportAsked = { file: string; check: boolean; lookedAt: string | null };
type Asked = { undo: string } | ImportAsked;

function asked(args: string[], settings: CommandSettings): Asked {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        check: { type: "boolean", default: false },
        undo: { type: "string" },
        "looked-at": { type: "string" },
      },
    });
    const [file, ...more] = positionals;
    const lookedAt = values["looked-at"] ?? null;
    if (values.undo && !values.check && lookedAt === null && file === undefined) return { undo: values.undo };
    // npm runs scripts in the project's folder, wherever it was called.
    if (file && values.undo === undefined && more.length === 0) {
      return { file: path.resolve(settings.INIT_CWD ?? "", file), check: values.check, lookedAt };
    }
  } catch {
    // Said below.
  }
  throw new Error(usage);
}

/** Shows how far it is, where somebody watches; what it answers ends the line. */
function progress(title: string, output: Output): { tell: (done: number) => void; end: (text: string) => void } {
  const begun = performance.now();
  const show = (text: string) => output.write(`\r${title} … ${text.padEnd(20)}`);
  return {
    tell: (done) => output.isTTY && show(count(done)),
    end: (text) => {
      const line = `${text}, ${((performance.now() - begun) / 1000).toFixed(1)} s`;
      output.isTTY ? show(`${line}\n`) : say(output, `${title} … ${line}`);
    },
  };
}

const faultText = ({ row, column, message }: ImportFault) =>
  column ? `row ${row}, column ${column}: ${message}` : `row ${row}: ${message}`;

async function importFrom(
  database: SqliteDatabase,
  { file, check, lookedAt }: ImportAsked,
  output: Output,
  spans: Spans,
): Promise<void> {
  const name = path.basename(file);
  const checking = progress(`Checking ${name}`, output);
  const checked = await checkImport(database, file, checking.tell, spans);
  checking.end(counted(checked.rows, "row"));
  if (checked.rows === 0) throw new Error(`${name} has no row below its header.`);
  if (checked.faulty > 0) throw new Error(refusal(name, checked));
  const batch = await fingerprint(file);
  if (checked.asked > 0 && lookedAt !== batch) throw new Error(questionsIn(name, checked, batch));
  if (checked.before > 0) {
    const left = checked.before === 1 ? "was imported before and is left out" : "were imported before and are left out";
    say(output, `${counted(checked.before, "row")} ${left}.`);
  }
  if (checked.back > 0) {
    const found = `${counted(checked.back, "row")} ${checked.back === 1 ? "was" : "were"} imported before and taken back`;
    say(output, `${found}: importing publishes ${checked.back === 1 ? "it" : "them"} again.`);
  }
  const wanted = checked.fresh + checked.back;
  if (wanted === 0) {
    say(output, "There is nothing to import.");
    return;
  }
  if (check) {
    say(output, `${counted(wanted, "program")} would be imported. Nothing was written.`);
    return;
  }
  const importing = progress("Importing", output);
  const { added, published, fault } = await importFile(database, file, { batch, name }, importing.tell);
  importing.end(counted(added, "program"));
  if (added > 0) {
    const drafts = added - published;
    const [open, kept] = [published === 1 ? "is" : "are", drafts === 1 ? "is a draft" : "are drafts"];
    say(output, `${count(published)} ${open} published, ${count(drafts)} ${kept}.`);
    say(output, `To take them back: npm run import -- --undo ${batch}`);
  }
  if (fault) {
    throw new Error(`Somebody saved meanwhile, and the import stopped there. ${name}, ${faultText(fault)}
Put it right and run the import again: it goes on where it stopped.`);
  }
}

/** The first of them, a line each, and how many more there are. */
function named(first: readonly ImportFault[], all: number): string[] {
  const more = all - first.length;
  return [...first.map(faultText), ...(more > 0 ? [`… and ${count(more)} more.`] : [])];
}

function refusal(name: string, { faults, faulty }: Checked): string {
  return [`${name} has ${counted(faulty, "fault")}; nothing was imported.`, ...named(faults, faulty)].join("\n");
}

/** What to look at; the yes names the file by what it holds, so that it counts for no other and no later one. */
function questionsIn(name: string, { questions, asked }: Checked, batch: string): string {
  return [
    `${name} has ${counted(asked, "value")} that may be wrong; nothing was imported.`,
    ...named(questions, asked),
    `Put right what is wrong. Where all of it is right: npm run import -- ${name} --looked-at ${batch}`,
  ].join("\n");
}

/** Where the values of the published programs lie. */
async function spansIn(file: string): Promise<Spans> {
  const reader = openReader(file);
  try {
    return await allPercentiles(reader);
  } finally {
    await reader.$disconnect();
  }
}

function undo(database: SqliteDatabase, batch: string, output: Output): void {
  const undoing = progress("Taking back", output);
  const undone = undoImport(database, batch, undoing.tell);
  if (!undone)
    throw new Error(`There is no listing of an import ${batch}. One that was made in the admin is taken back there.`);
  const { deleted, withdrawn, kept } = undone;
  undoing.end(`${counted(deleted, "draft")} deleted, ${counted(withdrawn, "published listing")} withdrawn`);
  if (kept.count === 0) return;
  const stay = kept.count === 1 ? "stays as it is: it was" : "stay as they are: they were";
  say(output, `${counted(kept.count, "listing")} ${stay} changed or withdrawn since.`);
  for (const { id, name, version } of kept.named) say(output, `/admin/programs/${id}  ${name} (version ${version})`);
  if (kept.count > kept.named.length) say(output, `… and ${count(kept.count - kept.named.length)} more.`);
}

export async function importListings(args: string[], settings: CommandSettings, output: Output): Promise<void> {
  const wanted = asked(args, settings);
  const database = openSqlite(databaseFile(settings));
  try {
    if ("undo" in wanted) undo(database, wanted.undo, output);
    else await importFrom(database, wanted, output, await spansIn(databaseFile(settings)));
  } catch (error) {
    if (!(error instanceof UnreadableFile && "file" in wanted)) throw error;
    throw new Error(`${path.basename(wanted.file)}: nothing was imported.\n${error.message}`);
  } finally {
    database.close();
  }
}
