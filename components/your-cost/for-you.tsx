import type { ReactNode } from "react";
import type { Program } from "@/lib/programs/model/program";
import { levelOf, type State } from "@/lib/programs/model/vocabulary";
import type { Wage } from "@/lib/programs/payback/wages";
import { pricesForText } from "@/lib/programs/price/audience-text";
import { YourCost } from "./your-cost";

/** What the program costs the reader and when it pays for itself, computed in their browser. */
export function ForYou({
  program,
  resident,
  wages,
  earned,
}: {
  program: Program;
  resident: State | null;
  wages: readonly Wage[];
  earned: ReactNode;
}) {
  const { name, degree, delivery, durationMonths, credits, creditUnit } = program;
  const { perCreditCents, totalCost, totalCostOutOfState, residency } = program;
  const { state, charges, creditUnit: usualUnit } = program.institution;
  return (
    <YourCost
      resident={resident}
      pricesFor={pricesForText(resident)}
      wages={wages}
      earned={earned}
      // Only what a price depends on goes to the browser.
      program={{
        name,
        degree,
        delivery,
        durationMonths,
        credits,
        creditUnit,
        perCreditCents,
        totalCost,
        totalCostOutOfState,
        residency,
        institution: {
          state,
          creditUnit: usualUnit,
          charges: charges.filter(({ level }) => level === levelOf[degree]),
        },
        provenance: { cost: program.provenance.cost },
        partTime: program.partTime === "yes",
      }}
    />
  );
}
