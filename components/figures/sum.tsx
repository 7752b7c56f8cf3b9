import { readably } from "@/lib/programs/model/fact-text";
import type { Program } from "@/lib/programs/model/program";
import { audience } from "@/lib/programs/price/audience-text";
import type { KnownPrice } from "@/lib/programs/price/price";
import { priceNotes } from "@/lib/programs/price/price-notes";
import { sumText } from "@/lib/programs/price/price-text";
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
          <ProvenanceDetails provenance={readably("cost", program.provenance.cost)} />
          {priceNotes(price).map((note) => (
            <p key={note}>{note}</p>
          ))}
        </>
      )}
      <p>{leavesOut(price)}</p>
    </div>
  );
}

/** What no price here contains. */
function leavesOut({ state, components }: KnownPrice): string {
  const [tuition] = components;
  const scope = tuition?.kind === "tuition" ? tuition.product?.rate.scope : null;
  const general =
    state === "estimated" && (scope === "institution" || scope === "ipeds")
      ? " This is the institution’s general rate; the program may charge a different one."
      : "";
  return `Books and living costs are not included.${general}`;
}
