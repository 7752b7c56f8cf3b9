/** Owns what editors narrow and order the table of all programs by, beside the public filters, and its addresses. */

import type { TableDrawing } from "../filters/declaration";
import { type Chip, type Filters, filterPairs, isFilter, type RawParameters } from "../filters/filters";
import { amount, freeText, type Ignored, many, one, type Spec } from "../filters/param-kinds";
import { readPairs, readParameters, type ValuesOf, writePairs } from "../filters/parameters";
import { statuses } from "../model/vocabulary";

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
export type TableOrder = keyof typeof orders;

/** Who changed a program last, where nobody did: the directory's own data. */
export const nobody = "nobody";

/** The editors' own parameters, read, written and drawn as the public ones are. */
export const adminTable = {
  status: { ...many("Status", statuses), table: { as: "boxes", place: "status" } },
  missing: { ...many("Missing", gaps), table: { as: "boxes", place: "missing", label: "Any of these", wide: true } },
  stale: {
    ...amount("Not checked for, in days", 0, 10_000, (days) => `Not checked for ${days} days, or never`),
    table: {
      as: "line",
      place: "stale",
      mode: "numeric",
      hint: "Any figure, or never",
    },
  },
  editor: {
    ...freeText("Changed last by", 80, (id) => id),
    table: { as: "choice", place: "editor", any: "Anybody", options: "editors" },
  },
  sort: { ...one("Order", orders, null), table: { as: "hidden" } },
} as const satisfies Readonly<Record<string, Spec<unknown> & { table: TableDrawing }>>;
export type OwnFilters = ValuesOf<typeof adminTable>;

/** Everything that an address of the table says; `shared` are the public filters in it. */
export type TableState = { shared: Filters; own: OwnFilters; page: number | null };

/** The editors' own parameters of an address; what can't be used is left out and named. */
export function parseOwn(raw: RawParameters): { own: OwnFilters; ignored: Ignored[] } {
  const { values: own, ignored } = readParameters(adminTable, raw);
  return { own, ignored };
}

/** Every name and value that an address of the table needs, but its page. */
export function tablePairs({ shared, own }: Omit<TableState, "page">): [string, string][] {
  return [...filterPairs(shared).filter(([key]) => isFilter(key)), ...writePairs(adminTable, own)];
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
  const pairs = writePairs(adminTable, state.own);
  const own = pairs.filter(([key]) => key !== "sort");
  return [
    ...chips.map(({ label, filters }) => ({ label, href: tableHref(state, { shared: filters }) })),
    ...own.map(([key, value]) => ({
      label: key === "editor" ? `Changed last by ${editors[value] ?? value}` : adminTable[key].chip(value),
      href: tableHref(state, {
        own: readPairs(
          adminTable,
          pairs.filter((pair) => pair[0] !== key || pair[1] !== value),
        ),
      }),
    })),
  ];
}
