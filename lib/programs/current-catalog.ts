/** Owns the two catalogs of the process, the public one and the editors', kept as the database is. */
import { type Catalog, catalogOf, changedCatalog } from "./catalog";
import { catalogRows, rowsOfEveryStatus } from "./catalog-rows";
import { changes } from "./changes";
import type { AnyRow } from "./columns";
import { keepSchedule } from "./schedule";

/** Of more changes than this share of all programs, reading everything again is quicker. */
const mostChanged = 1 / 4;

/** Answers the catalog as the database is now: made once, then changed where the database has been. */
function keeper(read: (ids: readonly number[] | null) => Iterable<AnyRow>): () => Promise<Catalog> {
  let held: { version: number; catalog: Catalog } | undefined;
  return async () => {
    await keepSchedule();
    // Asked before the rows are read: a change that comes meanwhile is read again with the next request.
    const version = changes().latest();
    if (held?.version !== version) {
      const changed = held && changedSince(held.version, held.catalog, read);
      held = { version, catalog: changed ?? catalogOf(read(null)) };
    }
    return held.catalog;
  };
}

function changedSince(
  version: number,
  catalog: Catalog,
  read: (ids: readonly number[]) => Iterable<AnyRow>,
): Catalog | null {
  const ids = changes().since(version);
  if (ids === null || ids.length > catalog.size * mostChanged) return null;
  return changedCatalog(catalog, ids, read(ids));
}

/** The published programs as they stand in the database now. */
export const currentCatalog = keeper(catalogRows);

/** The programs of every status, for editors; those that were merged into others are none. */
export const editorsCatalog = keeper(rowsOfEveryStatus);
