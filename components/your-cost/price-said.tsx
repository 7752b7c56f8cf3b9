import type { KnownPrice } from "@/lib/programs/price/price";
import { priceSentence } from "@/lib/programs/price/price-text";
import { Amount } from "../figures/amount";

/** The reader's price, and what kind of price it is in a sentence. */
export default function PriceSaid({ price }: { price: KnownPrice }) {
  return (
    <>
      <p className="font-serif text-[1.375rem] font-semibold tabular-nums">
        <Amount price={price} />
      </p>
      <p className="mt-1">{priceSentence(price)}</p>
    </>
  );
}
