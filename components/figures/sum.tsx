import { readably } from "@/lib/programs/model/fact-text";
import type { Program } from "@/lib/programs/model/program";
import { audience } from "@/lib/programs/price/audience-text";
import type { KnownPrice } from "@/lib/programs/price/price";
import { priceNotes } from "@/lib/programs/price/price-notes";
import { sumText } from "@/lib/programs/price/price-text";
import { Amount } from "./amount";
import { PriceParts } from "./price-parts";
import { ProvenanceDetails } from "./provenance-details";

/**
 * A price explained: the sum, whom it is for, each factor with its source and year, and what is left out. `heading`: the
 * sum stands large, or else the amount, where no amount stands beside it.
 */
export function SumDetails({
  program,
  price,
  heading = false,
}: {
  program: Program;
  price: KnownPrice;
  heading?: boolean;
}) {
  const sum = sumText(price);
  return (
    <div className="space-y-2">
      {heading ? (
        <p className="font-serif text-[1.1875rem] font-semibold tabular-nums">{sum ?? <Amount price={price} />}</p>
      ) : (
        sum && <p className="font-semibold tabular-nums">{sum}</p>
      )}
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
