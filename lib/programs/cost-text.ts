/** Owns how a price, its arithmetic and what it lacks are put in words. */
import { range, usd, usdFromCents } from "../format";
import { isTakenOff } from "./parts";
import type { KnownPrice, Missing, Part, Product, Span, Unit } from "./price";
import { figureStates, type State, states } from "./vocabulary";

/** "$7,722"; "$11,100 to $13,320"; a lower bound as such: "from $45,000", "$11,100 to $13,320 or more". */
export function amountText({ low, high, open }: Pick<KnownPrice, "low" | "high" | "open">): string {
  if (!open) return spanText({ low, high });
  return low === high ? `from ${usd(low)}` : `${spanText({ low, high })} or more`;
}

/** The same, an estimate as one: "about $11,100 to $13,320"; "from" says it already. */
export function aboutText(price: KnownPrice): string {
  const amount = amountText(price);
  return price.state === "estimated" && !amount.startsWith("from") ? `about ${amount}` : amount;
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

/** The arithmetic of one part: "4 terms × $180", "up to 2 years × $1,414"; null where it is an amount alone. */
export function partText(part: Part): string | null {
  if (part.kind === "employer") return `${quantityText(part.years, "year")} × ${usd(part.perYear)}`;
  const { product } = part;
  if (!product) return null;
  if (part.kind === "fees" && part.upTo) return `up to ${productText({ ...product, low: product.high })}`;
  return productText(product);
}

/** The words beside a part of a sum where the numbers alone would not say what it is. */
const inSum: Record<Part["kind"], string> = {
  tuition: "",
  fees: " in fees",
  transfer: " for transfer credits",
  employer: " from your employer",
};

/**
 * The arithmetic in one line: "36 credits × $1,250 + 4 terms × $180 in fees = $45,720", "36 credits × $1,250
 * = from $45,000; fees not published"; null where a total stands by itself.
 */
export function sumText(price: KnownPrice): string | null {
  const shown = price.parts.filter(isShown);
  const [first] = shown;
  if (shown.length === 1 && first && partText(first) === null) return null;
  const factors = shown.map((part, position) => {
    const sign = position === 0 ? "" : isTakenOff(part) ? " − " : " + ";
    return `${sign}${partText(part) ?? spanText(part)}${inSum[part.kind]}`;
  });
  return `${factors.join("")} = ${amountText(price)}${feesAside(price)}`;
}

/** Fees of nothing are said in words, not added. */
function isShown(part: Part): boolean {
  return part.kind !== "fees" || part.high > 0;
}

/** What a sum adds about fees that it has no number for: "; fees not published". */
function feesAside({ missing, feesIncluded }: KnownPrice): string {
  if (missing.includes("fees")) return "; fees not published";
  return feesIncluded ? "; fees included" : "";
}

/** The factors of an estimate in few words, for a card: "36 credits × $370 + fees up to $2,828". */
export function factorsText(price: KnownPrice): string {
  const factors = price.parts.filter(isShown).map((part, position) => {
    if (part.kind === "fees" && part.upTo) return ` + fees up to ${usd(part.high)}`;
    const text = partText(part) ?? spanText(part);
    return position === 0 ? text : `${isTakenOff(part) ? " − " : " + "}${text}${inSum[part.kind]}`;
  });
  return `${factors.join("")}${feesAside(price)}`;
}

/** What a price is made of, in one sentence: "Estimated at …: tuition of … and up to … in fees." */
export function priceSentence(price: KnownPrice): string {
  const [first, ...others] = price.parts;
  if (!first) return "";
  const amount = amountText(price);
  const estimated = `Estimated ${amount.startsWith("from") ? "" : "at "}${amount}: tuition of ${spanText(first)}`;
  const own = `${spanText(first)} ${figureStates[first.state]}`;
  const lead = first.state === "estimated" ? estimated : others.length > 0 ? `${amount}: ${own}` : own;
  return `${[lead, ...others.map(partWords), ...feesWords(price, others)].join(", ")}.`;
}

function partWords(part: Part): string {
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

function feesWords({ missing, feesIncluded }: KnownPrice, others: readonly Part[]): string[] {
  if (others.some(({ kind }) => kind === "fees")) return [];
  if (missing.includes("fees")) return ["fees not published"];
  return feesIncluded ? ["fees included"] : [];
}

/** What an amount lacks, each as a sentence. */
export const missingText: Record<Missing, string> = {
  fees: "Fees are owed beside it and no figure for them is known, so it will be more.",
  "fees-in-total": "Whether fees are part of it is not recorded, unless its note says so.",
  transfer: "Your transfer credits are not taken off: how many credits the program has is not known.",
  "part-time": "The rate for part-time study is not known: this is the price of full-time study.",
  "employer-years": "How long it takes is not known: your employer’s contribution is counted for one year.",
};

/** Whom the amount is for. */
export function audience({ state }: { state: State }, { residency }: KnownPrice): string {
  if (residency === "flat") return "The same price wherever you live.";
  if (residency === "in-state") return `The price for residents of ${states[state]}.`;
  if (residency === "out-of-state") return `The price for people who live outside ${states[state]}.`;
  return "The source does not say whether residents pay less.";
}
