import type { Program } from "@/lib/programs/program";
import { levelOf } from "@/lib/programs/vocabulary";
import { wages } from "@/lib/programs/wages";
import { YourCost } from "./your-cost";

/** What the program costs the reader and when it pays for itself, computed in their browser. */
export function ForYou({ program }: { program: Program }) {
  const { degree, delivery, durationMonths, credits, perCreditCents, totalCost, totalCostOutOfState, residency } =
    program;
  const { state, charges } = program.institution;
  return (
    <YourCost
      wages={wages}
      // Only what a price depends on goes to the browser.
      program={{
        degree,
        delivery,
        durationMonths,
        credits,
        perCreditCents,
        totalCost,
        totalCostOutOfState,
        residency,
        institution: { state, charges: charges.filter(({ level }) => level === levelOf[degree]) },
        provenance: { cost: program.provenance.cost },
      }}
    />
  );
}
