/** Owns which part of a program goes to a browser that computes with it. */
import type { Program } from "../model/program";
import { levelOf } from "../model/vocabulary";
import type { Planned } from "./plan";

/** Only what a price, a payback and a plan depend on. */
export function plannedOf(program: Program): Planned & { provenance: Pick<Program["provenance"], "cost"> } {
  const { name, degree, delivery, durationMonths, credits, creditUnit } = program;
  const { perCreditCents, totalCost, totalCostOutOfState, residency } = program;
  const { state, charges, creditUnit: usualUnit } = program.institution;
  return {
    ...{ name, degree, delivery, durationMonths, credits, creditUnit },
    ...{ perCreditCents, totalCost, totalCostOutOfState, residency },
    institution: {
      state,
      creditUnit: usualUnit,
      charges: charges.filter(({ level }) => level === levelOf[degree]),
    },
    provenance: { cost: program.provenance.cost },
    partTime: program.partTime === "yes",
  };
}
