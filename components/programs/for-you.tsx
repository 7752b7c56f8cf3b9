import { payForProgram } from "@/lib/guides/pay";
import type { Program } from "@/lib/programs/program";
import { levelOf } from "@/lib/programs/vocabulary";
import { wagesOf } from "@/lib/programs/wages";
import { YourCost } from "./your-cost";

/** What the program costs the reader and when it pays for itself, computed in their browser. */
export async function ForYou({ program }: { program: Program }) {
  const wages = wagesOf(await payForProgram(program.id));
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
