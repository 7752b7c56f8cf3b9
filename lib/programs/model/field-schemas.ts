/** Owns what one field of a listing can hold, and the ways in which it can be right or wrong, with the words that say so. */
import { z } from "zod";
import { visibleLine, visibleLines } from "../../fields";
import { askWhich } from "../../parse";

/** Text, numbers and lists of text; null where there is nothing. */
export const fieldValue = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
export type FieldValue = z.infer<typeof fieldValue>;

/** Whether a field holds anything: an empty list is as good as nothing. */
export function isSaid(value: FieldValue | undefined): boolean {
  return Array.isArray(value) ? value.length > 0 : (value ?? null) !== null;
}

/** A member of a closed list, by its key. */
export const oneOf = <const T extends string>(field: string, values: readonly T[]) =>
  z.enum(values, {
    error: ({ input }) => (input ? `${field} must be one of: ${values.join(", ")}.` : `${field} is missing.`),
  });

/** Any number of members of a closed list, none of them twice; `each` is what one is called ("a mode"). */
export const someOf = <const T extends string>(field: string, values: readonly T[], each: string) =>
  z
    .array(oneOf(field, values))
    .refine((chosen) => new Set(chosen).size === chosen.length, `${field} names ${each} twice.`);

/** One line of text that an eye can see. */
export const line = (field: string, longest: number) =>
  z
    .string({ error: `${field} is missing.` })
    .trim()
    .min(1, `${field} is missing.`)
    .max(longest, `${field} must have at most ${longest} characters.`)
    .superRefine(visibleLine(field));

/** Text of several lines, or null. */
export const paragraph = (field: string) =>
  z
    .string({ error: `${field} must be text.` })
    .trim()
    .min(1, `${field} must not be blank; leave it out instead.`)
    .max(4000, `${field} must have at most 4000 characters.`)
    .superRefine(visibleLines(field))
    .nullable();

/** A whole number of a unit, or null. */
export const whole = (field: string, low: number, high: number, unit: string) => {
  const error = `${field} must be a whole number of ${unit} from ${low.toLocaleString("en-US")} to ${high.toLocaleString("en-US")}.`;
  return between(error, low, high, { sign: unit === "dollars" ? "$" : "", whole: true });
};

/** A whole number, or null; `error` says what is wanted. */
export const between = (error: string, low: number, high: number, wanted: Wanted) =>
  z
    .int({ error: orAsked(error, wanted) })
    .min(low, error)
    .max(high, error)
    .nullable();

/** A number that is a multiple of `step`, or null. */
export const stepped = (field: string, low: number, high: number, step: number) =>
  z
    .number({ error: orAsked(`${field} must be a number.`) })
    .min(low, `${field} must be at least ${low}.`)
    .max(high, `${field} must be at most ${high}.`)
    .multipleOf(step, `${field} must be a multiple of ${step}.`)
    .nullable();

type Wanted = { sign?: string; whole?: boolean };

/** What is wrong with a number; of a text that could be two numbers, also which. */
const orAsked =
  (error: string, wanted: Wanted = {}) =>
  ({ input }: { input?: unknown }) => {
    const which = askWhich(input, wanted);
    return which ? `${error} “${input}” ${which}.` : error;
  };
