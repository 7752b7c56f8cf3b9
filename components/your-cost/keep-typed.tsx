import { useState } from "react";
import { Fresh } from "@/components/ui/fresh";
import type { KeptInputs } from "./reader-inputs-store";

/** Ways to carry what is typed to another device, or to take it off this one. */
export default function KeepTyped({ situation }: { situation: KeptInputs }) {
  const [said, setSaid] = useState("");
  async function copy() {
    try {
      await navigator.clipboard.writeText(situation.link());
      setSaid("Link copied. It includes what you typed");
    } catch {
      setSaid(
        "Your browser doesn’t allow copying. Copy the address of this page instead; it does not carry what you typed.",
      );
    }
  }
  return (
    <p className="col-span-full flex flex-wrap gap-x-4 gap-y-1 text-[0.8125rem]">
      <button type="button" onClick={copy} className="py-1 text-accent underline underline-offset-3">
        Copy a link with this
      </button>
      <button
        type="button"
        onClick={() => {
          situation.forget();
          setSaid("");
        }}
        className="py-1 text-soft underline underline-offset-3"
      >
        Forget what I typed
      </button>
      <span role="status" className="py-1">
        <Fresh>{said}</Fresh>
      </span>
    </p>
  );
}
