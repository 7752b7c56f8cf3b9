import { audience, missingText, sumText } from "@/lib/programs/cost-text";
import type { KnownPrice } from "@/lib/programs/price";
import type { Program } from "@/lib/programs/program";
import { PriceParts } from "./price-parts";
import { ProvenanceDetails } from "./provenance-details";

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
