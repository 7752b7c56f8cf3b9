/** Owns `npm run import`: adds the listings of a CSV file, all of them or none, and takes such an import back. */
import path from "node:path";
import { parseArgs } from "node:util";
import { type Checked, checkImport, type ImportFault, importFile } from "../lib/bulk/import";
import { fingerprint, UnreadableFile } from "../lib/bulk/import-file";
import { undoImport } from "../lib/bulk/import-undo";
import { databaseFile } from "../lib/env";
import { count, counted } from "../lib/format";
import { openSqlite, type SqliteDatabase } from "../lib/sqlite";

const usage = `Usage: npm run import -- <file.csv>            checks every row, then adds the listings
       npm run import -- <file.csv> --check    only checks
       npm run import -- --undo <batch>        takes an import back`;

type Asked = { undo: string } | { file: string; check: boolean };

function asked(args: string[]): Asked {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { check: { type: "boolean", default: false }, undo: { type: "string" } },
    });
    const [file, ...more] = positionals;
    if (values.undo && !values.check && file === undefined) return { undo: values.undo };
    // npm runs scripts in the project's folder, wherever it was called.
    if (file && values.undo === undefined && more.length === 0) {
      return { file: path.resolve(process.env.INIT_CWD ?? "", file), check: values.check };
    }
  } catch {
    // Said below.
  }
  throw new Error(usage);
}

/** Shows how far it is, where somebody watches; what it answers ends the line. */
function progress(title: string): { tell: (done: number) => void; end: (text: string) => void } {
  const begun = performance.now();
  const show = (text: string) => process.stdout.write(`\r${title} … ${text.padEnd(20)}`);
  return {
    tell: (done) => process.stdout.isTTY && show(count(done)),
    end: (text) => {
      const line = `${text}, ${((performance.now() - begun) / 1000).toFixed(1)} s`;
      process.stdout.isTTY ? show(`${line}\n`) : console.log(`${title} … ${line}`);
    },
  };
}

const faultText = ({ row, column, message }: ImportFault) =>
  column ? `row ${row}, column ${column}: ${message}` : `row ${row}: ${message}`;

async function importFrom(database: SqliteDatabase, file: string, check: boolean): Promise<void> {
  const name = path.basename(file);
  const checking = progress(`Checking ${name}`);
  const checked = await checkImport(database, file, checking.tell);
  checking.end(counted(checked.rows, "row"));
  if (checked.rows === 0) throw new Error(`${name} has no row below its header.`);
  if (checked.faulty > 0) throw new Error(refusal(name, checked));
  if (checked.before > 0) console.log(`${counted(checked.before, "row")} were imported before and are left out.`);
  if (checked.fresh === 0) return console.log("There is nothing to import.");
  if (check) return console.log(`${counted(checked.fresh, "program")} would be imported. Nothing was written.`);
  const batch = await fingerprint(file);
  const importing = progress("Importing");
  const { added, published, fault } = await importFile(database, file, { batch, name }, importing.tell);
  importing.end(counted(added, "program"));
  if (added > 0) {
    console.log(`${count(published)} are published, ${count(added - published)} are drafts.`);
    console.log(`To take them back: npm run import -- --undo ${batch}`);
  }
  if (fault) {
    throw new Error(`Somebody saved meanwhile, and the import stopped there. ${name}, ${faultText(fault)}
Put it right and run the import again: it goes on where it stopped.`);
  }
}

function refusal(name: string, { faults, faulty }: Checked): string {
  const more = faulty - faults.length;
  return [
    `${name} has ${counted(faulty, "fault")}; nothing was imported.`,
    ...faults.map(faultText),
    ...(more > 0 ? [`… and ${count(more)} more.`] : []),
  ].join("\n");
}

function undo(database: SqliteDatabase, batch: string): void {
  const undoing = progress("Taking back");
  const undone = undoImport(database, batch, undoing.tell);
  if (!undone) throw new Error(`There is no listing of an import ${batch}.`);
  const { deleted, withdrawn, kept } = undone;
  undoing.end(`${counted(deleted, "draft")} deleted, ${counted(withdrawn, "published listing")} withdrawn`);
  if (kept.count === 0) return;
  console.log(`${counted(kept.count, "listing")} stay: they were changed since.`);
  for (const { id, name, version } of kept.named) console.log(`/admin/programs/${id}  ${name} (version ${version})`);
  if (kept.count > kept.named.length) console.log(`… and ${count(kept.count - kept.named.length)} more.`);
}

async function run(args: string[]): Promise<void> {
  const wanted = asked(args);
  const database = openSqlite(databaseFile());
  try {
    if ("undo" in wanted) undo(database, wanted.undo);
    else await importFrom(database, wanted.file, wanted.check);
  } catch (error) {
    if (!(error instanceof UnreadableFile && "file" in wanted)) throw error;
    throw new Error(`${path.basename(wanted.file)}: nothing was imported.\n${error.message}`);
  } finally {
    database.close();
  }
}

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
