/** Owns the two catalogs of the process, the public one and the editors', kept up to date with the database. */

import { changes } from "../../database/change-log";
import { processWide } from "../../process-wide";
import { type Catalog, catalogOf, changedCatalog } from "./catalog";
import type { AnyRow } from "./columns";
import { catalogRows, editorsRows } from "./load";

/** Of more changes than this share of all programs, reading everything again is quicker. */
const mostChanged = 1 / 4;

/** A function that gives the catalog as the database is now: built once, then changed by what changed there. */
function keeper(name: string, read: (ids: readonly number[] | null) => Iterable<AnyRow>): () => Promise<Catalog> {
  return async () => {
    const shared = processWide(name, (): { held?: { version: number; catalog: Catalog } } => ({}));
    // Asked before the rows are read: a change that comes meanwhile is read again with the next request.
    const version = changes().latest();
    if (shared.held?.version !== version) {
      const changed = shared.held && changedSince(shared.held.version, shared.held.catalog, read);
      shared.held = { version, catalog: changed ?? catalogOf(read(null)) };
    }
    return shared.held.catalog;
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
export const currentCatalog = keeper("catalog", catalogRows);

/** The programs of every status, for editors; those that were merged into others are none. */
export const editorsCatalog = keeper("catalog of every status", editorsRows);
