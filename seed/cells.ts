/** Owns how a cell of a seed file is read: empty is null, never zero. */
import { z } from "zod";
import { visibleLines, webAddress } from "../lib/fields";

/** Text that may be missing. */
export const optionalText = z
  .string()
  .trim()
  .superRefine(visibleLines(""))
  .transform((value) => value || null);

/** Text that must be there. */
export const text = z.string().trim().min(1, "is empty.").superRefine(visibleLines(""));

/** A number that may be missing, written as `pattern`; `convert` gives it its unit. */
const numeric = (pattern: RegExp, message: string, convert: (value: number) => number = (value) => value) =>
  z
    .string()
    .trim()
    .refine((value) => value === "" || pattern.test(value), message)
    .transform((value) => (value === "" ? null : convert(Number(value))));

export const wholeNumber = numeric(/^\d{1,9}$/, "must be a whole number.");
/** A number of any size, positive or negative. */
export const number = numeric(/^-?\d{1,15}(\.\d+)?$/, "must be a number.");
export const decimal = numeric(/^-?\d{1,6}(\.\d+)?$/, "must be a number.");

const money = /^\d{1,7}(\.\d{1,2})?$/;
const moneyMessage = "must be an amount in US dollars, such as 1265.60.";

/** An amount in dollars, as exact US cents. */
export const cents = numeric(money, moneyMessage, (amount) => Math.round(amount * 100));

/** An amount in dollars, rounded to whole ones. */
export const dollars = numeric(money, moneyMessage, Math.round);

/** A member of a closed list that may be missing. */
export const optionalMember = <const T extends string>(values: readonly T[]) =>
  z
    .string()
    .trim()
    .transform((value) => value || null)
    .pipe(z.enum(values, { error: `must be one of: ${values.join(", ")}.` }).nullable());

/** A member of a closed list that must be there. */
export const member = <const T extends string>(values: readonly T[]) =>
  z
    .string()
    .trim()
    .pipe(z.enum(values, { error: `must be one of: ${values.join(", ")}.` }));

/** A day (2026-11-28) that may be missing. */
export const optionalDay = z
  .string()
  .trim()
  .transform((value) => value || null)
  .pipe(z.iso.date("must be a day, such as 2026-11-28.").nullable());

/** A web address that may be missing, as it is written. */
export const optionalAddress = z
  .string()
  .trim()
  .transform((value) => value || null)
  .pipe(webAddress("").nullable());
