/** Owns how the API gives a price: its amount, its parts with the sources of their rates, and its words. */
import { z } from "zod";
import { keysOf } from "../closed-list";
import { creditNouns } from "../programs/model/credit-units";
import type { Provenance } from "../programs/model/program";
import { chargeScopes, figureStates, residencies, unknownReasons } from "../programs/model/vocabulary";
import { sourceOfRate } from "../programs/price/components";
import { isOpenEnded, type Price, type PriceComponent } from "../programs/price/price";
import { priceNotes } from "../programs/price/price-notes";
import { aboutText, componentText, priceSentence, sumText } from "../programs/price/price-text";

/** What a rate is for: a credit of whichever name, a term or a year. */
const units = [...Object.values(creditNouns), "term", "year"] as const;

const span = { low: z.int(), high: z.int() };
const { unknown: _, ...knownStates } = figureStates;
const state = z.enum(keysOf(knownStates));
const feesStatuses = ["included", "in-components", "not-published", "not-stated"] as const;

const rateSchema = z.object({
  cents: z.number().meta({ description: "US cents a unit." }),
  unit: z.enum(units),
  low: z.number().meta({ description: "So many units at the low end." }),
  high: z.number(),
  scope: z
    .enum(keysOf(chargeScopes))
    .nullable()
    .meta({ description: "Which part of the institution the rate speaks for; null: the program’s own rate." }),
  residency: z.enum(keysOf(residencies)).nullable(),
  source: z.string().nullable(),
  year: z.string().nullable(),
  note: z.string().nullable(),
});

const componentSchema = z
  .object({
    kind: z.enum(["tuition", "fees"]),
    ...span,
    state,
    text: z.string().nullable().meta({ description: "Its arithmetic; null: an amount that stands by itself." }),
    rate: rateSchema.nullable(),
  })
  .meta({ id: "PriceComponent" });

const knownPrice = z
  .object({
    known: z.literal(true),
    ...span,
    openEnded: z.boolean().meta({ description: "Fees come on top that nobody publishes: it will be more." }),
    state,
    year: z
      .string()
      .nullable()
      .meta({ description: "The year that it speaks for, as printed; null: its source shows none." }),
    residency: z.enum(keysOf(residencies)).nullable(),
    fees: z.enum(feesStatuses),
    assumedCredits: z.boolean(),
    text: z.string(),
    sum: z.string().nullable().meta({ description: "The arithmetic in one line." }),
    sentence: z.string(),
    notes: z.array(z.string()),
    components: z.array(componentSchema),
  })
  .meta({ id: "KnownPrice", description: "US dollars for the whole program." });

const unknownPrice = z
  .object({ known: z.literal(false), reason: z.enum(keysOf(unknownReasons)), explanation: z.string() })
  .meta({ id: "UnknownPrice" });

export const priceSchema = z.union([knownPrice, unknownPrice]).meta({
  id: "Price",
  description: "What the program costs the resident of `resident`; without it, somebody from another state.",
});

/** A price for readers by machine; `cost` is the provenance of the program's own price. */
export function priceView(price: Price, cost: Provenance): z.input<typeof priceSchema> {
  if (!price.known) return { known: false, reason: price.reason, explanation: price.explanation };
  const { low, high, state, year, residency, fees, assumed, components } = price;
  return {
    known: true,
    low,
    high,
    openEnded: isOpenEnded(price),
    state,
    year,
    residency,
    fees,
    assumedCredits: assumed,
    text: aboutText(price),
    sum: sumText(price),
    sentence: priceSentence(price),
    notes: priceNotes(price),
    components: components.flatMap((part) => componentView(part, cost)),
  };
}

/** Deductions come from what a reader types in a browser, which nobody sends here. */
function componentView(part: PriceComponent, cost: Provenance): z.input<typeof componentSchema>[] {
  if (part.kind !== "tuition" && part.kind !== "fees") return [];
  const { kind, low, high, state, product } = part;
  const rate = product && { ...product, ...product.rate, ...sourceOfRate(product.rate, cost) };
  return [
    {
      kind,
      low,
      high,
      state,
      text: componentText(part),
      rate: rate && {
        cents: rate.cents,
        unit: rate.unit,
        low: rate.low,
        high: rate.high,
        scope: rate.scope,
        residency: rate.residency,
        source: rate.sourceUrl,
        year: rate.year,
        note: rate.note,
      },
    },
  ];
}
