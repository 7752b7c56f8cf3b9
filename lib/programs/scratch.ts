/**
 * Owns memory that every search uses again: new memory of a column's size costs more than the walk that
 * fills it. Nothing in it may outlive the synchronous function that asked for it.
 */

type Name = "standing" | "fitting" | "missing" | "reasons" | "items" | "all" | "keys" | "kept";
const held = new Map<Name, ArrayBuffer>();

function bytes(name: Name, wanted: number): ArrayBuffer {
  const known = held.get(name);
  if (known && known.byteLength >= wanted) return known;
  const made = new ArrayBuffer(Math.ceil(wanted * 1.1) + 64);
  held.set(name, made);
  return made;
}

/** Whole numbers with whatever was left in them. */
export function scratch(name: Exclude<Name, "keys">, size: number): Int32Array {
  return new Int32Array(bytes(name, size * 4), 0, size);
}

/** The same for numbers of any kind. */
export function scratchNumbers(name: "keys", size: number): Float64Array {
  return new Float64Array(bytes(name, size * 8), 0, size);
}
