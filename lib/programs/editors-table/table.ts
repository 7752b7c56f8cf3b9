/** Owns the table of programs of every status: the public search over all of them, narrowed and ordered for editors. */

import { keysOf, memberOf } from "../../closed-list";
import { reader } from "../../database/db";
import { placeIn } from "../../parse";
import { peopleNames } from "../../people/people";
import { daysBefore, isoDay } from "../../text/day";
import { foldCase } from "../../text/fold-case";
import { type Catalog, priceAt } from "../catalog/catalog";
import { editorsCatalog } from "../catalog/current";
import { memo } from "../catalog/memo";
import { isFilter, type RawParameters } from "../filters/filters";
import type { Ignored } from "../filters/param-kinds";
import { type CoreFact, coreFacts } from "../model/facts";
import { degrees, statuses } from "../model/vocabulary";
import { type DirectoryPage, searchDirectory } from "../public-pages/directory";
import { type Gap, nobody, type OwnFilters, parseOwn, type TableOrder, type TableState, tableChips } from "./url";

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
  answer: DirectoryPage;
  ignored: Ignored[];
  chips: { label: string; href: string }[];
  /** Names by id of those who changed a program last, with `nobody`. */
  editors: Readonly<Record<string, string>>;
  order: TableOrder;
  /** All that were found, in order; the page's rows among them. */
  ids: number[];
  rows: TableRow[];
  page: number;
  pages: number;
};

/** Reads an address of the table and finds what it asks for. Never throws for what is typed. */
export async function programTable(raw: RawParameters): Promise<ProgramTable> {
  const catalog = await editorsCatalog();
  const shared = Object.fromEntries(Object.entries(raw).filter(([key]) => isFilter(key)));
  const [found, details, names] = await Promise.all([
    searchDirectory(shared, catalog),
    detailsOf(catalog),
    peopleNames(),
  ]);
  const editors = {
    [nobody]: "Nobody: as it was loaded",
    ...Object.fromEntries([...details.values()].map(({ editor }) => [editor, names.get(editor) ?? ""]).filter(named)),
  };
  const { own, ignored } = parseOwn(raw);
  const reason = "nobody with this id changed a program last";
  const unknown = own.editor !== null && !Object.hasOwn(editors, own.editor) ? own.editor : null;
  if (unknown !== null) ignored.push({ parameter: "editor", value: unknown, reason });
  const used = unknown === null ? own : { ...own, editor: null };
  const rows = Array.from(found.found.inOrder(found.found.matches))
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

function usual({ question }: DirectoryPage): TableOrder {
  return question.words ? "relevance" : "institution";
}

function pageOf({ page }: RawParameters, ignored: Ignored[]): number | null {
  const [text] = [page ?? []].flat();
  if (!text) return null;
  const place = placeIn(text);
  if (place !== null) return place;
  ignored.push({ parameter: "page", value: text, reason: "it is not the number of a page" });
  return null;
}

function rowOf(
  catalog: Catalog,
  { question }: DirectoryPage,
  details: ReadonlyMap<number, Details>,
  position: number,
): TableRow[] {
  // A program that came or went between the two reads is in neither.
  const own = details.get(catalog.id[position] ?? -1);
  if (!own) return [];
  const months = catalog.months[position] ?? -1;
  const price = priceAt(catalog.prices(question.filters.resident), position);
  return [{ ...own, months: months < 0 ? null : months, price }];
}

type OwnKey = Exclude<keyof OwnFilters, "sort">;
type Judge = (row: Details) => boolean;

/** How each of the editors' own filters judges a program; null: it was not asked for. Values of one are alternatives. */
const judges: { readonly [K in OwnKey]: (wanted: OwnFilters[K], now: Date) => Judge | null } = {
  status: (wanted) => (wanted.length === 0 ? null : ({ status }) => wanted.includes(status)),
  missing: (wanted) => (wanted.length === 0 ? null : ({ missing }) => wanted.some((gap) => missing.includes(gap))),
  stale(days, now) {
    if (days === null) return null;
    const since = isoDay(daysBefore(now, days));
    return ({ checkedOn }) => checkedOn < since;
  },
  editor: (wanted) => (wanted === null ? null : ({ editor }) => editor === wanted),
};

/** Whether a program fits all of the editors' own filters. */
function fitsOwn(own: OwnFilters, now: Date): Judge {
  const judgeOf = <K extends OwnKey>(key: K) => judges[key](own[key], now) ?? [];
  const asked = keysOf(judges).flatMap(judgeOf);
  return (row) => asked.every((passes) => passes(row));
}

type Key = string | number | null;

const keyOf: Readonly<Record<string, (row: TableRow) => Key>> = {
  name: ({ name }) => foldCase(name),
  institution: ({ institution, name }) => `${foldCase(institution)}\n${foldCase(name)}`,
  degree: ({ degree }) => degree,
  status: ({ status }) => keysOf(statuses).indexOf(status),
  cost: ({ price }) => price?.amount ?? null,
  duration: ({ months }) => months,
  missing: ({ missing }) => missing.length,
  checked: ({ checkedOn }) => checkedOn,
  changed: ({ updatedAt }) => updatedAt.getTime(),
};

/** By a column, either way round; what has no value there comes last in both. */
function comparing(order: TableOrder): (a: TableRow, b: TableRow) => number {
  const direction = order.startsWith("-") ? -1 : 1;
  const key = keyOf[order.replace(/^-/, "")] ?? (() => null);
  return (a, b) => {
    const [one, other] = [key(a), key(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return one === other ? 0 : one < other ? -direction : direction;
  };
}

/** What the table shows of each program; a catalog is made anew with every change. */
const detailsOf = memo("details of the editors' table", (_: Catalog) => readDetails());

async function readRows() {
  return reader().program.findMany({
    where: { mergedInto: null },
    include: { provenance: true, institution: { select: { name: true } } },
  });
}
type Row = Awaited<ReturnType<typeof readRows>>[number];

async function readDetails(): Promise<ReadonlyMap<number, Details>> {
  const [rows, revisions] = await Promise.all([
    readRows(),
    reader().revision.findMany({ select: { programId: true, by: true }, orderBy: { version: "asc" } }),
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
  const isUnknown = (figure: CoreFact) => (states.get(figure) ?? "unknown") === "unknown";
  const lacks: Record<Exclude<Gap, CoreFact>, boolean> = {
    source: row.provenance.some(({ state, sourceUrl }) => state !== "unknown" && sourceUrl === null),
    degree: row.degree === "",
    subject: row.subject === "",
    place: row.city === "" || row.state === "",
    residency: row.residency === null && (row.totalCost !== null || row.perCreditCents !== null),
    note: row.note === null,
  };
  return [...coreFacts.filter(isUnknown), ...keysOf(lacks).filter((gap) => lacks[gap])];
}
