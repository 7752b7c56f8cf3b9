import type { KnownPrice } from "@/lib/programs/price/price";
import { aboutText } from "@/lib/programs/price/price-text";

/** A price in figures; an estimate as such: "about $45,720", "from $45,000". */
export function Amount({ price }: { price: KnownPrice }) {
  const text = aboutText(price);
  const about = text.startsWith("about ");
  return (
    <>
      {about && <span className="font-sans text-[0.78125rem] font-normal text-soft">about </span>}
      <span className="[overflow-wrap:normal]">{about ? text.slice("about ".length) : text}</span>
    </>
  );
}
