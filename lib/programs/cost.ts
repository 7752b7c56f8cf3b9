/** Owns what a program costs a given reader, with the arithmetic behind it. */
import { range, usd, usdFromCents } from "../format";
import type { Charge, Program } from "./program";
import {
  type ChargeScope,
  chargeScopes,
  type Degree,
  type FigureState,
  keysOf,
  levelOf,
  type Residency,
  type State,
  type UnknownReason,
} from "./vocabulary";

/** What is known of the person who asks; a price without a state is the out-of-state one. */
export type Reader = { resident: State | null };

/** Credits that a sum counts; `assumed` when the program's own number is not known. */
type Credits = { low: number; high: number; assumed: boolean };

/** One factor of a sum and where it stands: the program's own figure, or a charge of its institution. */
export type Rate = Pick<Charge, "year" | "sourceUrl" | "note" | "annualFees"> & {
  /** null: the program's own rate */
  scope: ChargeScope | null;
  residency: Residency | null;
};

export type Sum =
  | { kind: "per-credit"; credits: Credits; perCreditCents: number; rate: Rate }
  | { kind: "per-year"; years: number; annualTuition: number; rate: Rate };

/**
 * A price in whole US dollars for the whole program. `low` and `high` differ where a factor is a
 * range. `state` is never `unknown` on a known price and `estimated` exactly when it was computed
 * from charges that are not the program's own total.
 */
export type KnownPrice = {
  known: true;
  state: Exclude<FigureState, "unknown">;
  low: number;
  high: number;
  /** Whom it is for; null: the source does not say. */
  residency: Residency | null;
  sum: Sum | null;
};
type UnknownPrice = { known: false; reason: UnknownReason; explanation: string };
export type Price = KnownPrice | UnknownPrice;

/** The part of a program that its price depends on. */
export type Priced = Pick<
  Program,
  | "degree"
  | "delivery"
  | "credits"
  | "perCreditCents"
  | "totalCost"
  | "totalCostOutOfState"
  | "residency"
  | "institution"
> & { provenance: Pick<Program["provenance"], "cost"> };

/** Full-time years that an estimate from annual tuition counts. */
const nominalYears: Partial<Record<Degree, number>> = { bachelors: 4, associate: 2 };

/**
 * Credits assumed where a program's own number is not known: the usual range of the degree in the
 * US (30 to 36 for a master's, 9 to 15 for a graduate certificate). Undergraduate certificates vary
 * too widely for one.
 */
export const assumedCredits: Partial<Record<Degree, { low: number; high: number }>> = {
  masters: { low: 30, high: 36 },
  "graduate-certificate": { low: 9, high: 15 },
};

/**
 * The price of a program for a reader: its own total where it has one that is for them, else an
 * estimate from the nearest published rate, else unknown with the reason.
 */
export function priceFor(program: Priced, reader: Reader): Price {
  return ownPrice(program, reader) ?? estimate(program, reader) ?? unknownPrice(program);
}

function isResident(program: Priced, reader: Reader): boolean {
  return reader.resident === program.institution.state;
}

function ownPrice(program: Priced, reader: Reader): KnownPrice | null {
  const { state } = program.provenance.cost;
  if (state === "unknown") return null;
  const abroad = !isResident(program, reader);
  if (abroad && program.totalCostOutOfState !== null) {
    const total = program.totalCostOutOfState;
    return { known: true, state, low: total, high: total, residency: "out-of-state", sum: null };
  }
  // A price for residents is no price for anybody else.
  if (program.totalCost === null || (abroad && program.residency === "in-state")) return null;
  const { residency, credits, perCreditCents, totalCost } = program;
  const sum: Sum | null =
    credits !== null && perCreditCents !== null && product(credits, perCreditCents) === totalCost
      ? {
          kind: "per-credit",
          credits: { low: credits, high: credits, assumed: false },
          perCreditCents,
          rate: ownRate(program),
        }
      : null;
  return { known: true, state, low: totalCost, high: totalCost, residency, sum };
}

function ownRate({ provenance: { cost }, residency }: Priced): Rate {
  return {
    scope: null,
    residency,
    year: cost.year,
    sourceUrl: cost.sourceUrl ?? "",
    note: cost.note,
    annualFees: null,
  };
}

function estimate(program: Priced, reader: Reader): KnownPrice | null {
  // Most doctorates are funded: tuition times years would mislead.
  if (program.degree === "doctorate") return null;
  const years = nominalYears[program.degree];
  return years === undefined ? estimatePerCredit(program, reader) : estimatePerYear(program, reader, years);
}

function estimatePerYear(program: Priced, reader: Reader, years: number): KnownPrice | null {
  const charge = nearestCharge(program, reader, "annualTuition");
  if (!charge) return null;
  const total = charge.annualTuition * years;
  const sum: Sum = { kind: "per-year", years, annualTuition: charge.annualTuition, rate: charge };
  return { known: true, state: "estimated", low: total, high: total, residency: charge.residency, sum };
}

function estimatePerCredit(program: Priced, reader: Reader): KnownPrice | null {
  const credits = creditsOf(program);
  if (!credits) return null;
  const own = program.perCreditCents !== null && (program.residency !== "in-state" || isResident(program, reader));
  const charge = own
    ? { ...ownRate(program), perCreditCents: program.perCreditCents ?? 0 }
    : nearestCharge(program, reader, "perCreditCents");
  if (!charge) return null;
  const { perCreditCents, residency } = charge;
  return {
    known: true,
    state: "estimated",
    low: product(credits.low, perCreditCents),
    high: product(credits.high, perCreditCents),
    residency,
    sum: { kind: "per-credit", credits, perCreditCents, rate: charge },
  };
}

function creditsOf({ credits, degree }: Priced): Credits | null {
  if (credits !== null) return { low: credits, high: credits, assumed: false };
  const assumed = assumedCredits[degree];
  return assumed ? { ...assumed, assumed: true } : null;
}

/** Whole dollars for `credits` at a rate in cents. */
function product(credits: number, perCreditCents: number): number {
  return Math.round((credits * perCreditCents) / 100);
}

/**
 * The charge that fits best and carries the wanted number: nearest scope first (online only for a
 * program that is taught online and not on campus), among those the newest year; an undated page
 * counts as oldest.
 */
function nearestCharge<K extends "perCreditCents" | "annualTuition">(
  program: Priced,
  reader: Reader,
  wanted: K,
): (Charge & Record<K, number>) | null {
  const level = levelOf[program.degree];
  const residency: Residency = isResident(program, reader) ? "in-state" : "out-of-state";
  const online = program.delivery.includes("online") && !program.delivery.includes("on-campus");
  const scopes = keysOf(chargeScopes).filter((scope) => scope !== "online" || online);
  const has = (charge: Charge): charge is Charge & Record<K, number> =>
    charge[wanted] !== null && (wanted === "annualTuition" || fitsCredits(charge, program));
  const fitting = program.institution.charges
    .filter(has)
    .filter(
      (c) => c.level === level && scopes.includes(c.scope) && (c.residency === "flat" || c.residency === residency),
    );
  fitting.sort((a, b) => scopes.indexOf(a.scope) - scopes.indexOf(b.scope) || startYear(b) - startYear(a));
  return fitting[0] ?? null;
}

/** Credits of a full-time year that an annual tuition may buy at a rate per semester credit. */
const creditsOfAYear = { least: 12, most: 40 };

/**
 * Whether a rate can be multiplied with the program's credits, as far as the annual tuition beside
 * it tells. A rate per course buys too few a year. One per quarter credit or per unit of the
 * institution's own buys too many: right for the program's own number, which is in the same unit,
 * wrong for assumed semester credits. A rate of zero (students whom the state pays for) is none.
 */
function fitsCredits({ perCreditCents, annualTuition }: Charge, program: Priced): boolean {
  if (!perCreditCents) return false;
  if (annualTuition === null) return true;
  const credits = (annualTuition * 100) / perCreditCents;
  return credits >= creditsOfAYear.least && (program.credits !== null || credits <= creditsOfAYear.most);
}

function startYear({ year }: Charge): number {
  return Number(year?.match(/\d{4}/)?.[0] ?? 0);
}

function unknownPrice(program: Priced): UnknownPrice {
  const { state, reason } = program.provenance.cost;
  if (program.degree === "doctorate") {
    return {
      known: false,
      reason: "varies",
      explanation: "Most doctorates are funded and few students pay the listed tuition, so no estimate is made.",
    };
  }
  const missing =
    creditsOf(program) === null && nominalYears[program.degree] === undefined
      ? "its number of credits is not known"
      : "its institution’s charges are not known, or not in a form that can be multiplied";
  return {
    known: false,
    reason: (state === "unknown" ? reason : null) ?? "not-published",
    explanation: `No price was found, and none can be estimated: ${missing}.`,
  };
}

/** "$7,722", or "$11,100 to $13,320". */
export function amountText({ low, high }: KnownPrice): string {
  return range(usd(low), usd(high));
}

/** The arithmetic in one line: "30 to 36 credits × $370 = $11,100 to $13,320"; null where a total stands by itself. */
export function sumText(price: KnownPrice): string | null {
  const { sum } = price;
  return sum ? `${factorsText(sum)} = ${amountText(price)}` : null;
}

/** The factors alone: "36 credits × $1,265.60". */
export function factorsText(sum: Sum): string {
  if (sum.kind === "per-year") return `${sum.years} years × ${usd(sum.annualTuition)}`;
  return `${range(String(sum.credits.low), String(sum.credits.high))} credits × ${usdFromCents(sum.perCreditCents)}`;
}
