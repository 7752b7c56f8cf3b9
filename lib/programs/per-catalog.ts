/** Owns reading once what belongs to one catalog and goes with it. */
import type { Catalog } from "./catalog";

/** A reader whose answer is kept with the catalog it is asked for; what failed is asked again. */
export function perCatalog<T>(read: () => Promise<T>): (catalog: Catalog) => Promise<T> {
  const known = new WeakMap<Catalog, Promise<T>>();
  return (catalog) => {
    const found = known.get(catalog) ?? read();
    known.set(catalog, found);
    found.catch(() => known.delete(catalog));
    return found;
  };
}
