/** Owns how a price, its arithmetic and what it lacks are put in words. */
import { range, usd, usdFromCents } from "../../text/format";
import { figureStates } from "../model/vocabulary";
import { isOld } from "./age";
import { isDeduction } from "./components";
import {
  type FeesStatus,
  isOpenEnded,
  type KnownPrice,
  type Price,
  type PriceComponent,
  type Product,
  type Span,
  type Unit,
} from "./price";

/** "$7,722"; "$11,100 to $13,320"; an open-ended one as such: "from $45,000", "$11,100 to $13,320 or more". */
export function amountText(price: Pick<KnownPrice, "low" | "high" | "fees">): string {
  if (!isOpenEnded(price)) return spanText(price);
  return price.low === price.high ? `from ${usd(price.low)}` : `${spanText(price)} or more`;
}

/** The same, an estimate as one: "about $11,100 to $13,320"; "from" says it already. */
export function aboutText(price: KnownPrice): string {
  const amount = amountText(price);
  return price.state === "estimated" && !amount.startsWith("from") ? `about ${amount}` : amount;
}

/** The year of a price as it stands beside the amount; words where its source shows none. */
export function priceYear(year: string | null): string {
  return year ?? "year not shown";
}

/**
 * The same in one line that can stand alone, as in a picture: "about $11,100 in total, estimated, 2025, for people from
 * another state"; null where the price is not known, or old.
 */
export function pictureText(price: Price): string | null {
  if (!price.known || isOld(price)) return null;
  const [state] = figureStates[price.state].split(",");
  const whose =
    price.residency === "out-of-state"
      ? "for people from another state"
      : price.residency === "in-state"
        ? "for residents of its state"
        : null;
  const said = [`${aboutText(price)} in total`, state, priceYear(price.year), whose];
  return said.filter((words) => words !== null).join(", ");
}

/** Whole US dollars: "$11,100 to $13,320". */
export function spanText({ low, high }: Span): string {
  return range(usd(Math.min(low, high)), usd(Math.max(low, high)));
}

const decimals = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

/** "30 to 36 credits", "1 term", "3.5 years". */
export function quantityText({ low, high }: Span, unit: Unit): string {
  const [least, most] = [Math.min(low, high), Math.max(low, high)];
  return `${range(decimals.format(least), decimals.format(most))} ${unit}${least === 1 && most === 1 ? "" : "s"}`;
}

/** "36 credits × $1,265.60". */
function productText(product: Product): string {
  return `${quantityText(product, product.unit)} × ${usdFromCents(product.cents)}`;
}

/** The arithmetic of a component: "4 terms × $180", "up to 2 years × $1,414"; null where it is an amount alone. */
export function componentText(part: PriceComponent): string | null {
  if (part.kind === "employer") return `${quantityText(part.years, "year")} × ${usd(part.perYear)}`;
  const { product } = part;
  if (!product) return null;
  if (part.kind === "fees" && part.upTo) return `up to ${productText({ ...product, low: product.high })}`;
  return productText(product);
}

/** What stands behind a component in a sum to say what it is. */
const inSum: Record<PriceComponent["kind"], string> = {
  tuition: "",
  fees: " in fees",
  transfer: " for transfer credits",
  employer: " from your employer",
};

/**
 * The arithmetic in one line: "36 credits × $1,250 + 4 terms × $180 in fees = $45,720", "36 credits × $1,250
 * = from $45,000; fees not known"; null where a total stands by itself.
 */
export function sumText(price: KnownPrice): string | null {
  const shown = price.components.filter(isShown);
  const [first] = shown;
  if (shown.length === 1 && first && componentText(first) === null) return null;
  const factors = shown.map((part, position) => {
    const sign = position === 0 ? "" : isDeduction(part) ? " − " : " + ";
    return `${sign}${componentText(part) ?? spanText(part)}${inSum[part.kind]}`;
  });
  return `${factors.join("")} = ${amountText(price)}${feesAside(price)}`;
}

/** Fees of nothing are said in words, not added. */
function isShown(part: PriceComponent): boolean {
  return part.kind !== "fees" || part.high > 0;
}

/** Where the fees are, in a few words; null where the components show it, or there is nothing to say. */
const feesWords: Record<FeesStatus, string | null> = {
  included: "fees included",
  "in-components": null,
  "not-published": "fees not known",
  "not-stated": null,
};

/** What follows a sum or an amount that has no number for the fees: "; fees not known"; else "". */
export function feesAside({ fees }: KnownPrice): string {
  const words = feesWords[fees];
  return words === null ? "" : `; ${words}`;
}

/** The factors of an estimate in few words, for a card: "36 credits × $370 + fees up to $2,828". */
export function factorsText(price: KnownPrice): string {
  const factors = price.components.filter(isShown).map((part, position) => {
    if (part.kind === "fees" && part.upTo) return ` + fees up to ${usd(part.high)}`;
    const text = componentText(part) ?? spanText(part);
    return position === 0 ? text : `${isDeduction(part) ? " − " : " + "}${text}${inSum[part.kind]}`;
  });
  return `${factors.join("")}${feesAside(price)}`;
}

/** The components of a price in one sentence: "Estimated at …: tuition of … and up to … in fees." */
export function priceSentence(price: KnownPrice): string {
  const [first, ...others] = price.components;
  if (!first) return "";
  const amount = amountText(price);
  const estimated = `Estimated ${amount.startsWith("from") ? "" : "at "}${amount}: tuition of ${spanText(first)}`;
  const own = `${spanText(first)} ${figureStates[first.state]}`;
  const lead = first.state === "estimated" ? estimated : others.length > 0 ? `${amount}: ${own}` : own;
  return `${[lead, ...others.map(partWords), feesWords[price.fees]].filter((words) => words !== null).join(", ")}.`;
}

function partWords(part: PriceComponent): string {
  if (part.kind === "fees") {
    if (part.high === 0) return "no fees reported";
    return part.upTo ? `up to ${usd(part.high)} in fees` : `fees of ${spanText(part)}`;
  }
  if (part.kind === "employer") return `less ${spanText(part)} from your employer`;
  return part.kind === "transfer" ? `less ${spanText(part)} for ${credits(part.credits)}` : spanText(part);
}

function credits(n: number): string {
  return n === 1 ? "1 transfer credit" : `${decimals.format(n)} transfer credits`;
}
