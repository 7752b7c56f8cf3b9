/** Owns the published programs as held in memory, read anew whenever the database has changed. */
import { databaseFile } from "../env";
import { changeCounter } from "../sqlite";
import { type Price, priceFor } from "./cost";
import type { Program } from "./program";
import { publishedPrograms } from "./queries";
import type { State } from "./vocabulary";

/** The published programs at one moment, with their prices for any reader. */
export type Catalog = {
  programs: readonly Program[];
  /** Where a program stands in `programs`, by slug. */
  positions: ReadonlyMap<string, number>;
  /** One price for each program, in the same order, as a resident of that state pays (null: not said). */
  prices: (resident: State | null) => readonly Price[];
};

/** A catalog of these programs; prices are computed once for each state that is asked for. */
export function catalogOf(programs: readonly Program[]): Catalog {
  const computed = new Map<State | null, readonly Price[]>();
  return {
    programs,
    positions: new Map(programs.map((program, position) => [program.slug, position])),
    prices(resident) {
      const prices = computed.get(resident) ?? programs.map((program) => priceFor(program, { resident }));
      computed.set(resident, prices);
      return prices;
    },
  };
}

type Held = { version: number; catalog: Promise<Catalog> };
let changes: (() => number) | undefined;
let held: Held | undefined;

/** The published programs as they stand in the database now. */
export async function currentCatalog(): Promise<Catalog> {
  changes ??= changeCounter(databaseFile());
  // Asked before the rows are read: a change that comes meanwhile is then seen by the next request.
  const version = changes();
  if (held?.version !== version) held = { version, catalog: publishedPrograms().then(catalogOf) };
  const mine = held;
  try {
    return await mine.catalog;
  } catch (error) {
    // A read that failed is not kept: the next request tries again.
    if (held === mine) held = undefined;
    throw error;
  }
}
