/** Owns importing a file of listings: checked as a whole before anything is written, then written in short transactions. */

import type { SqliteDatabase } from "../database/sqlite";
import type { Draft } from "../programs/listing/shape";
import { doubtsOf } from "../programs/review/doubts";
import { outliersOf, type Spans } from "../programs/review/outliers";
import { unresolved } from "../programs/saving/store";
import { inColumn } from "./columns";
import { listingsOfFile, type RowFault } from "./listings";
import { importStore, programsAtOnce } from "./store";

/** Faults, and questions, that are named; the others are only counted. */
const mostNamed = 50;

/** What is wrong in a file; without a column, the row as a whole. */
export type ImportFault = RowFault & { row: number };

type Row = { row: number; listing: Draft; institution: number };
type Chunk = { rows: Row[]; faults: ImportFault[]; read: number };

/** The rows of a file in chunks, with everything that is wrong with them, except for slugs that other programs have. */
async function* chunksOf(file: string, institutions: ReadonlyMap<string, number>): AsyncGenerator<Chunk> {
  const empty = (): Chunk => ({ rows: [], faults: [], read: 0 });
  let chunk = empty();
  for await (const found of listingsOfFile(file, institutions)) {
    chunk.read += 1;
    if ("faults" in found) chunk.faults.push(...found.faults.map((fault) => ({ row: found.row, ...fault })));
    else chunk.rows.push(found);
    if (chunk.read < programsAtOnce) continue;
    yield chunk;
    chunk = empty();
  }
  yield chunk;
}

/**
 * What the form would ask before this is stored, published or draft: a draft's value is easiest put right in its file.
 * Words that editors write for each other are no question in a draft, where only editors see them.
 */
function questionsOf({ row, listing }: Row, spans: Spans): ImportFault[] {
  const asked = [...outliersOf(listing, spans), ...doubtsOf({}, listing, {}, true)];
  const heard = listing.status === "published" ? asked : asked.filter(({ path }) => !path.startsWith("words."));
  return heard.map(({ message }) => ({ row, message }));
}

/** The rows that are new, those whose import was taken back, how many are there, and those whose slug another program has. */
function place(store: ReturnType<typeof importStore>, rows: readonly Row[]) {
  const [fresh, faults]: [Row[], ImportFault[]] = [[], []];
  const back: { id: number; version: number; of: Row }[] = [];
  let before = 0;
  for (const one of rows) {
    const owner = store.ownerOf(one.listing);
    if (owner === "nobody") fresh.push(one);
    else if (owner === "itself") before += 1;
    else if (owner === "another") faults.push({ row: one.row, ...inColumn(unresolved.slug) });
    else back.push({ ...owner.undone, of: one });
  }
  return { fresh, back, before, faults };
}

/**
 * What an import of a file would do: nothing if there is any fault. `back` are those that would be published again,
 * since their import was taken back; `before` those that are there. `asked` of them have a value that looks wrong and
 * may be right. `faults` and `questions` hold only the first of them.
 */
export type Checked = {
  rows: number;
  fresh: number;
  back: number;
  before: number;
  faults: ImportFault[];
  faulty: number;
  questions: ImportFault[];
  asked: number;
};

/**
 * Reads the whole file and writes nothing; `tell` is called with the number of rows done. `spans` are where the values
 * of published programs lie. Throws an UnreadableFile.
 */
export async function checkImport(
  database: SqliteDatabase,
  file: string,
  tell: (rows: number) => void = () => {},
  spans: Spans = new Map(),
): Promise<Checked> {
  const store = importStore(database);
  const checked: Checked = { rows: 0, fresh: 0, back: 0, before: 0, faults: [], faulty: 0, questions: [], asked: 0 };
  for await (const { rows, faults, read } of chunksOf(file, store.institutions())) {
    const placed = place(store, rows);
    const wrong = [...faults, ...placed.faults].sort((a, b) => a.row - b.row);
    checked.rows += read;
    checked.fresh += placed.fresh.length;
    checked.back += placed.back.length;
    checked.before += placed.before;
    checked.faulty += wrong.length;
    checked.faults.push(...wrong.slice(0, mostNamed - checked.faults.length));
    const entering = [...placed.fresh, ...placed.back.map(({ of }) => of)].sort((a, b) => a.row - b.row);
    const questions = entering.flatMap((one) => questionsOf(one, spans));
    checked.asked += questions.length;
    checked.questions.push(...questions.slice(0, mostNamed - checked.questions.length));
    tell(checked.rows);
  }
  return checked;
}

/**
 * What an import has done; among those added and published are those that came back. `fault` is what stopped it,
 * because somebody saved after it was checked.
 */
export type Imported = { added: number; published: number; before: number; fault: ImportFault | null };

/**
 * Adds the programs of a file that was checked, each with its first revision, which names the batch. Each
 * chunk is a transaction of its own: stopped in between, it is run again and goes on where it was. The
 * first of them writes the line in the log.
 */
export async function importFile(
  database: SqliteDatabase,
  file: string,
  { batch, name }: { batch: string; name: string },
  tell: (rows: number) => void = () => {},
): Promise<Imported> {
  const store = importStore(database);
  const imported: Imported = { added: 0, published: 0, before: 0, fault: null };
  let done = 0;
  for await (const { rows, faults, read } of chunksOf(file, store.institutions())) {
    const { fresh, back, before, fault } = store.locked(() => {
      const placed = place(store, rows);
      const fault = faults[0] ?? placed.faults[0] ?? null;
      if (fault || placed.fresh.length + placed.back.length === 0) return { ...placed, fresh: [], back: [], fault };
      const at = new Date();
      if (imported.added === 0) {
        store.log({ personId: null, kind: "programs-imported", subject: batch, details: { file: name } }, at);
      }
      for (const { listing, institution } of placed.fresh) store.add(listing, institution, batch, at);
      for (const one of placed.back) store.bringBack({ id: one.id, version: one.version, at }, batch);
      return { ...placed, fault };
    });
    if (fault) return { ...imported, fault };
    imported.added += fresh.length + back.length;
    imported.published += fresh.filter(({ listing }) => listing.status === "published").length + back.length;
    imported.before += before;
    done += read;
    tell(done);
  }
  return imported;
}
