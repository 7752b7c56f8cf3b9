/** Owns importing a file of listings: checked as a whole before anything is written, then written in short transactions. */
import type { Draft } from "../programs/listing";
import { unresolved } from "../programs/store";
import type { SqliteDatabase } from "../sqlite";
import { type CellFault, type Cells, importColumns, inColumn, listingOfCells, requiredColumns } from "./import-columns";
import { rowsOfFile } from "./import-file";
import { importStore, programsAtOnce } from "./import-store";

/** Faults that are named; of the rest it is said how many they are. */
const mostFaults = 50;

/** What is wrong in a file; without a column the row as a whole. */
export type ImportFault = { row: number; column?: string; message: string };

type Row = { row: number; listing: Draft; institutionId: number };
type Chunk = { rows: Row[]; faults: ImportFault[]; read: number };
type Institutions = ReadonlyMap<string, number>;

/** The rows of a file in chunks, with everything that is wrong with them but for slugs that others have. */
async function* chunksOf(file: string, institutions: Institutions): AsyncGenerator<Chunk> {
  const rowOf = new Map<string, number>();
  const empty = (): Chunk => ({ rows: [], faults: [], read: 0 });
  let chunk = empty();
  for await (const found of rowsOfFile(file, { known: importColumns, required: requiredColumns })) {
    const { row } = found;
    chunk.read += 1;
    if ("problem" in found) chunk.faults.push({ row, message: found.problem });
    else {
      const judged = judge(found.cells, row, rowOf, institutions);
      if ("faults" in judged) chunk.faults.push(...judged.faults.map((fault) => ({ row, ...fault })));
      else chunk.rows.push({ row, ...judged });
    }
    if (chunk.read < programsAtOnce) continue;
    yield chunk;
    chunk = empty();
  }
  yield chunk;
}

/** What a row holds, or what is wrong with it; `rowOf` is where each slug of the file stands first. */
function judge(cells: Cells, row: number, rowOf: Map<string, number>, institutions: Institutions) {
  const text = (column: string) => cells.get(column)?.trim() ?? "";
  const [slug, institution] = [text("slug"), text("institution")];
  const read = listingOfCells(cells);
  const faults: CellFault[] = "faults" in read ? read.faults : [];
  const earlier = rowOf.get(slug);
  if (earlier !== undefined) faults.push({ column: "slug", message: `The same stands in row ${earlier}.` });
  else if (slug !== "") rowOf.set(slug, row);
  const institutionId = institutions.get(institution);
  if (institutionId === undefined && !faults.some(({ column }) => column === "institution")) {
    faults.push(inColumn(unresolved.institution));
  }
  return "listing" in read && faults.length === 0 && institutionId !== undefined
    ? { listing: read.listing, institutionId }
    : { faults };
}

/** The rows that are new, how many were imported before, and those whose slug another program has. */
function place(store: ReturnType<typeof importStore>, rows: readonly Row[]) {
  const [fresh, faults]: [Row[], ImportFault[]] = [[], []];
  let before = 0;
  for (const one of rows) {
    const owner = store.ownerOf(one.listing);
    if (owner === "nobody") fresh.push(one);
    else if (owner === "itself") before += 1;
    else faults.push({ row: one.row, ...inColumn(unresolved.slug) });
  }
  return { fresh, before, faults };
}

/** What an import of a file would do; with any fault it does nothing. Of `faults`, only the first are there. */
export type Checked = { rows: number; fresh: number; before: number; faults: ImportFault[]; faulty: number };

/** Reads the whole file and writes nothing; `tell` hears how many rows are done. Throws an UnreadableFile. */
export async function checkImport(
  database: SqliteDatabase,
  file: string,
  tell: (rows: number) => void = () => {},
): Promise<Checked> {
  const store = importStore(database);
  const checked: Checked = { rows: 0, fresh: 0, before: 0, faults: [], faulty: 0 };
  for await (const { rows, faults, read } of chunksOf(file, store.institutions())) {
    const placed = place(store, rows);
    const wrong = [...faults, ...placed.faults].sort((a, b) => a.row - b.row);
    checked.rows += read;
    checked.fresh += placed.fresh.length;
    checked.before += placed.before;
    checked.faulty += wrong.length;
    checked.faults.push(...wrong.slice(0, mostFaults - checked.faults.length));
    tell(checked.rows);
  }
  return checked;
}

/** What an import has done; `fault` is what stopped it, because somebody saved after it was checked. */
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
    const { fresh, before, fault } = store.locked(() => {
      const placed = place(store, rows);
      const fault = faults[0] ?? placed.faults[0] ?? null;
      if (fault || placed.fresh.length === 0) return { ...placed, fresh: [], fault };
      const at = new Date();
      if (imported.added === 0) {
        store.log({ personId: null, kind: "programs-imported", subject: batch, details: { file: name } }, at);
      }
      for (const { listing, institutionId } of placed.fresh) store.add(listing, institutionId, batch, at);
      return { ...placed, fault };
    });
    if (fault) return { ...imported, fault };
    imported.added += fresh.length;
    imported.published += fresh.filter(({ listing }) => listing.status === "published").length;
    imported.before += before;
    done += read;
    tell(done);
  }
  return imported;
}
