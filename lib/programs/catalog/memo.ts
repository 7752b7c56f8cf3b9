/** Owns memoization by catalog: what is computed from a catalog is computed once and released with it. */
import { processWide } from "../../process-wide";

const kept = processWide("memo", () => new WeakMap<object, Map<string, unknown>>());

/**
 * `make` with its result kept for each catalog under a name that no other caller uses. A promise that is
 * rejected is not kept.
 */
export function memo<C extends object, T>(name: string, make: (catalog: C) => T): (catalog: C) => T {
  return (catalog) => {
    const known = kept.get(catalog) ?? new Map<string, unknown>();
    kept.set(catalog, known);
    if (!known.has(name)) {
      const made = make(catalog);
      known.set(name, made);
      if (made instanceof Promise) made.catch(() => known.delete(name));
    }
    return known.get(name) as T;
  };
}

/**
 * Keeps what was made for the last `most` keys of each catalog. React's own cache would hold a catalog as long as
 * anything lives that one of the requests began, such as a connection.
 */
export function keptByKey<C extends object, T>(
  name: string,
  most: number,
): (catalog: C, key: string, make: () => Promise<T>) => Promise<T> {
  const kept = memo(name, (_: C) => new Map<string, Promise<T>>());
  return (catalog, key, make) => {
    const known = kept(catalog);
    const made = known.get(key) ?? make();
    // Asked for last, dropped last.
    known.delete(key);
    known.set(key, made);
    made.catch(() => known.delete(key));
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return made;
  };
}
