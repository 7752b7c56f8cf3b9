/** Owns the facets of further facts: who may apply, by when, GRE, pace, accreditation, what became of graduates. */

import { keysOf } from "../../closed-list";
import { type FactParameter, factCodes, optionCode, unknownCode } from "../catalog/fact-codes";
import { filterTable, type UnknownKey } from "../filters/filters";
import type { CountOptions, Facet } from "./facet";
import { bounds, fail, pass, resultOnUnknown } from "./predicate";

/** How a parameter judges whose values are options of a fact; a figure makes those undecided of which it is not known. */
function factFacet(parameter: FactParameter, figure: UnknownKey | null): Pick<Facet, "predicate" | "tally"> {
  const { of, size } = factCodes.parts[parameter];
  return {
    predicate({ factCode }, { filters }) {
      const chosen: readonly string[] = filters[parameter];
      const onUnknown = figure ? resultOnUnknown(filters, figure, chosen.length > 0) : chosen.length > 0 ? fail : null;
      if (onUnknown === null) return null;
      const results = new Uint8Array(size).fill(fail);
      for (const option of chosen) results[optionCode(parameter, option)] = pass;
      results[unknownCode(parameter)] = onUnknown;
      return { codes: factCode, of, results };
    },
    tally: ({ factCode }) => ({ codes: factCode, of, size }),
  };
}

/** The counts of the options of a fact that the filter offers. */
function countsOfFact(parameter: FactParameter): CountOptions {
  return (sums) =>
    Object.fromEntries(
      keysOf(filterTable[parameter].options).map((option: string) => [
        option,
        sums[optionCode(parameter, option)] ?? 0,
      ]),
    );
}

/** The count of programs of which a fact is not known. */
function countOfUnknown(parameter: FactParameter & UnknownKey): CountOptions {
  return (sums) => ({ [parameter]: sums[unknownCode(parameter)] ?? 0 });
}

/** A day without a year comes again, and so do applications that are read as they come: neither ever passes. */
export const deadline = {
  predicate({ lastDayToApply }, { filters, day }) {
    const narrowed = filters.deadline.length > 0;
    const onUnknown = resultOnUnknown(filters, "deadline", narrowed);
    return onUnknown === null ? null : { numbers: lastDayToApply, onUnknown, ...bounds(narrowed, day, null) };
  },
  tally:
    ({ lastDayToApply }, { day }) =>
    (positions, sums) => {
      for (let at = 0; at < positions.length; at += 1) {
        const last = lastDayToApply[positions[at] ?? 0] ?? -1;
        if (last < 0) sums[0] = (sums[0] ?? 0) + 1;
        else if (last >= day) sums[1] = (sums[1] ?? 0) + 1;
      }
    },
  counts: {
    unknown: (sums) => ({ deadline: sums[0] ?? 0 }),
    deadline: (sums) => ({ open: sums[1] ?? 0 }),
  },
} satisfies Facet;

/** Whoever does not ask for programs that are only for some is not shown them: they could not apply. */
export const audience = {
  predicate({ factCode, present }, { filters }) {
    if (filters.audience.length > 0 || !present.limited) return null;
    const { of, size } = factCodes.parts.audience;
    const results = new Uint8Array(size);
    results[optionCode("audience", "limited")] = fail;
    return { codes: factCode, of, results };
  },
  tally: ({ factCode }) => ({ codes: factCode, ...factCodes.parts.audience }),
  counts: { audience: (sums) => ({ limited: sums.reduce((total, sum) => total + sum, 0) }) },
} satisfies Facet;

export const part_time = {
  ...factFacet("part_time", "part_time"),
  counts: { part_time: countsOfFact("part_time"), unknown: countOfUnknown("part_time") },
} satisfies Facet;

export const evening = {
  ...factFacet("evening", "evening"),
  counts: { evening: countsOfFact("evening"), unknown: countOfUnknown("evening") },
} satisfies Facet;

export const gre = {
  ...factFacet("gre", "gre"),
  counts: { gre: countsOfFact("gre"), unknown: countOfUnknown("gre") },
} satisfies Facet;

export const accreditation = {
  ...factFacet("accreditation", "accreditation"),
  counts: { accreditation: countsOfFact("accreditation"), unknown: countOfUnknown("accreditation") },
} satisfies Facet;

export const stem = {
  ...factFacet("stem", "stem"),
  counts: { stem: countsOfFact("stem"), unknown: countOfUnknown("stem") },
} satisfies Facet;

/** Asks for what is known: of what is not, there is nothing to include. */
export const outcomes = {
  ...factFacet("outcomes", null),
  counts: { outcomes: countsOfFact("outcomes") },
} satisfies Facet;
