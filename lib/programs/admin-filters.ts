/** Owns what editors narrow and order the table of all programs by, beside the public filters, and its addresses. */
import { amount, type Ignored, many, one, type Spec, text } from "./filter-kinds";
import { type Chip, type Filters, filterPairs, noFilters, type RawParameters } from "./filters";
import { statuses } from "./vocabulary";

/** What a listing can lack. */
export const gaps = {
  delivery: "Delivery not known",
  duration: "Duration not known",
  credits: "Credits not known",
  cost: "No price of its own",
  source: "A known figure without a source",
  degree: "No degree",
  subject: "No subject",
  place: "No city or state",
  residency: "Price, but not for whom",
  note: "No note",
} as const;
export type Gap = keyof typeof gaps;

/** By which column the table is ordered; with a minus the other way round. */
const orders = {
  relevance: "Best match first",
  institution: "Institution, A to Z",
  "-institution": "Institution, Z to A",
  name: "Program, A to Z",
  "-name": "Program, Z to A",
  degree: "Degree, A to Z",
  "-degree": "Degree, Z to A",
  status: "Drafts first",
  "-status": "Withdrawn first",
  cost: "Lowest price first",
  "-cost": "Highest price first",
  duration: "Shortest first",
  "-duration": "Longest first",
  missing: "Fewest gaps first",
  "-missing": "Most gaps first",
  checked: "Longest unchecked first",
  "-checked": "Latest checked first",
  changed: "Longest unchanged first",
  "-changed": "Latest changed first",
} as const;
export type Order = keyof typeof orders;

/** Who changed a program last, where nobody did: the directory's own data. */
export const nobody = "nobody";

/** The editors' own parameters, read and written as the public ones are. */
export const adminTable = {
  status: many("Status", statuses),
  missing: many("Missing", gaps),
  stale: amount("A figure not checked for so many days", 0, 10_000, (days) => `Not checked for ${days} days, or never`),
  editor: text("Changed last by", 80, (id) => id),
  sort: one("Order", orders, null),
};
type Table = typeof adminTable;
export type OwnFilters = { readonly [K in keyof Table]: Table[K]["initial"] };

/** Everything that an address of the table says; `shared` are the public filters in it. */
export type TableState = { shared: Filters; own: OwnFilters; page: number | null };

/** The editors' own parameters of an address; what can't be used is left out and named. */
export function parseOwn(raw: RawParameters): { own: OwnFilters; ignored: Ignored[] } {
  const ignored: Ignored[] = [];
  const read = <T>(parameter: keyof Table, spec: Spec<T>): T => {
    const values = [raw[parameter] ?? []].flat().map((value) => value.trim());
    return spec.read(values.filter(Boolean), (value, reason) => void ignored.push({ parameter, value, reason }));
  };
  const own = {
    status: read("status", adminTable.status),
    missing: read("missing", adminTable.missing),
    stale: read("stale", adminTable.stale),
    editor: read("editor", adminTable.editor),
    sort: read("sort", adminTable.sort),
  };
  return { own, ignored };
}

/** Every name and value that an address of the table needs, but its page. */
export function tablePairs({ shared, own }: Omit<TableState, "page">): [string, string][] {
  const { status, missing, stale, editor, sort } = own;
  const pairsOf = (parameter: keyof Table, values: readonly string[]) =>
    values.map((value): [string, string] => [parameter, value]);
  return [
    ...filterPairs({ ...shared, sort: null, view: noFilters.view, page: null, compare: [] }),
    ...pairsOf("status", adminTable.status.write(status)),
    ...pairsOf("missing", adminTable.missing.write(missing)),
    ...pairsOf("stale", adminTable.stale.write(stale)),
    ...pairsOf("editor", adminTable.editor.write(editor)),
    ...pairsOf("sort", adminTable.sort.write(sort)),
  ];
}

/** The address of the table after a change; changing anything but the page starts at the first. */
export function tableHref(
  state: TableState,
  change: { shared?: Filters; own?: Partial<OwnFilters>; page?: number } = {},
): string {
  const pairs = tablePairs({ shared: change.shared ?? state.shared, own: { ...state.own, ...change.own } });
  if (change.page !== undefined && change.page > 1) pairs.push(["page", String(change.page)]);
  return pairs.length > 0 ? `/admin/programs?${new URLSearchParams(pairs)}` : "/admin/programs";
}

/** A chip for each filter in use, with the address that drops it; `chips` are the public ones', `editors` names by id. */
export function tableChips(
  state: TableState,
  chips: readonly Chip[],
  editors: Readonly<Record<string, string>>,
): { label: string; href: string }[] {
  const { status, missing, stale, editor } = state.own;
  const own = (label: string, change: Partial<OwnFilters>) => ({ label, href: tableHref(state, { own: change }) });
  return [
    ...chips.map(({ label, filters }) => ({ label, href: tableHref(state, { shared: filters }) })),
    ...status.map((one) => own(statuses[one], { status: status.filter((other) => other !== one) })),
    ...missing.map((one) => own(gaps[one], { missing: missing.filter((other) => other !== one) })),
    ...(stale === null ? [] : [own(adminTable.stale.chip(String(stale)), { stale: null })]),
    ...(editor === null ? [] : [own(`Changed last by ${editors[editor] ?? editor}`, { editor: null })]),
  ];
}
