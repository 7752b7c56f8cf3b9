/** Owns a guide's figure: what it must have to be stored, and how it is written. */

import { z } from "zod";
import { keysOf } from "../../closed-list";
import { webAddress } from "../../fields";
import { askWhich, slugPattern } from "../../parse";
import { count, usd } from "../../text/format";
import { type FigureKind, figureKinds } from "./vocabulary";

const blank = (field: string) => `${field} must not be blank; leave it out instead.`;
const words = (field: string, longest: number) =>
  z
    .string({ error: `${field} must be text.` })
    .trim()
    .min(1, blank(field))
    .max(longest, `${field} is too long.`);

/** The key by which prose refers to a figure. */
export const figureKey = z
  .string({ error: "The figure’s key is missing." })
  .regex(slugPattern, "A figure’s key must be lower-case letters and digits with single hyphens.");

const amount = z
  .number({
    error({ input }) {
      const which = askWhich(input);
      return which ? `“${input}” ${which}.` : "A figure’s number must be a number.";
    },
  })
  .finite()
  .nullable();

/**
 * One figure: numbers (`low` and `high`, equal for a single one) in `unit`, or `text`; whom it is by,
 * where it stands and for which year. A claimed figure has no source, every other one has.
 */
export const figureSchema = z
  .object({
    key: figureKey,
    low: amount,
    high: amount,
    text: words("The text", 200).nullable(),
    unit: words("The unit", 80).nullable(),
    /** As the source prints it: "2024", "2023-2024". */
    year: words("The year", 40).nullable(),
    area: words("The area", 100).nullable(),
    publisher: words("The publisher", 200).nullable(),
    sourceUrl: webAddress("The source").max(2000).nullable(),
    kind: z.enum(keysOf(figureKinds), { error: `The kind must be one of: ${keysOf(figureKinds).join(", ")}.` }),
    note: words("The note", 2000).nullable(),
  })
  .superRefine(({ low, high, text, kind, publisher, sourceUrl }, context) => {
    const say = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if ((low === null) !== (high === null))
      say("high", "A figure has both numbers or none; equal ones are one number.");
    if (low !== null && high !== null && low > high) say("high", "The higher number must not be below the lower one.");
    if ((low === null) === (text === null)) say("text", "A figure has either numbers or a text.");
    if (kind === "claimed" && sourceUrl !== null) say("kind", "A figure with a source is not merely claimed.");
    if (kind !== "claimed" && sourceUrl === null)
      say("sourceUrl", "A figure that is not merely claimed needs its source.");
    if (kind !== "claimed" && publisher === null)
      say("publisher", "A figure that is not merely claimed needs its publisher.");
  });

export type GuideFigure = z.output<typeof figureSchema>;

/** The kind of each figure by its key; of two with one key the later, as a guide's own go before the shared ones. */
export function kindsOf(figures: Iterable<Pick<GuideFigure, "key" | "kind">>): Map<string, FigureKind> {
  return new Map([...figures].map(({ key, kind }) => [key, kind]));
}

const decimals = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });
const money = /^(?:(thousand|million|billion|trillion) )?USD(?:\/(year|month|hour))?$/;
const share = /^percent(?:\/(year|month))?( .+)?$/;

/**
 * A figure as prose writes it: "$155,000 to $300,000 a year", "$2.6 to $4.4 trillion a year",
 * "17% to 20%", "66,000 postings", or its text.
 */
export function figureText({ low, high, text, unit }: Pick<GuideFigure, "low" | "high" | "text" | "unit">): string {
  if (low === null || high === null) return text ?? "";
  const span = (write: (value: number) => string) => (low === high ? write(low) : `${write(low)} to ${write(high)}`);
  const [isMoney, scale, moneyPer] = money.exec(unit ?? "") ?? [];
  if (isMoney) {
    const amountText = span((value) => (scale ? signed(value, (v) => `$${decimals.format(v)}`) : usd(value)));
    return `${amountText}${scale ? ` ${scale}` : ""}${per(moneyPer)}`;
  }
  const [isShare, sharePer, ofWhat] = share.exec(unit ?? "") ?? [];
  if (isShare)
    return `${span((value) => signed(value, (v) => `${decimals.format(v)}%`))}${per(sharePer)}${ofWhat ?? ""}`;
  if (unit === "year") return span(String);
  return `${span((value) => signed(value, count))}${unit ? ` ${unit}` : ""}`;
}

function per(period: string | undefined): string {
  return period ? ` ${period === "hour" ? "an" : "a"} ${period}` : "";
}

/** A number with a true minus sign. */
function signed(value: number, write: (absolute: number) => string): string {
  return value < 0 ? `−${write(-value)}` : write(value);
}

/** Its numbers in whole US dollars a year; null when it is something else. */
export function yearlyPay({ low, high, unit }: GuideFigure): { low: number; high: number } | null {
  return unit === "USD/year" && low !== null && high !== null ? { low, high } : null;
}

/** Its numbers in percent; null when it is something else. */
export function percentage({ low, high, unit }: GuideFigure): { low: number; high: number } | null {
  return unit !== null && share.test(unit) && low !== null && high !== null ? { low, high } : null;
}
