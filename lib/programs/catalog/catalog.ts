/** Owns the published programs as search sees them: one column for each thing it looks at, in memory. */

import { keysOf } from "../../closed-list";
import type { Institution } from "../model/program";
import { type State, states } from "../model/vocabulary";
import type { Site } from "../places/campus";
import type { CostBasis } from "../price/cost-basis";
import { type AnyRow, type Columns, changedColumns, columnsOf, subjectSets } from "./columns";
import { Dictionary } from "./dictionary";
import { isLimited } from "./fact-codes";
import { lowerBound } from "./lower-bound";
import { memo } from "./memo";

/** Prices for the residents of one state, by position. */
type PriceColumns = {
  /** The high end of the price in whole US dollars; -1: not known. */
  high: Int32Array;
  /** The same while estimates are left out; -1: not known, or estimated. */
  published: Int32Array;
  /** 1 where the price is open-ended. */
  open: Uint8Array;
};

/** The values that any program has, by their codes: 1 where one does. */
type Present = Readonly<Record<"name" | "institution" | "site" | "subjects" | "degree", Uint8Array>> & {
  /** Whether any program is only for some. */
  limited: boolean;
};

/** Programs by position (0 to size - 1, in the order of ids). It never changes: a change makes another catalog. */
export type Catalog = Columns & {
  size: number;
  /** What the codes in the columns stand for; it may hold values that no program has any more. */
  dictionary: Dictionary;
  present: Present;
  /** Where any of the programs is taught, and by whom. */
  institutions: readonly Institution[];
  sites: readonly Site[];
  states: ReadonlySet<State>;
  /** Whether any program says when a figure of it was checked. */
  anyChecked: boolean;
  /** Codes of the institutions by slug. */
  institutionCodes: ReadonlyMap<string, number>;
  /** Prices as a resident of that state pays (null: not said). */
  prices: (resident: State | null) => PriceColumns;
};

/** A catalog of these programs, which come in the order of ids; the rows are not kept. */
export function catalogOf(rows: Iterable<AnyRow>): Catalog {
  const dictionary = new Dictionary();
  return catalogFrom(columnsOf(rows, dictionary), dictionary);
}

/** Values that a catalog may hold beyond those in use before it is to be built anew. */
const spareValues = 10_000;

/**
 * The catalog after the programs of some ids changed, came or went: `rows` has, in the order of ids, those
 * that are there. null when too much was left behind by earlier changes, so that it is to be built anew.
 */
export function changedCatalog(catalog: Catalog, ids: readonly number[], rows: Iterable<AnyRow>): Catalog | null {
  const { dictionary } = catalog;
  const inOrder = ids.toSorted((a, b) => a - b);
  const changed = catalogFrom(changedColumns(catalog, columnsOf(rows, dictionary), inOrder), dictionary);
  return dictionary.size - inUse(changed) > spareValues ? null : changed;
}

function inUse({ present: { name, institution, site } }: Catalog): number {
  return [name, institution, site].reduce((sum, codes) => sum + codes.reduce((own, one) => own + one, 0), 0);
}

function catalogFrom(columns: Columns, dictionary: Dictionary): Catalog {
  const present: Present = {
    name: presentIn(columns.name, dictionary.names.size),
    institution: presentIn(columns.institution, dictionary.institutions.length),
    site: presentIn(columns.site, dictionary.sites.length),
    subjects: presentIn(columns.subjects, subjectSets),
    degree: presentIn(columns.degree, 256),
    limited: columns.factCode.some(isLimited),
  };
  const codes = [...dictionary.institutions.keys()].filter((code) => present.institution[code] === 1);
  const inStates = presentIn(columns.state, 256);
  return {
    ...columns,
    size: columns.id.length,
    dictionary,
    present,
    institutions: codes.flatMap((code) => dictionary.institutions[code] ?? []),
    sites: dictionary.sites.filter((_, code) => present.site[code] === 1),
    states: new Set(keysOf(states).filter((_, code) => inStates[code] === 1)),
    anyChecked: columns.checked.some((day) => day >= 0),
    institutionCodes: new Map(codes.map((code) => [dictionary.institutions[code]?.slug ?? "", code])),
    prices: pricesOf(columns),
  };
}

function presentIn(column: Uint8Array | Int32Array, size: number): Uint8Array {
  const present = new Uint8Array(size);
  for (let position = 0; position < column.length; position += 1) present[column[position] ?? 0] = 1;
  return present;
}

/** All positions. */
export const everyone = memo("all positions", ({ id }: Catalog) => Int32Array.from(id.keys()));

/** The position of the program with this id; -1 where the catalog has none. */
export function positionOf({ id }: Columns, wanted: number): number {
  const position = lowerBound(id, wanted);
  return id[position] === wanted ? position : -1;
}

/** States whose residents' prices are kept at a time; each takes nine bytes a program. */
const keptPrices = 8;

function pricesOf(columns: Columns): Catalog["prices"] {
  const {
    institutionState,
    outOfStateHigh,
    outOfStatePublished,
    outOfStateOpen,
    inStateHigh,
    inStatePublished,
    inStateOpen,
  } = columns;
  const outOfState = { high: outOfStateHigh, published: outOfStatePublished, open: outOfStateOpen };
  const made = new Map<State, PriceColumns>();
  return (resident) => {
    if (resident === null) return outOfState;
    const known = made.get(resident);
    if (known) return known;
    const code = keysOf(states).indexOf(resident);
    const prices = {
      high: outOfStateHigh.slice(),
      published: outOfStatePublished.slice(),
      open: outOfStateOpen.slice(),
    };
    for (let position = 0; position < institutionState.length; position += 1) {
      if (institutionState[position] !== code) continue;
      prices.high[position] = inStateHigh[position] ?? -1;
      prices.published[position] = inStatePublished[position] ?? -1;
      prices.open[position] = inStateOpen[position] ?? 0;
    }
    const [oldest] = made.keys();
    if (made.size >= keptPrices && oldest !== undefined) made.delete(oldest);
    made.set(resident, prices);
    return prices;
  };
}

/** The column of the prices that count on a basis. */
export function pricesOnBasis({ high, published }: PriceColumns, basis: CostBasis): Int32Array {
  return basis === null ? high : published;
}

/**
 * The price of the program at a position: the most of what is known in whole US dollars, whether that is an
 * estimate, and whether it is open-ended; null: not known.
 */
export function priceAt(
  { high, published, open }: PriceColumns,
  position: number,
): { amount: number; estimated: boolean; open: boolean } | null {
  const amount = high[position] ?? -1;
  return amount < 0 ? null : { amount, estimated: (published[position] ?? -1) < 0, open: open[position] === 1 };
}

/** How many programs and institutions there are, and of how many a price is stated or estimated. */
export function overview(
  catalog: Catalog,
  resident: State | null,
): {
  programs: number;
  institutions: number;
  stated: number;
  estimated: number;
} {
  const { high, published } = catalog.prices(resident);
  const known = (prices: Int32Array) => prices.reduce((sum, price) => sum + (price < 0 ? 0 : 1), 0);
  return {
    programs: catalog.size,
    institutions: catalog.institutions.length,
    stated: known(published),
    estimated: known(high) - known(published),
  };
}
