/** Owns which of an institution's charges a program is priced by: its tuition and its fees. */
import { termsOfAYear } from "./pace";
import type { Pace, Priced, Product, Rate, Reader } from "./price";
import type { Charge } from "./program";
import { type ChargeScope, chargeScopes, keysOf, levelOf, type Residency } from "./vocabulary";

/** What tuition is multiplied from; `charge` is null for the program's own rate. */
export type Basis = Pick<Product, "unit" | "cents" | "rate"> & { charge: Charge | null };

/** Whether the reader lives in the institution's state. */
export function isResident(program: Priced, reader: Reader): boolean {
  return reader.resident === program.institution.state;
}

/** Where the program's own figure stands. */
export function ownRate({ provenance: { cost }, residency }: Priced): Rate {
  const { year, sourceUrl, note } = cost;
  const state = cost.state === "third-party" ? "third-party" : "published";
  return { scope: null, residency, year, state, sourceUrl: sourceUrl ?? "", note };
}

/** The program's own rate per credit, where it has one that is for this reader. */
export function ownBasis(program: Priced, reader: Reader): Basis | null {
  if (program.perCreditCents === null || (program.residency === "in-state" && !isResident(program, reader)))
    return null;
  return { unit: "credit", cents: program.perCreditCents, rate: ownRate(program), charge: null };
}

/**
 * The nearest of a rate per credit and a price per term; of one charge the term's, where it holds at this
 * pace (null: none is known, so only one without a number of credits from which it holds).
 */
export function creditBasis(program: Priced, reader: Reader, pace: Pace | null): Basis | null {
  return nearest(program, reader, (charge) => perTerm(charge, pace) ?? perCredit(charge, program));
}

/** The nearest price of full-time study: a flat price for the term, or annual tuition. */
export function fullTimeBasis(program: Priced, reader: Reader, pace: Pace): Basis | null {
  return nearest(program, reader, (charge) => perTerm(charge, pace) ?? perYear(charge));
}

type Way = Pick<Product, "unit" | "cents">;

/** A degree in its usual years is full-time study, which a flat price is made for however few credits that is a term. */
function perTerm({ perTermCents: cents, perTermFrom: from }: Charge, pace: Pace | null): Way | null {
  if (!cents) return null;
  const holds = from === null || (pace !== null && (pace.by === "degree" || pace.creditsPerTerm >= from));
  return holds ? { unit: "term", cents } : null;
}

function perYear({ annualTuition }: Charge): Way | null {
  return annualTuition === null ? null : { unit: "year", cents: annualTuition * 100 };
}

/** Credits of a full-time year that an annual tuition may buy at a rate per semester credit. */
const creditsOfAYear = { least: 12, most: 40 };

/**
 * The rate per credit of a charge, if it can be multiplied with the program's credits as far as the
 * annual tuition beside it tells. A rate per course buys too few a year. One per quarter credit or per
 * unit of the institution's own buys too many: right for the program's own number, which is in the same
 * unit, wrong for assumed semester credits. A rate of zero (students whom the state pays for) is none.
 */
function perCredit({ perCreditCents: cents, annualTuition }: Charge, program: Priced): Way | null {
  if (!cents) return null;
  const credits = annualTuition === null ? creditsOfAYear.least : (annualTuition * 100) / cents;
  const fits = credits >= creditsOfAYear.least && (program.credits !== null || credits <= creditsOfAYear.most);
  return fits ? { unit: "credit", cents } : null;
}

/**
 * The charge that fits best of those that `way` can use: nearest scope first (online only for a program
 * that is taught online and not on campus), among those the newest year (an undated page counts as
 * oldest), and of equals the dearest, so that neither the order of charges nor luck makes a price lower.
 */
function nearest(program: Priced, reader: Reader, way: (charge: Charge) => Way | null): Basis | null {
  const level = levelOf[program.degree];
  const residency: Residency = isResident(program, reader) ? "in-state" : "out-of-state";
  const online = program.delivery.includes("online") && !program.delivery.includes("on-campus");
  let best: Basis | null = null;
  for (const charge of program.institution.charges) {
    if (charge.level !== level || (charge.residency !== "flat" && charge.residency !== residency)) continue;
    if (charge.scope === "online" && !online) continue;
    const found = way(charge);
    if (!found) continue;
    const basis = { ...found, rate: charge, charge };
    if (!best?.charge || before(basis, { ...best, charge: best.charge })) best = basis;
  }
  return best;
}

type OfCharge = Basis & { charge: Charge };

const distance = new Map<ChargeScope, number>(keysOf(chargeScopes).map((scope, position) => [scope, position]));

function before(a: OfCharge, b: OfCharge): boolean {
  const apart =
    (distance.get(a.charge.scope) ?? 0) - (distance.get(b.charge.scope) ?? 0) ||
    startYear(b.charge) - startYear(a.charge) ||
    perFullTimeYear(b) - perFullTimeYear(a) ||
    feesOfAYear(b.charge) - feesOfAYear(a.charge);
  return apart === 0 ? text(a.charge) < text(b.charge) : apart < 0;
}

/**
 * Credits of a full-time term where a charge shows that the institution counts in units of its own: half of
 * what its annual tuition buys (Carnegie Mellon: 47,629 ÷ 648 are 73.5 units a year); else null.
 */
export function ownUnitsOfTerm({ unit, cents, charge }: Basis): number | null {
  if (unit !== "credit" || !charge?.annualTuition) return null;
  const units = (charge.annualTuition * 100) / cents;
  return units > creditsOfAYear.most ? units / termsOfAYear : null;
}

function startYear({ year }: Charge): number {
  return Number(year?.match(/\d{4}/)?.[0] ?? 0);
}

/** For comparing prices in unlike units: cents for 30 credits, two terms, a year. */
function perFullTimeYear({ unit, cents }: Basis): number {
  return cents * { credit: 30, term: termsOfAYear, year: 1 }[unit];
}

function feesOfAYear({ creditFeesCents, termFeesCents, annualFees, feesIncluded }: Charge): number {
  if (feesIncluded) return -1;
  return (creditFeesCents ?? 0) * 30 + (termFeesCents ?? 0) * termsOfAYear + (annualFees ?? 0) * 100;
}

/** Everything about a charge, to decide between those that are alike in all that matters. */
function text(charge: Charge): string {
  return JSON.stringify(charge);
}

/** What is known of the fees beside tuition. */
export type Fees =
  | { kind: "included" | "not-published" }
  /** `printed` beside the rate; `reported` to IPEDS for a full-time year. */
  | ({ kind: "printed" | "reported" } & Pick<Product, "unit" | "cents" | "rate">);

/**
 * The fees that go with a rate: those its own page prints, in the unit of the rate where there is one;
 * else what the institution reported to IPEDS for full-time students; else not published.
 */
export function feesBeside(basis: Basis, program: Priced, reader: Reader): Fees {
  const { charge } = basis;
  if (charge && charge.scope !== "ipeds") {
    if (charge.feesIncluded) return { kind: "included" };
    const printed = printedFees(charge, basis.unit);
    if (printed) return { kind: "printed", ...printed, rate: charge };
  }
  return reportedFees(program, reader);
}

function printedFees({ creditFeesCents, termFeesCents, annualFees }: Charge, unit: Product["unit"]) {
  const credit = creditFeesCents === null ? null : ({ unit: "credit", cents: creditFeesCents } as const);
  const term = termFeesCents === null ? null : ({ unit: "term", cents: termFeesCents } as const);
  const year = annualFees === null ? null : ({ unit: "year", cents: annualFees * 100 } as const);
  return (unit === "credit" ? credit : null) ?? term ?? year ?? credit;
}

function reportedFees(program: Priced, reader: Reader): Fees {
  const level = levelOf[program.degree];
  const residency: Residency = isResident(program, reader) ? "in-state" : "out-of-state";
  let most: { charge: Charge; fees: number } | null = null;
  for (const charge of program.institution.charges) {
    const { scope, annualFees: fees } = charge;
    if (scope !== "ipeds" || charge.level !== level || fees === null) continue;
    if (charge.residency !== residency && charge.residency !== "flat") continue;
    if (!most || fees > most.fees || (fees === most.fees && text(charge) < text(most.charge))) most = { charge, fees };
  }
  if (!most) return { kind: "not-published" };
  return { kind: "reported", unit: "year", cents: most.fees * 100, rate: most.charge };
}
