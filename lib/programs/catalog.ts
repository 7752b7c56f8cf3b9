/** Owns the published programs as search sees them: one column for each thing it looks at, in memory. */
import { Values } from "./catalog-values";
import { type AnyRow, type Columns, changedColumns, columnsOf } from "./columns";
import type { Institution } from "./program";
import type { Site } from "./sites";
import { firstFrom } from "./sorted";
import { keysOf, type State, states } from "./vocabulary";

/** Prices in whole US dollars, by position: the most it may cost, and the same where it is no estimate (-1: not known); `open` 1 where it may be more. */
type PriceColumns = { high: Int32Array; published: Int32Array; open: Uint8Array };

/** The values that any program has, by their codes: 1 where one does. */
type Present = Readonly<Record<"name" | "institution" | "site" | "subject" | "degree", Uint8Array>>;

/** Programs by position (0 to size - 1, in the order of ids). It never changes: a change makes another catalog. */
export type Catalog = Columns & {
  size: number;
  /** What the codes in the columns stand for; it may hold values that no program has any more. */
  values: Values;
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
  const values = new Values();
  return catalogFrom(columnsOf(rows, values), values);
}

/** Values that a catalog may hold beyond those in use before it is to be built anew. */
const spareValues = 10_000;

/**
 * The catalog after the programs of some ids changed, came or went: `rows` has, in the order of ids, those
 * that are there. null when too much was left behind by earlier changes, so that it is to be built anew.
 */
export function changedCatalog(catalog: Catalog, ids: readonly number[], rows: Iterable<AnyRow>): Catalog | null {
  const { values } = catalog;
  const inOrder = ids.toSorted((a, b) => a - b);
  const changed = catalogFrom(changedColumns(catalog, columnsOf(rows, values), inOrder), values);
  return values.size - inUse(changed) > spareValues ? null : changed;
}

function inUse({ present: { name, institution, site } }: Catalog): number {
  return [name, institution, site].reduce((sum, codes) => sum + codes.reduce((own, one) => own + one, 0), 0);
}

function catalogFrom(columns: Columns, values: Values): Catalog {
  const present: Present = {
    name: presentIn(columns.name, values.names.size),
    institution: presentIn(columns.institution, values.institutions.length),
    site: presentIn(columns.site, values.sites.length),
    subject: presentIn(columns.subject, 256),
    degree: presentIn(columns.degree, 256),
  };
  const codes = [...values.institutions.keys()].filter((code) => present.institution[code] === 1);
  const inStates = presentIn(columns.state, 256);
  return {
    ...columns,
    size: columns.id.length,
    values,
    present,
    institutions: codes.flatMap((code) => values.institutions[code] ?? []),
    sites: values.sites.filter((_, code) => present.site[code] === 1),
    states: new Set(keysOf(states).filter((_, code) => inStates[code] === 1)),
    anyChecked: columns.checked.some((day) => day >= 0),
    institutionCodes: new Map(codes.map((code) => [values.institutions[code]?.slug ?? "", code])),
    prices: pricesOf(columns),
  };
}

function presentIn(column: Uint8Array | Int32Array, size: number): Uint8Array {
  const present = new Uint8Array(size);
  for (let position = 0; position < column.length; position += 1) present[column[position] ?? 0] = 1;
  return present;
}

const positions = new WeakMap<Catalog, Int32Array>();

/** All positions. */
export function everyone(catalog: Catalog): Int32Array {
  const known = positions.get(catalog) ?? Int32Array.from(catalog.id.keys());
  positions.set(catalog, known);
  return known;
}

/** The position of the program with this id; -1 where the catalog has none. */
export function positionOf({ id }: Columns, wanted: number): number {
  const position = firstFrom(id, wanted);
  return id[position] === wanted ? position : -1;
}

/** States whose residents' prices are kept at a time; each takes nine bytes a program. */
const keptPrices = 8;

function pricesOf(columns: Columns): Catalog["prices"] {
  const { home, abroadHigh, abroadPublished, abroadOpen, homeHigh, homePublished, homeOpen } = columns;
  const abroad = { high: abroadHigh, published: abroadPublished, open: abroadOpen };
  const made = new Map<State, PriceColumns>();
  return (resident) => {
    if (resident === null) return abroad;
    const known = made.get(resident);
    if (known) return known;
    const code = keysOf(states).indexOf(resident);
    const prices = { high: abroadHigh.slice(), published: abroadPublished.slice(), open: abroadOpen.slice() };
    for (let position = 0; position < home.length; position += 1) {
      if (home[position] !== code) continue;
      prices.high[position] = homeHigh[position] ?? -1;
      prices.published[position] = homePublished[position] ?? -1;
      prices.open[position] = homeOpen[position] ?? 0;
    }
    const [oldest] = made.keys();
    if (made.size >= keptPrices && oldest !== undefined) made.delete(oldest);
    made.set(resident, prices);
    return prices;
  };
}

/** How many programs and institutions there are, and of how many prices what is known. */
export function overview(catalog: Catalog): {
  programs: number;
  institutions: number;
  stated: number;
  estimated: number;
  unknown: number;
} {
  const { high, published } = catalog.prices(null);
  const known = (prices: Int32Array) => prices.reduce((sum, price) => sum + (price < 0 ? 0 : 1), 0);
  return {
    programs: catalog.size,
    institutions: catalog.institutions.length,
    stated: known(published),
    estimated: known(high) - known(published),
    unknown: catalog.size - known(high),
  };
}
