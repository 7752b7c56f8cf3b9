/** Owns the shape of a price and of the person it is for. */
import type { Charge, Institution, Program } from "./program";
import type { ChargeScope, FigureState, Residency, State, UnknownReason } from "./vocabulary";

/** How fast somebody studies, and where that comes from. */
export type Pace = {
  creditsPerTerm: number;
  termsPerYear: number;
  /** The reader, the usual years of the degree, the program's own duration, or full-time study. */
  by: "reader" | "degree" | "duration" | "full-time";
};

/**
 * What is known of the person who asks. A price without a state is the out-of-state one; without a
 * number of credits a term it is that of the usual pace (see `paceOf`). Everything but `resident`
 * is typed in the browser and stays there.
 */
export type Reader = {
  resident: State | null;
  creditsPerTerm?: number | null;
  termsPerYear?: number | null;
  /** Whole US dollars a year that an employer pays toward tuition. */
  employerPerYear?: number | null;
  /** Credits earned before that the program takes instead of its own. */
  transferCredits?: number | null;
};

/** The part of a program that its price depends on. */
export type Priced = Pick<
  Program,
  | "degree"
  | "delivery"
  | "durationMonths"
  | "credits"
  | "perCreditCents"
  | "totalCost"
  | "totalCostOutOfState"
  | "residency"
> & { institution: Pick<Institution, "state" | "charges">; provenance: Pick<Program["provenance"], "cost"> };

/** Where one factor of a sum stands: with the program itself, or in a charge of its institution. */
export type Rate = Pick<Charge, "year" | "state" | "sourceUrl" | "note"> & {
  /** null: the program's own rate */
  scope: ChargeScope | null;
  residency: Residency | null;
};

export type Unit = "credit" | "term" | "year";

/** An amount (whole US dollars) or a range of one. */
export type Span = { low: number; high: number };

/** A product that makes a part of a price: `low` to `high` units at `cents` US cents each. */
export type Product = Span & { unit: Unit; cents: number; rate: Rate };

type KnownState = Exclude<FigureState, "unknown">;

/**
 * A part of a price in whole US dollars: what it is at the price's low and at its high end. Transfer
 * credits and the employer's contribution are taken off, the others add up.
 */
export type Part = Span & { state: KnownState } & (
    | { kind: "tuition"; product: Product | null }
    /** `upTo`: what full-time students pay; this program's may pay less or nothing, so the low end has none. */
    | { kind: "fees"; product: Product; upTo: boolean }
    | { kind: "transfer"; credits: number; product: Product | null }
    | { kind: "employer"; perYear: number; years: Span }
  );

/** What an amount lacks, or does not say. */
export type Missing =
  /** Fees are owed beside the amount and no figure is known: the amount is a lower bound. */
  | "fees"
  /** The source of a total does not say whether fees are part of it. */
  | "fees-in-total"
  /** Transfer credits are not taken off, because the program's credits are not known. */
  | "transfer"
  /** The rate for part-time study is not known, so this is the price of full-time study. */
  | "part-time"
  /** How long it takes is not known, so the employer's contribution is counted for one year. */
  | "employer-years";

/**
 * A price in whole US dollars for the whole program. `low` and `high` differ where a factor is a
 * range; filters and orders go by `high`, the most of what is known. `open`: something owed has no
 * figure, so that even `high` is a lower bound. `state` is `estimated` as soon as one part is.
 */
export type KnownPrice = Span & {
  known: true;
  state: KnownState;
  open: boolean;
  /** Whom it is for; null: the source does not say. */
  residency: Residency | null;
  /** Tuition first, then in the order of the sum. */
  parts: readonly Part[];
  /** Whether the credits that tuition counts are assumed by degree. */
  assumed: boolean;
  /** The source says that its figures contain the fees. */
  feesIncluded: boolean;
  /** How terms and years were counted; null: nothing was. */
  pace: Pace | null;
  missing: readonly Missing[];
};
export type UnknownPrice = { known: false; reason: UnknownReason; explanation: string };
export type Price = KnownPrice | UnknownPrice;
