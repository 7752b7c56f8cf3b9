/** Owns what search distinguishes of the facts that visitors filter by: the option a program has of each, as codes. */

import { z } from "zod";
import { keysOf } from "../../closed-list";
import { dayNumber } from "../../text/day";
import { deadlineOf } from "../model/fact-kinds";
import { yesNo } from "../model/fact-row";
import { factRow, factSchemas } from "../model/fact-table";
import type { Fact } from "../model/facts";
import { requirement } from "../model/rows-admission";
import { type Degree, degrees } from "../model/vocabulary";
import { packed } from "./packed-codes";

/** The values of facts that search looks at, beside those that stand in columns of `Program`. */
export const searchedValues = z.object(factSchemas).pick({
  gre: true,
  partTime: true,
  evening: true,
  stem: true,
  accreditation: true,
  openTo: true,
  deadlines: true,
});

/** What a listing says of these, and whether federal files say what became of graduates of its field there. */
export type SearchedFacts = z.output<typeof searchedValues> & { outcomes: boolean };

/** The options of a fact, and the one that a program has; null: not known. */
type Reading = { fact: Fact | null; options: readonly string[]; of: (facts: SearchedFacts) => string | null };

const readings = {
  gre: { fact: "gre", options: keysOf(requirement), of: ({ gre }) => gre },
  part_time: { fact: "partTime", options: keysOf(yesNo), of: ({ partTime }) => partTime },
  evening: { fact: "evening", options: keysOf(yesNo), of: ({ evening }) => evening },
  stem: { fact: "stem", options: keysOf(yesNo), of: ({ stem }) => stem },
  accreditation: {
    fact: "accreditation",
    options: ["named"],
    of: ({ accreditation }) => (accreditation.length > 0 ? "named" : null),
  },
  audience: {
    fact: "audience",
    options: ["limited"],
    of: ({ openTo }) => (openTo === null || openTo === "anyone" ? null : "limited"),
  },
  outcomes: { fact: null, options: ["known"], of: ({ outcomes }) => (outcomes ? "known" : null) },
} as const satisfies Readonly<Record<string, Reading>>;
/** A parameter that chooses among the options of a fact. */
export type FactParameter = keyof typeof readings;

/** The code of an option within its part of `factCodes`. */
export function optionCode(parameter: FactParameter, option: string): number {
  const options: readonly string[] = readings[parameter].options;
  return options.indexOf(option);
}

/** The code of a program of which it is not known, which follows those of the options. */
export function unknownCode(parameter: FactParameter): number {
  return readings[parameter].options.length;
}

/** Whether a fact is asked of a degree at all; of what is no fact of the listing, always. */
function isAsked(fact: Fact | null, degree: Degree): boolean {
  return fact === null || factRow(fact).degrees.includes(degree);
}

/** A fact that is not asked of every degree has one more code for the others. */
const sizes = keysOf(readings).map((parameter) => {
  const { fact }: Reading = readings[parameter];
  const isOfAll = keysOf(degrees).every((degree) => isAsked(fact, degree));
  return [parameter, unknownCode(parameter) + (isOfAll ? 1 : 2)];
});
// Object.fromEntries forgets which keys it was given.
export const factCodes = packed(Object.fromEntries(sizes) as Record<FactParameter, number>);

/** The packed code of what a program's row says; null: a draft without a degree. */
export function factCodeOf(facts: SearchedFacts, degree: Degree | null): number {
  const codes = keysOf(readings).map((parameter) => {
    const { fact, of }: Reading = readings[parameter];
    if (degree !== null && !isAsked(fact, degree)) return [parameter, unknownCode(parameter) + 1];
    const option = of(facts);
    return [parameter, option === null ? unknownCode(parameter) : optionCode(parameter, option)];
  });
  return factCodes.code(Object.fromEntries(codes) as Record<FactParameter, number>);
}

/** Whether a packed code is that of a program to which only some may apply. */
export function isLimited(code: number | undefined): boolean {
  return factCodes.parts.audience.of[code ?? 0] === optionCode("audience", "limited");
}

/** Stands for a deadline that comes again every year, and for applications that are read as they come. */
const always = 2 ** 31 - 1;

/** The last day on which one can apply, counted from 1970: of several terms the latest; -1: not known. */
export function lastDayToApply(deadlines: readonly string[]): number {
  return Math.max(
    -1,
    ...deadlines.map((text) => {
      const on = deadlineOf(text)?.on;
      return on === null ? always : on === undefined ? -1 : dayNumber(on);
    }),
  );
}
