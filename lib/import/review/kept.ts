/** Owns the imports that are kept: a file that was sent, how it is read, and what each of its rows would do. */
import { randomBytes } from "node:crypto";
import type { Prisma, PrismaClient } from "../../../prisma/client/client";
import type { Editor } from "../../people/roles";
import { memberIn } from "../../programs/records/rows";
import { allPercentiles } from "../../programs/review/percentiles";
import { repaired } from "../../spreadsheets/encoding";
import { readTable } from "../../spreadsheets/read";
import { type SheetTable, type TableRow, UnreadableFile } from "../../spreadsheets/table";
import type { CellFault } from "../columns";
import { type DayOrder, readCell } from "./cells";
import { headingKey, matchedColumns } from "./headers";
import { type Detail, detailSchema, institutionsByName, judgeRow, type Kind, kinds } from "./judge";
import { ordersOf, type Reading, readingSchema } from "./reading";

/** How many files are kept that nothing was made of; the oldest go first. */
const mostKept = 50;
/** Rows that are judged, and stored, before other work of the process gets its turn. */
const rowsAtOnce = 50;

const facts = {
  id: true,
  personId: true,
  name: true,
  problem: true,
  reading: true,
  why: true,
  at: true,
  checkedAt: true,
  appliedBy: true,
  appliedAt: true,
  undoneAt: true,
} as const;
export type KeptImport = Omit<Prisma.ImportGetPayload<{ select: typeof facts }>, "reading"> & {
  reading: Reading | null;
};

const keptOf = ({ reading, ...row }: Prisma.ImportGetPayload<{ select: typeof facts }>): KeptImport => ({
  ...row,
  reading: reading === null ? null : readingSchema.parse(JSON.parse(reading)),
});

/** Keeps a file, also one that can't be read, and answers its id, which nobody can guess. */
export async function keepFile(
  prisma: PrismaClient,
  editor: Editor,
  { name, bytes, why }: { name: string; bytes: Uint8Array<ArrayBuffer>; why: string | null },
): Promise<string> {
  const id = randomBytes(18).toString("base64url");
  const problem = await readTable(bytes).then(
    ({ rows }) => (rows.length === 0 ? "The file has no row below its header." : null),
    (error: unknown) => {
      if (error instanceof UnreadableFile) return error.message;
      throw error;
    },
  );
  await prisma.import.create({ data: { id, personId: editor.id, name, file: bytes, problem, why } });
  const open = { appliedAt: null };
  const old = await prisma.import.findMany({
    where: open,
    orderBy: { at: "desc" },
    skip: mostKept,
    select: { id: true },
  });
  await prisma.import.deleteMany({ where: { ...open, id: { in: old.map((one) => one.id) } } });
  return id;
}

/** The import with this id, without its file; null when there is none. */
export async function importOf(prisma: PrismaClient, id: string): Promise<KeptImport | null> {
  const row = await prisma.import.findUnique({ where: { id }, select: facts });
  return row && keptOf(row);
}

/** The imports that were sent last, newest first. */
export async function lastImports(prisma: PrismaClient, most: number): Promise<KeptImport[]> {
  return (await prisma.import.findMany({ orderBy: { at: "desc" }, take: most, select: facts })).map(keptOf);
}

/** The table in a kept file. Throws an UnreadableFile. */
export async function tableOfImport(prisma: PrismaClient, id: string): Promise<SheetTable> {
  const { file } = await prisma.import.findUniqueOrThrow({ where: { id }, select: { file: true } });
  return readTable(file);
}

/** The columns that the headings of a table are taken for, with what was chosen for the same headings before. */
export async function columnsFor(prisma: PrismaClient, header: readonly string[]): Promise<(string | null)[]> {
  const rows = await prisma.importHeading.findMany({ where: { key: { in: header.map(headingKey) } } });
  return matchedColumns(header, new Map(rows.map(({ key, column }) => [key, column])));
}

/** What a row says, by column, with the cells that can't be used; the faults name columns of listings. */
function cellsOf({ cells }: TableRow, width: number, reading: Reading, orders: ReadonlyMap<string, DayOrder>) {
  const faults: CellFault[] = [];
  const read = new Map<string, string>();
  reading.columns.forEach((column, index) => {
    const text = cells[index] ?? "";
    if (column === null) return;
    const meant = repaired(text);
    if (meant !== null && !reading.repair) {
      faults.push({ column, message: `This was encoded twice: “${text.slice(0, 60)}” means “${meant.slice(0, 60)}”.` });
    }
    read.set(column, readCell(column, meant !== null && reading.repair ? meant : text, orders.get(column)));
  });
  const more = cells.slice(width).some((cell) => cell.trim() !== "");
  if (more) faults.push({ column: "", message: `The row has ${cells.length} cells, the header has ${width}.` });
  return { read, faults };
}

/**
 * Judges every row of a file, in place of what was judged before, and remembers how its headings were matched. Nothing of
 * any program is written. Answers false when the import was applied already. Throws an UnreadableFile.
 */
export async function dryRun(prisma: PrismaClient, id: string, reading: Reading): Promise<boolean> {
  const table = await tableOfImport(prisma, id);
  const orders = ordersOf(table, reading);
  const heading = new Map(reading.columns.map((column, index) => [column ?? "", table.header[index] ?? ""]));
  const around = {
    institutions: await institutionsByName(prisma),
    spans: await allPercentiles(prisma),
    rowOf: new Map<string, number>(),
  };
  const open = { id, appliedAt: null };
  const { count } = await prisma.import.updateMany({
    where: open,
    data: { reading: JSON.stringify(reading), checkedAt: null },
  });
  if (count === 0) return false;
  await prisma.importRow.deleteMany({ where: { importId: id } });
  await rememberHeadings(prisma, table.header, reading.columns);
  for (let from = 0; from < table.rows.length; from += rowsAtOnce) {
    const judged = [];
    for (const row of table.rows.slice(from, from + rowsAtOnce)) {
      judged.push(rowData(id, row, await judgedRow(prisma, row, table, reading, orders, around), heading));
    }
    await prisma.importRow.createMany({ data: judged });
  }
  await prisma.import.updateMany({ where: open, data: { checkedAt: new Date() } });
  return true;
}

async function judgedRow(
  prisma: PrismaClient,
  row: TableRow,
  { header }: SheetTable,
  reading: Reading,
  orders: ReadonlyMap<string, DayOrder>,
  around: Parameters<typeof judgeRow>[2],
) {
  const { read, faults } = cellsOf(row, header.length, reading, orders);
  const judged = await judgeRow(prisma, { row: row.row, cells: read }, around);
  // One fault for each cell, the first: the next one shows when it is put right.
  const others = judged.faults.filter(({ column }) => faults.every((one) => one.column !== column));
  return faults.length === 0 ? judged : { ...judged, kind: "rejected" as const, faults: [...faults, ...others] };
}

function rowData(
  importId: string,
  { row }: TableRow,
  { kind, title, programId, version, cells, ...judged }: Awaited<ReturnType<typeof judgeRow>>,
  heading: ReadonlyMap<string, string>,
) {
  const faults = judged.faults.map(({ column, message }) => {
    const own = heading.get(column);
    return { heading: own === undefined ? column : own, message };
  });
  const detail: Detail = {
    institution: cells.get("institution") ?? "",
    faults,
    warnings: judged.warnings,
    changes: { ...judged.changes },
    alike: judged.alike,
    cells: [...cells].filter(([, text]) => text !== ""),
  };
  return { importId, row, kind, title: title.slice(0, 300), programId, version, detail: JSON.stringify(detail) };
}

async function rememberHeadings(prisma: PrismaClient, header: readonly string[], columns: readonly (string | null)[]) {
  const usual = matchedColumns(header);
  for (const [index, name] of header.entries()) {
    const [key, column] = [headingKey(name), columns[index] ?? null];
    if (key === "") continue;
    // What the table of names says by itself is not remembered: it may learn better.
    if (column === usual[index]) await prisma.importHeading.deleteMany({ where: { key } });
    else await prisma.importHeading.upsert({ where: { key }, create: { key, column }, update: { column } });
  }
}

export type KeptRow = {
  row: number;
  kind: Kind;
  title: string;
  programId: number | null;
  version: number | null;
  chosen: boolean;
  outcome: string | null;
  detail: Detail;
};

/** The outcome of a row as it is kept: what applying and undoing made of it. */
export const rowOf = ({ kind, detail, ...row }: Prisma.ImportRowGetPayload<object>): KeptRow => ({
  ...row,
  kind: memberIn(kinds, kind, "ImportRow.kind"),
  detail: detailSchema.parse(JSON.parse(detail)),
});

/** The rows of an import in the spreadsheet's order, of one kind (null: all), from `skip` on. */
export async function rowsOfImport(
  prisma: PrismaClient,
  id: string,
  { kind, skip, take }: { kind: Kind | null; skip: number; take: number },
): Promise<KeptRow[]> {
  const where = { importId: id, ...(kind && { kind }) };
  return (await prisma.importRow.findMany({ where, orderBy: { row: "asc" }, skip, take })).map(rowOf);
}

/** How many rows there are of each kind. */
export async function countsOf(prisma: PrismaClient, id: string): Promise<Record<Kind, number>> {
  const rows = await prisma.importRow.groupBy({ by: "kind", where: { importId: id }, _count: true });
  const count = (kind: Kind) => rows.find((row) => row.kind === kind)?._count ?? 0;
  const [create, update, unchanged] = [count("create"), count("update"), count("unchanged")];
  return { create, update, unchanged, duplicate: count("duplicate"), rejected: count("rejected") };
}

/** How many of the chosen rows are done, and how many are left. */
export async function progressOf(prisma: PrismaClient, id: string): Promise<{ done: number; left: number }> {
  const chosen = { importId: id, chosen: true };
  const [all, left] = await Promise.all([
    prisma.importRow.count({ where: chosen }),
    prisma.importRow.count({ where: { ...chosen, outcome: null } }),
  ]);
  return { done: all - left, left };
}
