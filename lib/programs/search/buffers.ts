/**
 * Owns the working memory that all searches share. It is not reentrant: nothing in it may outlive the synchronous
 * function that asked for it.
 */

/** New memory of a column's size would cost more than the walk that fills it. */
type Name = "failures" | "matches" | "failingOne" | "failedFacet" | "possible" | "places" | "keys" | "items" | "kept";
const held = new Map<Name, ArrayBuffer>();

function bytes(name: Name, wanted: number): ArrayBuffer {
  const known = held.get(name);
  if (known && known.byteLength >= wanted) return known;
  const made = new ArrayBuffer(Math.ceil(wanted * 1.1) + 64);
  held.set(name, made);
  return made;
}

/** Whole numbers with whatever was left in them. A second call with the same name is a view of the same memory. */
export function buffer(name: Exclude<Name, "keys">, size: number): Int32Array {
  return new Int32Array(bytes(name, size * 4), 0, size);
}

/** The same for numbers of any kind. */
export function numberBuffer(name: "keys", size: number): Float64Array {
  return new Float64Array(bytes(name, size * 8), 0, size);
}
