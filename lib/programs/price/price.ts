/** Owns the shape of a price and of the person it is for. */
import type { CreditNoun } from "../model/credit-units";
import type { Charge, Institution, Program, Provenance } from "../model/program";
import type { Degree, FigureState, Residency, State, UnknownReason } from "../model/vocabulary";

/** How fast somebody studies. */
export type Pace = {
  creditsPerTerm: number;
  termsPerYear: number;
  /** Where it comes from: the reader, the usual years of the degree, the program's duration, full-time study. */
  by: "reader" | "degree" | "duration" | "full-time";
};

/**
 * What is known of the person whom a price is for. Everything but `resident` is typed in the browser and
 * stays there.
 */
export type Reader = {
  /** Where they live; null, not said, makes the out-of-state price. */
  resident: State | null;
  /** null: the usual pace, see `paceOf`. */
  creditsPerTerm?: number | null;
  termsPerYear?: number | null;
  /** Whole US dollars a year that an employer pays toward tuition. */
  employerPerYear?: number | null;
  /** Credits earned elsewhere that the program accepts in place of its own. */
  transferCredits?: number | null;
};

/** The part of a program that its price depends on. */
export type Priced = Pick<
  Program,
  | "name"
  | "delivery"
  | "durationMonths"
  | "credits"
  | "creditUnit"
  | "perCreditCents"
  | "totalCost"
  | "totalCostOutOfState"
  | "residency"
> & {
  /** null: a draft that does not say. A price of its own can be stated, but none is estimated. */
  degree: Degree | null;
  institution: Pick<Institution, "state" | "charges" | "creditUnit">;
  /** How sure the program's own price is, and its year. Its source is for those who show it: see `sourceOfRate`. */
  provenance: { cost: Pick<Provenance, "state" | "reason" | "year"> };
};

/** A program whose degree is known, so that it is known which charges it is billed and how it is usually studied. */
export type WithDegree = Priced & { degree: Degree };

/** Whether a program's price may be estimated at all. */
export function hasDegree(program: Priced): program is WithDegree {
  return program.degree !== null;
}

/** The program's own rate; its source is that of the program's own price. */
export type OwnRate = { scope: null; residency: Residency | null };

/** A rate that is multiplied: the program's own, or one of a charge of its institution, with its source. */
export type Rate = OwnRate | Pick<Charge, "scope" | "residency" | "year" | "state" | "sourceUrl" | "note">;

/** What is multiplied: a credit by the name of its unit, a term, a full-time year. */
export type Unit = CreditNoun | "term" | "year";

/** Whether a unit is one of credits. */
export function isCredit(unit: Unit): unit is CreditNoun {
  return unit !== "term" && unit !== "year";
}

/** An amount (whole US dollars) or a range of one. */
export type Span = { low: number; high: number };

/** The product behind a price component: `low` to `high` units at `cents` US cents each. */
export type Product = Span & { unit: Unit; cents: number; rate: Rate };

type KnownState = Exclude<FigureState, "unknown">;

/**
 * A component of a price in whole US dollars, as it counts at the low and at the high end of the price.
 * Transfer credits and the employer's contribution are deductions, the others are added up.
 */
export type PriceComponent = Span & { state: KnownState } & (
    | { kind: "tuition"; product: Product | null }
    /** `upTo`: full-time students pay so much; this reader may pay less or nothing, so the low end has no fees. */
    | { kind: "fees"; product: Product; upTo: boolean }
    | { kind: "transfer"; credits: number; product: Product | null }
    | { kind: "employer"; perYear: number; years: Span }
  );

/** Where the fees of a price are. */
export type FeesStatus =
  /** In the tuition: its source says that its figures contain them. */
  | "included"
  /** A component of the sum. */
  | "in-components"
  /** Owed beside the amount, and no figure for them is known. */
  | "not-published"
  /** The source of a total does not say whether they are part of it. */
  | "not-stated";

/** What an amount lacks beside its fees. */
export type Missing =
  /** Transfer credits are not taken off, because the program's credits are not known. */
  | "transfer"
  /** The rate for part-time study is not known, so this is the price of full-time study. */
  | "part-time"
  /** Fees below half time are not known: those of a full-time year are counted for as many years as full time takes. */
  | "fees-below-half-time"
  /** How long it takes is not known, so the employer's contribution is counted for one year. */
  | "employer-years";

/**
 * A price in whole US dollars for the whole program. `low` and `high` differ where a factor is a
 * range; filters and orders go by `high`, the most of what is known, although an open-ended price may be
 * more (see `isOpenEnded`). `state` is `estimated` as soon as one component is.
 */
export type KnownPrice = Span & {
  known: true;
  state: KnownState;
  /** The year that it speaks for, as printed: of an estimate its rate's; null where the source shows none. */
  year: string | null;
  fees: FeesStatus;
  /** Whom it is for; null: the source does not say. */
  residency: Residency | null;
  /** Tuition first, then in the order of the sum. */
  components: readonly PriceComponent[];
  /** Whether the credits that tuition counts are assumed by degree. */
  assumed: boolean;
  /** How terms and years were counted; null: nothing was. */
  pace: Pace | null;
  missing: readonly Missing[];
};
export type UnknownPrice = { known: false; reason: UnknownReason; explanation: string };
export type Price = KnownPrice | UnknownPrice;

/** Whether even the high end of a price is a lower bound: fees are owed and no figure for them is known. */
export function isOpenEnded({ fees }: Pick<KnownPrice, "fees">): boolean {
  return fees === "not-published";
}
