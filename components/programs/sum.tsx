import { missingText, sumText } from "@/lib/programs/cost-text";
import type { KnownPrice } from "@/lib/programs/price";
import type { Program } from "@/lib/programs/program";
import { states } from "@/lib/programs/vocabulary";
import { PriceParts } from "./price-parts";
import { ProvenanceDetails } from "./provenance";

/** A price explained: the sum, whom it is for, each factor with its source and year, and what is left out. */
export function SumDetails({ program, price }: { program: Program; price: KnownPrice }) {
  const sum = sumText(price);
  return (
    <div className="space-y-2">
      {sum && <p className="font-semibold tabular-nums">{sum}</p>}
      <p>{audience(program.institution, price)}</p>
      {price.state === "estimated" ? (
        <PriceParts program={program} price={price} cost={program.provenance.cost} />
      ) : (
        <>
          <ProvenanceDetails provenance={program.provenance.cost} />
          {price.missing.map((one) => (
            <p key={one}>{missingText[one]}</p>
          ))}
        </>
      )}
      <p>{leavesOut(price)}</p>
    </div>
  );
}

/** Whom the amount is for. */
export function audience({ state }: Pick<Program["institution"], "state">, { residency }: KnownPrice): string {
  if (residency === "flat") return "The same price wherever you live.";
  if (residency === "in-state") return `The price for residents of ${states[state]}.`;
  if (residency === "out-of-state") return `The price for people who live outside ${states[state]}.`;
  return "The source does not say whether residents pay less.";
}

/** What no price here contains. */
function leavesOut({ state, parts }: KnownPrice): string {
  const [tuition] = parts;
  const scope = tuition?.kind === "tuition" ? tuition.product?.rate.scope : null;
  const general =
    state === "estimated" && (scope === "institution" || scope === "ipeds")
      ? " The rate is a general one: the program may charge another."
      : "";
  return `Leaves out books and living costs.${general}`;
}
