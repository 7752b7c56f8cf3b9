/** Owns the two catalogs of the process, the public one and the editors', kept up to date with the database. */

import { changes } from "../../database/change-log";
import { processWide } from "../../process-wide";
import { isoDay } from "../../text/day";
import { type Catalog, catalogOf, changedCatalog } from "./catalog";
import type { AnyRow } from "./columns";
import { catalogRows, editorsRows } from "./load";

/** Of more changes than this share of all programs, reading everything again is quicker. */
const mostChanged = 1 / 4;

/** `year`: in which it was made; which prices are old changes with it, for every program at once. */
type Held = { version: number; year: string; catalog: Catalog };

/** A function that gives the catalog as the database is now: built once a year, then changed by what changed there. */
function keeper(name: string, read: (ids: readonly number[] | null) => Iterable<AnyRow>): () => Promise<Catalog> {
  return async () => {
    const shared = processWide(name, (): { held?: Held } => ({}));
    // Asked before the rows are read: a change that comes meanwhile is read again with the next request.
    const version = changes().latest();
    const year = isoDay().slice(0, 4);
    if (shared.held?.version !== version || shared.held.year !== year) {
      const sameYear = shared.held?.year === year ? shared.held : null;
      const changed = sameYear && changedSince(sameYear.version, sameYear.catalog, read);
      shared.held = { version, year, catalog: changed ?? catalogOf(read(null)) };
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
