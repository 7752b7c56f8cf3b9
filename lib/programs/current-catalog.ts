/** Owns the one catalog of the process, made anew whenever the database has changed. */
import { databaseFile } from "../env";
import { changeCounter } from "../sqlite";
import { type Catalog, catalogOf } from "./catalog";
import { catalogRows } from "./queries";
import { keepSchedule } from "./schedule";

type Held = { version: number; catalog: Promise<Catalog> };
let changes: (() => number) | undefined;
let held: Held | undefined;

/** The published programs as they stand in the database now. */
export async function currentCatalog(): Promise<Catalog> {
  await keepSchedule();
  changes ??= changeCounter(databaseFile());
  // Asked before the rows are read: a change that comes meanwhile is then seen by the next request.
  const version = changes();
  if (held?.version !== version) held = { version, catalog: catalogRows().then(catalogOf) };
  const mine = held;
  try {
    return await mine.catalog;
  } catch (error) {
    // A read that failed is not kept: the next request tries again.
    if (held === mine) held = undefined;
    throw error;
  }
}
