/** Owns the table of programs of every status: the public search over all of them, narrowed and ordered for editors. */
import { db } from "../db";
import { plain } from "../plain";
import { type Gap, nobody, type Order, type OwnFilters, parseOwn, type TableState, tableChips } from "./admin-filters";
import type { Catalog } from "./catalog";
import { editorsCatalog } from "./current-catalog";
import { type Answer, answer } from "./directory";
import { peopleNames } from "./editing";
import type { Ignored } from "./filter-kinds";
import type { RawParameters } from "./filters";
import { perCatalog } from "./per-catalog";
import { degrees, type Figure, figures, keysOf, memberOf, statuses } from "./vocabulary";

/** Programs on one page of the table. */
const tablePageSize = 50;

/** What the table knows of a program beside the catalog. */
type Details = {
  id: number;
  name: string;
  institution: string;
  /** In words; null: a draft that does not say. */
  degree: string | null;
  status: keyof typeof statuses;
  publishAt: Date | null;
  updatedAt: Date;
  missing: Gap[];
  /** ISO date of the figure that was checked longest ago; "" where one never was. */
  checkedOn: string;
  /** Id of who changed it last, or `nobody`. */
  editor: string;
};

export type TableRow = Details & {
  months: number | null;
  /** What someone from another state pays at most, in whole US dollars; null: not known. */
  price: { amount: number; estimated: boolean; open: boolean } | null;
};

export type ProgramTable = {
  state: TableState;
  answer: Answer;
  ignored: Ignored[];
  chips: { label: string; href: string }[];
  /** Names by id of those who changed a program last, with `nobody`. */
  editors: Readonly<Record<string, string>>;
  order: Order;
  /** All that were found, in order; the page's rows among them. */
  ids: number[];
  rows: TableRow[];
  page: number;
  pages: number;
};

/** Reads an address of the table and finds what it asks for. Never throws for what is typed. */
export async function programTable(raw: RawParameters): Promise<ProgramTable> {
  const catalog = await editorsCatalog();
  const { page: _, sort: __, view: ___, compare: ____, ...shared } = raw;
  const [found, details, names] = await Promise.all([answer(shared, catalog), detailsOf(catalog), peopleNames()]);
  const editors = {
    [nobody]: "Nobody: as it was loaded",
    ...Object.fromEntries([...details.values()].map(({ editor }) => [editor, names.get(editor) ?? ""]).filter(named)),
  };
  const { own, ignored } = parseOwn(raw);
  const reason = "nobody with this id changed a program last";
  const unknown = own.editor !== null && !(own.editor in editors) ? own.editor : null;
  if (unknown !== null) ignored.push({ parameter: "editor", value: unknown, reason });
  const used = unknown === null ? own : { ...own, editor: null };
  const rows = Array.from(found.found.inOrder(found.found.fitting))
    .flatMap((position) => rowOf(catalog, found, details, position))
    .filter(fitsOwn(used, new Date()));
  const order = used.sort === null || (used.sort === "relevance" && !found.question.words) ? usual(found) : used.sort;
  // Sorting is stable: of equals, the one that the public order has first stays first.
  if (order !== "relevance") rows.sort(comparing(order));
  const pages = Math.max(1, Math.ceil(rows.length / tablePageSize));
  const asked = pageOf(raw, ignored);
  const page = Math.min(asked ?? 1, pages);
  if (asked !== null && asked > pages) {
    ignored.push({ parameter: "page", value: String(asked), reason: `the last page is ${pages}, shown here` });
  }
  const state = { shared: found.question.filters, own: used, page };
  return {
    state,
    answer: found,
    ignored: [...found.ignored, ...ignored],
    chips: tableChips(state, found.chips, editors),
    editors,
    order,
    ids: rows.map(({ id }) => id),
    rows: rows.slice((page - 1) * tablePageSize, page * tablePageSize),
    page,
    pages,
  };
}

const named = ([, name]: string[]) => Boolean(name);

function usual({ question }: Answer): Order {
  return question.words ? "relevance" : "institution";
}

function pageOf({ page }: RawParameters, ignored: Ignored[]): number | null {
  const [text] = [page ?? []].flat();
  if (!text) return null;
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  ignored.push({ parameter: "page", value: text, reason: "it is not the number of a page" });
  return null;
}

function rowOf(
  catalog: Catalog,
  { question }: Answer,
  details: ReadonlyMap<number, Details>,
  position: number,
): TableRow[] {
  // A program that came or went between the two reads is in neither.
  const own = details.get(catalog.id[position] ?? -1);
  if (!own) return [];
  const prices = catalog.prices(question.filters.resident);
  const [amount = -1, months = -1] = [prices.high[position], catalog.months[position]];
  const price = { amount, estimated: (prices.published[position] ?? -1) < 0, open: prices.open[position] === 1 };
  return [{ ...own, months: months < 0 ? null : months, price: amount < 0 ? null : price }];
}

/** Whether a program fits the editors' own filters: alternatives within one, while they add up. */
function fitsOwn({ status, missing, stale, editor }: OwnFilters, now: Date): (row: Details) => boolean {
  const since = stale === null ? null : new Date(now.getTime() - stale * 86_400_000).toISOString().slice(0, 10);
  return (row) =>
    (status.length === 0 || status.includes(row.status)) &&
    (missing.length === 0 || missing.some((gap) => row.missing.includes(gap))) &&
    (since === null || row.checkedOn < since) &&
    (editor === null || row.editor === editor);
}

type Key = string | number | null;

const keyOf: Readonly<Record<string, (row: TableRow) => Key>> = {
  name: ({ name }) => plain(name),
  institution: ({ institution, name }) => `${plain(institution)}\n${plain(name)}`,
  degree: ({ degree }) => degree,
  status: ({ status }) => keysOf(statuses).indexOf(status),
  cost: ({ price }) => price?.amount ?? null,
  duration: ({ months }) => months,
  missing: ({ missing }) => missing.length,
  checked: ({ checkedOn }) => checkedOn,
  changed: ({ updatedAt }) => updatedAt.getTime(),
};

/** By a column, either way round; what has no value there comes last in both. */
function comparing(order: Order): (a: TableRow, b: TableRow) => number {
  const direction = order.startsWith("-") ? -1 : 1;
  const key = keyOf[order.replace(/^-/, "")] ?? (() => null);
  return (a, b) => {
    const [one, other] = [key(a), key(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return one === other ? 0 : one < other ? -direction : direction;
  };
}

/** What the table shows of each program; a catalog is made anew with every change. */
const detailsOf = perCatalog(readDetails);

async function readRows() {
  return db().program.findMany({
    where: { mergedInto: null },
    include: { provenance: true, institution: { select: { name: true } } },
  });
}
type Row = Awaited<ReturnType<typeof readRows>>[number];

async function readDetails(): Promise<ReadonlyMap<number, Details>> {
  const [rows, revisions] = await Promise.all([
    readRows(),
    db().revision.findMany({ select: { programId: true, by: true }, orderBy: { version: "asc" } }),
  ]);
  // The latest comes last and stays.
  const last = new Map(revisions.map(({ programId, by }) => [programId, by ?? nobody]));
  return new Map(rows.map((row) => [row.id, { ...detailsFrom(row), editor: last.get(row.id) ?? nobody }]));
}

function detailsFrom(row: Row): Omit<Details, "editor"> {
  const { id, name, institution, publishAt, updatedAt, provenance } = row;
  const degree = memberOf(degrees, row.degree);
  return {
    id,
    name,
    publishAt,
    updatedAt,
    institution: institution.name,
    degree: degree && degrees[degree],
    status: memberOf(statuses, row.status) ?? "draft",
    missing: gapsOf(row),
    checkedOn: provenance.map(({ checkedOn }) => checkedOn ?? "").toSorted()[0] ?? "",
  };
}

function gapsOf(row: Row): Gap[] {
  const states = new Map(row.provenance.map(({ figure, state }) => [figure, state]));
  const isUnknown = (figure: Figure) => (states.get(figure) ?? "unknown") === "unknown";
  const lacks: Record<Exclude<Gap, Figure>, boolean> = {
    source: row.provenance.some(({ state, sourceUrl }) => state !== "unknown" && sourceUrl === null),
    degree: row.degree === "",
    subject: row.subject === "",
    place: row.city === "" || row.state === "",
    residency: row.residency === null && (row.totalCost !== null || row.perCreditCents !== null),
    note: row.note === null,
  };
  return [...keysOf(figures).filter(isUnknown), ...keysOf(lacks).filter((gap) => lacks[gap])];
}
