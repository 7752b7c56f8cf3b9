/** Owns reading prices and durations out of a sentence: "under 20k", "$15-30k", "within a year". */
import { phraseAt, type Token } from "./tokens";

/** What an amount says, and the token after it. */
export type Amount = { of: "price" | "months"; low: number | null; high: number | null; next: number };

type Side = "low" | "high";

const phrases = (side: Side, text: string): [string, Side][] => text.split("|").map((phrase) => [phrase, side]);
/** What stands before a bound. */
const before = new Map([
  ...phrases(
    "high",
    "under|below|within|less than|fewer than|up to|at most|no more than|not more than|max|maximum|cheaper than|shorter than|<|<=|≤|menos de|hasta|maximo|no mas de",
  ),
  ...phrases("low", "over|above|more than|at least|min|minimum|starting at|>|>=|≥|mas de|desde|minimo"),
]);
/** What stands after one. */
const after = new Map([
  ...phrases("high", "or less|or under|or below|or fewer|max|maximum|tops|o menos"),
  ...phrases("low", "or more|or above|and up|+|o mas"),
]);

const numberWords = new Map(
  "a an un una:1|one uno:1|two dos:2|three tres:3|four cuatro:4|five cinco:5|six seis:6|half:0.5"
    .split("|")
    .flatMap((part): [string, number][] => {
      const [words = "", value] = part.split(":");
      return words.split(" ").map((word) => [word, Number(value)]);
    }),
);
const units = new Map(
  "month months mo mos mes meses:1|year years yr yrs ano anos:12".split("|").flatMap((part): [string, number][] => {
    const [words = "", value] = part.split(":");
    return words.split(" ").map((word) => [word, Number(value)]);
  }),
);
const money = new Set(["dollars", "dollar", "usd", "bucks", "dolares"]);
const most = 10_000_000;
const mostMonths = 600;

type Quantity = { of: "price" | "months" | "plain"; value: number; next: number };

/** A number with its unit; `plain`: nothing says what it counts. */
function quantityAt(tokens: readonly Token[], at: number): Quantity | null {
  const token = tokens[at];
  const value = token?.value ?? numberWords.get(token?.text ?? "");
  if (!token || value === undefined) return null;
  const word = tokens[at + 1]?.text ?? "";
  const unit = units.get(word);
  if (unit !== undefined) {
    // "half a year", "one and a half" is beyond this.
    return { of: "months", value: value * unit, next: at + 2 };
  }
  if (token.value === null) {
    return token.text === "half" && units.has(tokens[at + 2]?.text ?? "")
      ? { of: "months", value: value * (units.get(tokens[at + 2]?.text ?? "") ?? 0), next: at + 3 }
      : null;
  }
  if (money.has(word)) return { of: "price", value, next: at + 2 };
  return { of: token.isAmount || value >= 1000 ? "price" : "plain", value, next: at + 1 };
}

/** Whether what follows makes an amount a rate, which no filter asks for: "$500 a credit", "20k per year". */
function isRate(tokens: readonly Token[], next: number): boolean {
  const [each, unit] = [tokens[next]?.text ?? "", tokens[next + 1]?.text ?? ""];
  return (
    /^(a|an|per|each|por)$/.test(each) &&
    /^(credit|credits|hour|semester|term|course|class|year|month|credito|semestre|curso)$/.test(unit)
  );
}

/** The amount that begins at a token; null where none does, or it can't be told what it counts. */
export function amountAt(tokens: readonly Token[], at: number): Amount | null {
  return rangeAt(tokens, at) ?? boundAt(tokens, at);
}

function rangeAt(tokens: readonly Token[], at: number): Amount | null {
  const start = /^(between|from|entre|de|desde)$/.test(tokens[at]?.text ?? "") ? at + 1 : at;
  const one = quantityAt(tokens, start);
  if (!one || !/^(-|to|and|y|a)$/.test(tokens[one.next]?.text ?? "")) return null;
  const other = quantityAt(tokens, one.next + 1);
  if (other?.of !== "price" || one.of === "months" || isRate(tokens, other.next)) return null;
  // "$15-30k" means thousands on both sides.
  const low = one.value < 1000 && other.value >= 1000 ? one.value * 1000 : one.value;
  return amountOf("price", Math.min(low, other.value), Math.max(low, other.value), other.next);
}

function boundAt(tokens: readonly Token[], at: number): Amount | null {
  const first = phraseAt(tokens, at, (text) => before.get(text));
  // "in 2 years" is a bound of durations alone.
  const inIt = /^(in|en)$/.test(tokens[at]?.text ?? "");
  const number = quantityAt(tokens, first?.next ?? (inIt ? at + 1 : at));
  if (!number || number.of === "plain" || isRate(tokens, number.next)) return null;
  if (inIt && number.of !== "months") return null;
  // Without a bound a word is no amount: "a year" may be anything, "one year" is a duration.
  const isWord = tokens[number.next - 2]?.text === "a" || tokens[number.next - 2]?.text === "an";
  if (!first && !inIt && isWord) return null;
  const last = first ? null : phraseAt(tokens, number.next, (text) => after.get(text));
  const side = first?.value ?? last?.value ?? "high";
  const next = last?.next ?? number.next;
  // Nothing filters by the least duration.
  if (number.of === "months" && side === "low") return null;
  const value = number.of === "months" ? Math.ceil(number.value) : number.value;
  return amountOf(number.of, side === "low" ? value : null, side === "high" ? value : null, next);
}

function amountOf(of: Amount["of"], low: number | null, high: number | null, next: number): Amount | null {
  const limit = of === "price" ? most : mostMonths;
  const isUsable = [low, high].every((end) => end === null || (Number.isInteger(end) && end <= limit));
  return isUsable && high !== 0 ? { of, low, high, next } : null;
}
