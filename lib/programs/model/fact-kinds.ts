/** Owns the kinds of values that facts have: how each is judged, typed, and written in words. */
import { z } from "zod";
import { keysOf, lookup, memberOf } from "../../closed-list";
import { visibleLine } from "../../fields";
import { capitalized, count, dayOfYearText, dayText, monthsText, usd, usdFromCents } from "../../text/format";
import { allSaid, firstSaid } from "../shapes/choices";
import { daysIn, termsOfYearIn } from "../shapes/days";
import type { Hit } from "../shapes/hit";
import { amountsIn, monthsIn, numbersIn } from "../shapes/numbers";
import type { ChoiceReads, NumberReads, Reads, Wordings } from "../shapes/reads";
import type { FieldValue } from "./field-schemas";
import { between, line, oneOf, someOf, stepped, whole } from "./field-schemas";

type Options = Readonly<Record<string, string>>;

/** How a value is typed in a form, and so in a cell of a file: there, several values have semicolons between them. */
export type Control =
  | { as: "choice"; options: Options; none: string }
  | { as: "several"; options: Options }
  | { as: "number"; mode: "numeric" | "decimal"; cents: boolean }
  | { as: "line" }
  /** One value a line. */
  | { as: "lines" };

/** One value of a fact. */
export type ValueField<Schema extends z.ZodType = z.ZodType> = {
  /** What the value is called: "Total price". */
  label: string;
  /** Its label in the form, where it names the unit; else `label`. */
  asked: string;
  hint?: string;
  /** What it may hold by itself; `subject` begins each of its faults. */
  schema: Schema;
  control: Control;
  /** The value in words, whatever is stored: "$20,000". */
  text(value: NonNullable<FieldValue>): string;
  /** Its column in files that are imported and exported. */
  column: string;
  /** What goes before and after it where several values stand in one line: "$20,000 in total". */
  aside?: string;
  /** In which words pages state it; null where nothing is read. */
  reads: Reads | null;
  /** The values of its kind that stand in a text (see `plainText`), behind a label or in a sentence. */
  find(text: string, place: "label" | "sentence"): Hit<NonNullable<FieldValue>>[];
};

/** What a field is called everywhere, and how pages state it; `subject` begins its faults ("The duration"). */
type Named<R extends Reads = Reads> = Pick<ValueField, "label" | "column"> &
  Partial<Pick<ValueField, "asked" | "hint" | "aside">> & { subject: string; reads: R | null };

/** A field that its own fact makes of these. */
function valueField<Schema extends z.ZodType>(
  { label, column, asked = label, hint, aside, reads }: Named,
  rest: Pick<ValueField<Schema>, "schema" | "control" | "text" | "find">,
): ValueField<Schema> {
  return {
    label,
    column,
    asked,
    reads,
    ...(hint !== undefined && { hint }),
    ...(aside !== undefined && { aside }),
    ...rest,
  };
}

/** Finds numbers of a shape, and those that words say outright ("no application fee"); `scaled` is what is stored of one. */
const numbersOf =
  (shape: (text: string) => Hit<number>[], reads: NumberReads | null, scaled: (value: number) => number = (n) => n) =>
  (text: string) => {
    const outright = (reads?.says ?? []).flatMap(({ when, value }) => {
      const match = when.exec(text);
      return match ? [{ value, start: match.index, end: match.index + match[0].length }] : [];
    });
    return [...outright, ...shape(text).map((hit) => ({ ...hit, value: scaled(hit.value) }))];
  };

/** Finds a member of a closed list by its wordings. */
const chosenBy =
  (reads: ChoiceReads | null, among: typeof firstSaid | typeof allSaid) =>
  (text: string, place: "label" | "sentence"): Hit<string | string[]>[] =>
    reads === null ? [] : among(text, place === "label" ? reads.answers : reads.wordings);

/** A field of another kind shows whatever it holds. */
const plainly = (value: NonNullable<FieldValue>) => [value].flat().join(", ");
const numbered = (write: (value: number) => string) => (value: NonNullable<FieldValue>) =>
  typeof value === "number" ? write(value) : plainly(value);

/** A whole amount of US dollars. */
export const dollars = (named: Named<NumberReads>, most: number) =>
  valueField(named, {
    find: numbersOf(amountsIn, named.reads, Math.round),
    schema: whole(named.subject, 0, most, "dollars").default(null),
    control: { as: "number", mode: "numeric", cents: false },
    text: numbered(usd),
  });

/** An amount in US cents; typed and written in dollars. */
export const cents = (named: Named<NumberReads>, mostDollars: number) =>
  valueField(named, {
    find: numbersOf(amountsIn, named.reads, (amount) => Math.round(amount * 100)),
    schema: between(
      `${named.subject} must be an amount from $0 to ${usd(mostDollars)}, to the cent.`,
      0,
      mostDollars * 100,
      {
        sign: "$",
      },
    ).default(null),
    control: { as: "number", mode: "decimal", cents: true },
    text: numbered(usdFromCents),
  });

/** A whole number of months. */
export const months = (named: Named<NumberReads>, most: number) =>
  valueField(named, {
    find: numbersOf(monthsIn, named.reads),
    schema: whole(named.subject, 1, most, "months").default(null),
    control: { as: "number", mode: "numeric", cents: false },
    text: numbered(monthsText),
  });

/** A number in steps of `step`; `shape` finds it in a text. */
export const number = (
  named: Named<NumberReads>,
  low: number,
  high: number,
  step: number,
  shape: (text: string) => Hit<number>[] = numbersIn,
) =>
  valueField(named, {
    find: numbersOf(shape, named.reads),
    schema: stepped(named.subject, low, high, step).default(null),
    control: { as: "number", mode: "decimal", cents: false },
    text: numbered(count),
  });

/** One of a closed list; `none` is what a form says where nothing is chosen. */
export const choice = <O extends Options>(named: Named<ChoiceReads<keyof O & string>>, options: O, none = "Not said") =>
  valueField(named, {
    find: chosenBy(named.reads, firstSaid),
    schema: oneOf(named.subject, keysOf(options)).nullable().default(null),
    control: { as: "choice", options, none },
    text: (value) => optionText(options, value),
  });

/** Any of a closed list; `each` is what one is called ("a mode"). */
export const several = <O extends Options>(named: Named<ChoiceReads<keyof O & string>>, options: O, each: string) =>
  valueField(named, {
    find: chosenBy(named.reads, allSaid),
    schema: someOf(named.subject, keysOf(options), each).default([]),
    control: { as: "several", options },
    text: (value) =>
      sentenceCase(
        [value]
          .flat()
          .map((one) => optionText(options, one))
          .join(", "),
      ),
  });

function optionText(options: Options, value: NonNullable<FieldValue>): string {
  return lookup(options, String(value)) ?? plainly(value);
}

/** "Online, On campus" → "Online, on campus". */
function sentenceCase(text: string): string {
  return text.charAt(0) + text.slice(1).toLowerCase();
}

/** One line of the source's own words; `shape` finds it in a text, else it is all that stands behind its label. */
export const words = (named: Named, longest: number, shape?: (text: string) => Hit<string>[]) =>
  valueField(named, {
    find: (text, place) => {
      if (shape) return together(shape(text), (values) => [...new Set(values)].join("; "));
      return place === "label" && text.length <= longest ? [{ value: text, start: 0, end: text.length }] : [];
    },
    schema: line(named.subject, longest).nullable().default(null),
    control: { as: "line" },
    text: plainly,
  });

/** Hits as one, where there is any. */
function together<V, W>(hits: Hit<V>[], joined: (values: V[]) => W): Hit<W>[] {
  const [first] = hits;
  const end = Math.max(...hits.map((hit) => hit.end));
  return first ? [{ value: joined(hits.map(({ value }) => value)), start: first.start, end }] : [];
}

/** Several lines of words, none of them twice; `known` are those that are recognised on pages, by their wordings. */
export const list = (named: Named, most: number, longest: number, known: Wordings = {}) =>
  valueField(named, {
    find: (text) => allSaid(text, known),
    schema: z
      .array(line(named.subject, longest))
      .max(most, `${named.subject} must have at most ${most} lines.`)
      .refine((lines) => new Set(lines).size === lines.length, `${named.subject} says the same twice.`)
      .default([]),
    control: { as: "lines" },
    text: (value) => [value].flat().join("; "),
  });

/** The terms in which one can begin. */
export const terms = { fall: "Fall", winter: "Winter", spring: "Spring", summer: "Summer" } as const;
type Term = keyof typeof terms;

/** "fall 2026-12-15", "--07-15" (every year), "spring rolling": perhaps a term, then a day or that there is none. */
const deadlinePattern = /^(?:(fall|winter|spring|summer) )?(?:(\d{4})-(\d{2}-\d{2})|--(\d{2}-\d{2})|(rolling))$/;

/** A day until which one can apply. */
export type Deadline = {
  term: Term | null;
  /** ISO date, of one year alone; null where the source names no year, or applications are read as they come. */
  on: string | null;
  /** "07-15": month and day, whatever the year; null where applications are read as they come. */
  day: string | null;
};

/** What a deadline says; null of a text that is none. */
export function deadlineOf(text: string): Deadline | null {
  const [whole, term, year, day, yearly] = deadlinePattern.exec(text) ?? [];
  if (whole === undefined) return null;
  const on = year !== undefined && day !== undefined ? `${year}-${day}` : null;
  // A leap day is a day of some year.
  const real = on ?? (yearly === undefined ? "2024-01-01" : `2024-${yearly}`);
  const read = new Date(`${real}T00:00:00Z`);
  if (Number.isNaN(read.getTime()) || !read.toISOString().startsWith(real)) return null;
  return { term: memberOf(terms, term), on, day: day ?? yearly ?? null };
}

/** "Fall: July 15", "December 15, 2026", "as they come". */
export function deadlineText({ term, on, day }: Deadline): string {
  const when = on ? dayText(new Date(on)) : day ? dayOfYearText(day) : "read as they come";
  return term ? `${terms[term]}: ${when}` : capitalized(when);
}

/** Days until which one can apply, by term. */
export const deadlines = (named: Named) =>
  valueField(named, {
    find: (text) => daysIn(text).map((hit) => ({ ...hit, value: [hit.value] })),
    schema: z
      .array(
        z
          .string()
          .superRefine(visibleLine(named.subject))
          .refine(
            (text) => deadlineOf(text) !== null,
            `${named.subject} must be written 2027-01-15, --01-15 where no year is said, or rolling; with its term before it, if it has one: fall --07-15.`,
          ),
      )
      .max(8, `${named.subject} must have at most 8 lines.`)
      .refine((lines) => new Set(lines).size === lines.length, `${named.subject} says the same twice.`)
      .default([]),
    control: { as: "lines" },
    text: (value) =>
      [value]
        .flat()
        .map((one) => {
          const deadline = deadlineOf(String(one));
          return deadline ? deadlineText(deadline) : String(one);
        })
        .join("; "),
  });

/** A term of one year: "fall 2026". */
export const termOfYear = (named: Named) =>
  valueField(named, {
    find: termsOfYearIn,
    schema: z
      .string()
      .regex(
        /^(fall|winter|spring|summer) (19|20)\d{2}$/,
        `${named.subject} must be a term and its year, such as fall 2026.`,
      )
      .nullable()
      .default(null),
    control: { as: "line" },
    text: (value) => capitalized(plainly(value)),
  });
