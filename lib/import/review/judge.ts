/** Owns what one row of a file would do: create, update, nothing, or why it can't be used. Writes nothing. */
import { z } from "zod";
import type { Prisma } from "../../../prisma/client/client";
import { judgeChange } from "../../bulk/judge";
import { changesBetween, type Fields, fieldsOf, type RecordedChanges } from "../../programs/listing/fields";
import { fieldsFrom } from "../../programs/listing/form";
import { byPath, pathsOf } from "../../programs/listing/paths";
import { listingRows, storedFields } from "../../programs/listing/stored";
import { fieldValue } from "../../programs/model/field-schemas";
import { statuses } from "../../programs/model/vocabulary";
import { memberIn } from "../../programs/records/rows";
import { doubtsOf } from "../../programs/review/doubts";
import { likenessColumns, likenessOf, looksLike } from "../../programs/review/duplicates";
import { outliersOf, type Spans } from "../../programs/review/outliers";
import { slugOf } from "../../programs/saving/mutations";
import { isTaken, unresolved } from "../../programs/saving/store";
import { type CellFault, type Cells, cellText, inColumn, listingOfCells, typedOf } from "../columns";
import { headingKey } from "./headers";

/** What a row would do, and how pages call it. */
export const kinds = {
  create: "Create",
  update: "Update",
  unchanged: "Unchanged",
  duplicate: "Possible duplicate",
  rejected: "Rejected",
} as const;
export type Kind = keyof typeof kinds;

/** What is kept of a judged row; the faults name the spreadsheet's own heading. `cells` are what it is applied with. */
export const detailSchema = z.object({
  institution: z.string(),
  faults: z.array(z.object({ heading: z.string(), message: z.string() })),
  warnings: z.array(z.string()),
  changes: z.record(z.string(), z.object({ before: fieldValue, after: fieldValue })),
  alike: z.array(z.object({ id: z.number(), name: z.string() })),
  cells: z.array(z.tuple([z.string(), z.string()])),
});
export type Detail = z.infer<typeof detailSchema>;

export type Judged = {
  kind: Kind;
  title: string;
  programId: number | null;
  version: number | null;
  faults: CellFault[];
  warnings: string[];
  changes: RecordedChanges;
  alike: Detail["alike"];
  cells: Cells;
};

/** Institutions by slug, by federal id and by name; a name that two have is none. */
export async function institutionsByName(tx: Prisma.TransactionClient): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.institution.findMany({ select: { slug: true, name: true, unitid: true } });
  const names = new Map<string, string[]>();
  for (const { name, slug } of rows) names.set(headingKey(name), [...(names.get(headingKey(name)) ?? []), slug]);
  return new Map([
    ...[...names].flatMap(([key, [own, other]]) => (own && !other ? [[key, own] as const] : [])),
    ...rows.flatMap(({ unitid, slug }) => (unitid === null ? [] : [[String(unitid), slug] as const])),
    ...rows.map(({ slug }) => [slug, slug] as const),
  ]);
}

/** What judging the rows of one file needs to know. */
export type Around = { institutions: ReadonlyMap<string, string>; spans: Spans; rowOf: Map<string, number> };

const matchRows = { ...listingRows, institution: { select: { slug: true, website: true } } } as const;

/** The program that a row is about: by its address, also a former one, else by institution and title. */
async function matchOf(tx: Prisma.TransactionClient, slug: string, institution: string, title: string, degree: string) {
  if (slug !== "") {
    const own = await tx.program.findFirst({
      where: { mergedInto: null, OR: [{ slug }, { oldSlugs: { some: { slug } } }] },
      include: matchRows,
    });
    return own ? [own] : [];
  }
  const rows = await tx.program.findMany({
    where: { mergedInto: null, institution: { slug: institution } },
    include: matchRows,
  });
  const named = rows.filter(({ name }) => headingKey(name) === headingKey(title));
  return degree === "" ? named : named.filter((one) => one.degree === "" || one.degree === degree);
}

/** What a row says that a stored program may differ in. */
export function valueIn(cells: Cells, status: string): Fields {
  const typed = typedOf(cells);
  const said = fieldsFrom(typed, memberIn(statuses, status, "Program.status"));
  const wanted = (path: string) => Object.hasOwn(typed, path.replace(/^(provenance\.\w+)\.reason$/, "$1.state"));
  const paths = pathsOf(said).filter((path) => wanted(path) || (path === "status" && cellText(cells, "status") !== ""));
  const withStatus: Fields = { ...said, status: cellText(cells, "status") || status };
  return byPath(paths.map((path) => [path, withStatus[path] ?? null] as const));
}

/** Judges one row, whose cells are written as a file of listings has them. */
export async function judgeRow(
  tx: Prisma.TransactionClient,
  { row, cells: given }: { row: number; cells: Cells },
  { institutions, spans, rowOf }: Around,
): Promise<Judged> {
  const named = cellText(given, "institution");
  const institution = institutions.get(named) ?? institutions.get(headingKey(named)) ?? null;
  const title = cellText(given, "program");
  const base = { title, programId: null, version: null, faults: [], warnings: [], changes: {}, alike: [] };
  const rejected = (...faults: CellFault[]): Judged => ({ ...base, kind: "rejected", faults, cells: given });
  if (named !== "" && institution === null) {
    return rejected({ column: "institution", message: `No institution here is called “${named.slice(0, 80)}”.` });
  }
  const cells = new Map(given);
  if (institution !== null) cells.set("institution", institution);
  const slug = cellText(cells, "slug");
  const matched = await matchOf(tx, slug, institution ?? "", title, cellText(cells, "degree"));
  const [program, another] = matched;
  if (another) return rejected({ column: "program", message: "Several programs have this title. Name its slug." });
  const key = program ? `#${program.id}` : slug || `${institution} ${headingKey(title)} ${cellText(cells, "degree")}`;
  const earlier = rowOf.get(key);
  if (earlier !== undefined) {
    return rejected({ column: slug === "" ? "program" : "slug", message: `The same stands in row ${earlier}.` });
  }
  rowOf.set(key, row);
  if (program) {
    // Its former address finds it, and is no change of its address.
    if (slug !== "") cells.set("slug", program.slug);
    const sites = [program.institution.website, program.website];
    const locked = { row: program, fields: storedFields(program) };
    const found = { ...base, title: title || program.name, programId: program.id, version: program.version, cells };
    const verdict = judgeChange(locked, valueIn(cells, program.status), spans, sites);
    if (verdict.kind === "invalid") return { ...found, kind: "rejected", faults: verdict.faults.map(inColumn) };
    if (verdict.kind === "unchanged") return { ...found, kind: "unchanged" };
    const warnings = verdict.outliers.map(({ message }) => message);
    return { ...found, kind: "update", changes: verdict.changes, warnings };
  }
  const missing = [...(institution === null ? ["institution"] : []), ...(title === "" ? ["program"] : [])];
  if (missing.length > 0) {
    return rejected(
      ...missing.map((column) => ({ column, message: "Nothing stands there, and a new program needs it." })),
    );
  }
  if (slug === "") cells.set("slug", await freeSlug(tx, `${institution} ${title}`, rowOf));
  const read = listingOfCells(cells);
  if ("faults" in read) return { ...rejected(...read.faults), cells };
  const { listing } = read;
  if (await isTaken(tx, listing.slug, -1)) return { ...rejected(inColumn(unresolved.slug)), cells };
  const others = await tx.program.findMany({
    where: { mergedInto: null, institution: { slug: listing.institution } },
    select: likenessColumns,
  });
  const [own] = others.map(likenessOf);
  const alike = own ? looksLike({ ...listing, institutionName: own.institutionName }, others.map(likenessOf)) : [];
  const asked = [...outliersOf(listing, spans), ...doubtsOf({}, listing, {}, true)];
  return {
    ...base,
    kind: alike.length > 0 ? "duplicate" : "create",
    cells,
    changes: changesBetween({}, fieldsOf(listing)),
    warnings: asked.map(({ message }) => message),
    alike: alike.slice(0, 3).map(({ id, name }) => ({ id, name })),
  };
}

/** An address for a new program that neither the database nor an earlier row has. */
async function freeSlug(tx: Prisma.TransactionClient, text: string, rowOf: Map<string, number>): Promise<string> {
  const made = slugOf(text) || "program";
  let free = made;
  for (let n = 2; rowOf.has(free) || (await isTaken(tx, free, -1)); n += 1) free = `${made}-${n}`;
  rowOf.set(free, 0);
  return free;
}
