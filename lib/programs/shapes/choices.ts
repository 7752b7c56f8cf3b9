/** Owns how one or several of a closed list are found by their wordings. */
import { keysOf } from "../../closed-list";
import type { Hit } from "./hit";
import type { Wordings } from "./reads";

/** The first of the wordings that fits, as one hit. */
export function firstSaid<V extends string>(text: string, wordings: Wordings<V>): Hit<V>[] {
  for (const value of keysOf(wordings)) {
    const found = wordings[value]?.exec(text);
    if (found) return [{ value, start: found.index, end: found.index + found[0].length }];
  }
  return [];
}

/** All whose wordings fit, in the order of the list, as one hit. */
export function allSaid<V extends string>(text: string, wordings: Wordings<V>): Hit<V[]>[] {
  const found = keysOf(wordings).flatMap((value) => {
    const match = wordings[value]?.exec(text);
    return match ? [{ value, start: match.index, end: match.index + match[0].length }] : [];
  });
  if (found.length === 0) return [];
  return [
    {
      value: found.map(({ value }) => value),
      start: Math.min(...found.map(({ start }) => start)),
      end: Math.max(...found.map(({ end }) => end)),
    },
  ];
}
