/** Owns predicates over all programs at once, with three results: a program passes, fails, or is undecided. */
import type { Filters, UnknownKey } from "../filters/filters";

/** The three results; undecided: the figure is not known, so the program might pass. */
export const pass = 0;
const undecided = 1;
export const fail = 2;

/** A column of codes; `of` translates each into the code that a facet goes by, where that is another one. */
export type Coded = { codes: Int32Array; of?: Uint8Array };

/**
 * A predicate over one column: a column of codes, with a result for each code; or a column of numbers, which
 * pass from `low` to `high` (both included) and have the result `onUnknown` below zero, which stands for not known.
 */
export type Predicate =
  | (Coded & { results: Uint8Array })
  | { numbers: Int32Array; low: number; high: number; onUnknown: number };

/** A predicate's result for the program at one position. */
export function resultAt(predicate: Predicate, position: number): number {
  if ("codes" in predicate) {
    const { codes, of, results } = predicate;
    const code = codes[position] ?? 0;
    return results[of ? (of[code] ?? 0) : code] ?? fail;
  }
  const { numbers, low, high, onUnknown } = predicate;
  const number = numbers[position] ?? -1;
  return number < 0 ? onUnknown : number >= low && number <= high ? pass : fail;
}

/** The predicate that the chosen codes of a column pass; null where none is chosen. */
export function oneOfCodes(column: Coded, size: number, chosen: readonly number[]): Predicate | null {
  if (chosen.length === 0) return null;
  const results = new Uint8Array(size).fill(fail);
  for (const code of chosen) results[code] = pass;
  return { ...column, results };
}

/**
 * The result for a program whose figure is not known: it passes where the unknown is included, and fails
 * where no figure is `possible`. null where the query does not narrow by the figure at all.
 */
export function resultOnUnknown(
  { unknown }: Filters,
  figure: UnknownKey,
  narrowed: boolean,
  possible = true,
): number | null {
  const included = unknown.includes(figure);
  if (!narrowed && !included) return null;
  return included ? pass : possible ? undecided : fail;
}

/** From where to where a number passes; none does where the query asks for nothing but the unknown. */
export function bounds(narrowed: boolean, low: number | null, high: number | null): { low: number; high: number } {
  return narrowed ? { low: low ?? 0, high: high ?? Number.POSITIVE_INFINITY } : { low: 1, high: 0 };
}

/** Numbers in columns are whole ones up to this. */
export const largestNumber = 2 ** 31 - 1;
