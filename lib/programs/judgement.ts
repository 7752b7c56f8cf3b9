/** Owns what a group of filters says to programs: it fits, it fails, or it is open for a figure that is not known. */
import type { Filters, UnknownKey } from "./filters";

/** What a program says to a group of filters; open: a figure is not known, so it might fit. */
export const fits = 0;
const open = 1;
export const fails = 2;

/** A column of codes, and what they are to a group: the group's own code for each, where that is another. */
export type Coded = { codes: Int32Array; of?: Uint8Array };

/**
 * What a group says to all programs at once: by its own code for them, or by a number, which fits from
 * `low` to `high` and says `notKnown` where it is below zero.
 */
export type Judgement =
  | (Coded & { verdicts: Uint8Array })
  | { numbers: Int32Array; low: number; high: number; notKnown: number };

/** What a judgement says to one program. */
export function verdictAt(judgement: Judgement, position: number): number {
  if ("codes" in judgement) {
    const { codes, of, verdicts } = judgement;
    const code = codes[position] ?? 0;
    return verdicts[of ? (of[code] ?? 0) : code] ?? fails;
  }
  const { numbers, low, high, notKnown } = judgement;
  const number = numbers[position] ?? -1;
  return number < 0 ? notKnown : number >= low && number <= high ? fits : fails;
}

/** The judgement that a column's chosen codes fit; null where none is chosen. */
export function chosenCodes(column: Coded, size: number, chosen: readonly number[]): Judgement | null {
  if (chosen.length === 0) return null;
  const verdicts = new Uint8Array(size).fill(fails);
  for (const code of chosen) verdicts[code] = fits;
  return { ...column, verdicts };
}

/** The verdict on a figure that is not known; null where nothing narrows its group. */
export function onUnknown({ unknown }: Filters, key: UnknownKey, narrowed: boolean, possible = true): number | null {
  const included = unknown.includes(key);
  if (!narrowed && !included) return null;
  return included ? fits : possible ? open : fails;
}

/** From where to where a number fits; nothing does where only unknown figures are asked for. */
export function range(narrowed: boolean, low: number | null, high: number | null): { low: number; high: number } {
  return narrowed ? { low: low ?? 0, high: high ?? Number.POSITIVE_INFINITY } : { low: 1, high: 0 };
}

/** Numbers in columns are whole ones up to this. */
export const largestNumber = 2 ** 31 - 1;
