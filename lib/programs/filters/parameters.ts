/** Owns tables of parameters: how all their rows are read from one address and written to it again. */

import { keysOf } from "../../closed-list";
import type { Ignored, Spec } from "./param-kinds";

/** Parameters as a page or a URLSearchParams gives them. */
export type RawParameters = Readonly<Record<string, string | readonly string[] | undefined>>;

type Table = Readonly<Record<string, Spec<unknown>>>;
export type ValuesOf<T extends Table> = { readonly [K in keyof T]: T[K]["initial"] };
/** A parameter and one of the values that an address has for it. */
export type Pair<T extends Table> = [key: keyof T & string, value: string];

/** Reads every row of a table; never throws: a value that can't be used is left out and named in `ignored`. */
export function readParameters<T extends Table>(
  table: T,
  raw: RawParameters,
): { values: ValuesOf<T>; ignored: Ignored[] } {
  const ignored: Ignored[] = [];
  const entries = keysOf(table).map((key) => {
    // An address with a parameter "__proto__" has Next put functions among its values ("sort" of a list).
    const texts = [raw[key] ?? []].flat().filter((value) => typeof value === "string");
    const values = texts.map((value) => value.trim());
    const refuse = (value: string, reason: string) => void ignored.push({ parameter: key, value, reason });
    return [key, table[key]?.read(values.filter(Boolean), refuse)];
  });
  // Each row's value is what that row reads; the compiler can't follow that through the entries.
  return { values: Object.fromEntries(entries) as ValuesOf<T>, ignored };
}

/** Every name and value that an address needs for these values, in the table's order. */
export function writePairs<T extends Table>(table: T, values: ValuesOf<T>): Pair<T>[] {
  return keysOf(table).flatMap((key) => (table[key]?.write(values[key]) ?? []).map((value): Pair<T> => [key, value]));
}

/** The values that some names and values stand for. */
export function readPairs<T extends Table>(table: T, pairs: readonly Pair<T>[]): ValuesOf<T> {
  const raw = keysOf(table).map((key) => [key, pairs.filter(([other]) => other === key).map(([, value]) => value)]);
  return readParameters(table, Object.fromEntries(raw)).values;
}
