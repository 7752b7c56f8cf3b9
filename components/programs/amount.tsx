import { aboutText } from "@/lib/programs/cost-text";
import type { KnownPrice } from "@/lib/programs/price";

/** A price in figures; an estimate as such: "about $45,720", "from $45,000". */
export function Amount({ price }: { price: KnownPrice }) {
  const text = aboutText(price);
  const about = text.startsWith("about ");
  return (
    <>
      {about && <span className="font-sans text-[12.5px] font-normal text-soft">about </span>}
      {about ? text.slice("about ".length) : text}
    </>
  );
}
