"use client";

import { useSearchParams } from "next/navigation";
import { useReaderInputs } from "@/components/your-cost/reader-inputs-store";

/** A way to the pace that this device keeps, where the address has another or none. */
export function YourPace() {
  const query = useSearchParams();
  const { credits = "", terms = "" } = useReaderInputs()?.typed ?? {};
  const same = (query.get("credits") ?? "") === credits && (query.get("terms") ?? "") === terms;
  if (credits === "" || same) return null;
  const asked = new URLSearchParams(query);
  asked.set("credits", credits);
  asked.set("terms", terms);
  return (
    <a href={`/verdicts?${asked}`} className="py-2">
      Use what you typed on a program’s page: {credits} credits a term
    </a>
  );
}
