/** Owns the two catalogs of the process, the public one and the editors', made anew whenever the database has changed. */
import { databaseFile } from "../env";
import { changeCounter } from "../sqlite";
import { type Catalog, catalogOf } from "./catalog";
import { catalogRows, rowsOfEveryStatus } from "./catalog-rows";
import { keepSchedule } from "./schedule";

type Held = { version: number; catalog: Promise<Catalog> };
let changes: (() => number) | undefined;

function keeper(read: () => Promise<Catalog>): () => Promise<Catalog> {
  let held: Held | undefined;
  return async () => {
    await keepSchedule();
    changes ??= changeCounter(databaseFile());
    // Asked before the rows are read: a change that comes meanwhile is then seen by the next request.
    const version = changes();
    if (held?.version !== version) held = { version, catalog: read() };
    const mine = held;
    try {
      return await mine.catalog;
    } catch (error) {
      // A read that failed is not kept: the next request tries again.
      if (held === mine) held = undefined;
      throw error;
    }
  };
}

/** The published programs as they stand in the database now. */
export const currentCatalog = keeper(async () => catalogOf(await catalogRows()));

/** The programs of every status, for editors; those that were merged into others are none. */
export const editorsCatalog = keeper(async () => catalogOf(await rowsOfEveryStatus()));
