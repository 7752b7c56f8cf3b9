/** Owns the programs and charges that the tests of prices are made of. */

import type { Charge } from "../model/program";
import type { Priced, WithDegree } from "./price";

type Cost = Priced["provenance"]["cost"];
const notChecked: Cost = { state: "unknown", reason: "not-checked", year: null };
export const stated: Cost = { state: "published", reason: null, year: null };

/** A charge for graduates from another state, of which only where it was read is known. */
export function charge(over: Partial<Charge>): Charge {
  return {
    level: "graduate",
    scope: "ipeds",
    residency: "out-of-state",
    perCreditCents: null,
    annualTuition: null,
    annualFees: null,
    perTermCents: null,
    perTermFrom: null,
    creditFeesCents: null,
    termFeesCents: null,
    feesIncluded: false,
    year: "2022-2023",
    state: "published",
    sourceUrl: "https://example.edu/tuition",
    note: null,
    readOn: null,
    ...over,
  };
}

/** A master's program on campus in Ohio of which nothing is known. */
export function program({
  charges = [],
  calendar = null,
  cost = notChecked,
  ...over
}: Partial<WithDegree> & {
  charges?: Charge[];
  /** What the institution counts its credits in. */
  calendar?: WithDegree["institution"]["creditUnit"];
  cost?: Cost;
}): WithDegree {
  return {
    name: "Master of Science",
    degree: "masters",
    delivery: ["on-campus"],
    durationMonths: null,
    credits: null,
    creditUnit: null,
    perCreditCents: null,
    totalCost: null,
    totalCostOutOfState: null,
    residency: null,
    institution: { state: "OH", charges, creditUnit: calendar },
    provenance: { cost },
    ...over,
  };
}

export const stranger = { resident: null };
export const ohioan = { resident: "OH" } as const;
