/** Owns what a facet is: a predicate over programs, and how many programs each of its options would give. */

import { keysOf } from "../../closed-list";
import type { Catalog } from "../catalog/catalog";
import type { PackedColumn } from "../catalog/packed-codes";
import type { FilterKey, filterTable } from "../filters/filters";
import { type Coded, oneOfCodes, type Predicate } from "./predicate";
import type { SearchQuery } from "./query";

type Table = typeof filterTable;
/** The parameters that decide which programs are found, by their rows in the filter table. */
export type NarrowingKey = { [K in FilterKey]: Table[K] extends { role: "narrows" } ? K : never }[FilterKey];
/** Those whose options say how many results each would give. */
export type CountedKey = { [K in FilterKey]: Table[K] extends { counted: true } ? K : never }[FilterKey];

/** Counts by parameter and option. */
export type Counts = Partial<Record<CountedKey, Record<string, number>>>;

/** How programs are summed up: by the facet's own code, from 0 to `size` - 1, or in another way, into two sums. */
export type Tally = (Coded & { size: number }) | ((positions: Int32Array, sums: Uint32Array) => void);

/** The counts of a parameter's options, from the sums of its facet's tally. */
export type CountOptions = (sums: Uint32Array, catalog: Catalog, query: SearchQuery) => Record<string, number>;

/**
 * A facet judges one parameter, or some that narrow together: they are alternatives within it, while a
 * program must pass every facet.
 */
export type Facet = {
  /** null where the query does not narrow by this facet. */
  predicate: (catalog: Catalog, query: SearchQuery) => Predicate | null;
  /** null where there is nothing to count. */
  tally: (catalog: Catalog, query: SearchQuery) => Tally | null;
  /**
   * An option's count is how many programs the facet lets pass when it is the facet's only choice, so that
   * it does not depend on its siblings.
   */
  counts: { readonly [K in CountedKey]?: CountOptions };
  /** How far a failing program is from passing, in the facet's own unit; without it all are equally far. */
  distance?: (catalog: Catalog, query: SearchQuery) => (position: number) => number;
  /** The one parameter that a failing program fails; without it, it fails all of the facet's. */
  failedBy?: (catalog: Catalog, query: SearchQuery, position: number) => NarrowingKey;
};

/** A facet that can judge this parameter: where the row says that options are counted, it counts them. */
export type FacetFor<K extends NarrowingKey> = Facet & { counts: { readonly [C in K & CountedKey]: CountOptions } };

/** How a parameter judges whose values are codes of a packed column, and by what its options are counted. */
export function codedFacet(
  parameter: "degree" | "state" | "control",
  list: object,
  column: "programCode" | "stateCode",
  { of, size }: PackedColumn,
): Pick<Facet, "predicate" | "tally"> {
  const options: readonly string[] = keysOf(list);
  return {
    predicate: (catalog, { filters }) =>
      oneOfCodes(
        { codes: catalog[column], of },
        size,
        filters[parameter].map((option: string) => options.indexOf(option)),
      ),
    tally: (catalog) => ({ codes: catalog[column], of, size }),
  };
}

/** The counts of a closed list's options, which are its codes in their order. */
export function countsOfList(list: object): CountOptions {
  return (sums) => Object.fromEntries(keysOf(list).map((option, code) => [option, sums[code] ?? 0]));
}
