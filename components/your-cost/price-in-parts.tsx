import type { Program } from "@/lib/programs/model/program";
import { audience } from "@/lib/programs/price/audience-text";
import type { KnownPrice, WithDegree } from "@/lib/programs/price/price";
import { PriceParts } from "../figures/price-parts";

type Props = { program: WithDegree & { provenance: Pick<Program["provenance"], "cost"> }; price: KnownPrice };

/** The reader's price in its parts, each with its source, and whom it is for. */
export default function PriceInParts({ program, price }: Props) {
  return (
    <>
      <PriceParts program={program} price={price} cost={program.provenance.cost} />
      <p>{audience(program.institution, price)} Books and living costs are not included.</p>
    </>
  );
}
