/** Owns the programs and charges that the tests of prices are made of. */
import type { Priced } from "./price";
import type { Charge, Provenance } from "./program";

const notChecked: Provenance = {
  state: "unknown",
  reason: "not-checked",
  sourceUrl: null,
  year: null,
  checkedOn: null,
  note: null,
};
export const stated: Provenance = { ...notChecked, state: "published", reason: null, year: "2026" };

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
    ...over,
  };
}

/** A master's program on campus in Ohio of which nothing is known. */
export function program({
  charges = [],
  cost = notChecked,
  ...over
}: Partial<Priced> & { charges?: Charge[]; cost?: Provenance }): Priced {
  return {
    degree: "masters",
    delivery: ["on-campus"],
    durationMonths: null,
    credits: null,
    perCreditCents: null,
    totalCost: null,
    totalCostOutOfState: null,
    residency: null,
    institution: { state: "OH", charges },
    provenance: { cost },
    ...over,
  };
}

export const stranger = { resident: null };
export const ohioan = { resident: "OH" } as const;
