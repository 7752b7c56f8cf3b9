"use client";

import { useSearchParams } from "next/navigation";
import { lazy, Suspense, useState } from "react";
import { priceFor } from "@/lib/programs/cost";
import { audience, priceSentence } from "@/lib/programs/cost-text";
import type { KnownPrice, Price, Priced } from "@/lib/programs/price";
import { readerOf } from "@/lib/programs/situation";
import { keysOf, memberOf, type State, states } from "@/lib/programs/vocabulary";
import type { Wage } from "@/lib/programs/wages";
import { Amount } from "./amount";
import { PaybackSection } from "./payback";
import { ChoiceField, NumberField } from "./situation-field";
import { type Situation, useSituation } from "./situation-store";

// Needed only once the reader says something about themselves.
const PriceParts = lazy(() => import("./price-parts").then((module) => ({ default: module.PriceParts })));

/**
 * What the program costs the person who reads, computed here from what they type; it never leaves their
 * device. Without scripts there is nothing, and the page's price stands.
 */
export function YourCost({ program, wages }: { program: Priced; wages: readonly Wage[] }) {
  const situation = useSituation();
  const asked = memberOf(states, useSearchParams().get("resident"));
  if (!situation) return null;
  const reader = readerOf(situation.typed, asked);
  const price = priceFor(program, reader);
  return (
    <>
      <section aria-labelledby="your-cost" className="mb-9 print:hidden">
        <h2 id="your-cost" className="mb-1 text-[21px]">
          What it would cost you
        </h2>
        <p className="mb-4 max-w-[65ch] text-[14px] text-soft">
          All of it optional.{" "}
          {situation.kept
            ? "What you type stays on this device"
            : "This browser keeps nothing: what you type is gone when you leave"}
          ; none of it is sent.
        </p>
        <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
          <div className="grid content-start gap-x-4 gap-y-3 min-[420px]:grid-cols-2">
            <div className="col-span-full">
              <ChoiceField
                field="state"
                label="You live in"
                situation={situation}
                value={reader.resident ?? ""}
                options={[
                  ["", "not said: the price for people from elsewhere"],
                  ...keysOf(states).map((state) => [state, states[state]] as const),
                ]}
              />
            </div>
            <NumberField field="credits" situation={situation} usual={usualCredits(price)} />
            <NumberField field="terms" situation={situation} usual="2" />
            <NumberField field="transfer" situation={situation} usual="0" />
            <NumberField field="employer" situation={situation} usual="0" />
            <Keep situation={situation} />
          </div>
          <YourPrice program={program} price={price} changed={saysAnything(situation, asked)} />
        </div>
      </section>
      <PaybackSection program={program} price={price} reader={reader} wages={wages} situation={situation} />
    </>
  );
}

/** The credits a term that count while none are typed, where the price counts any. */
function usualCredits(price: Price): string | undefined {
  if (!price.known || !price.pace || price.pace.by === "reader") return undefined;
  return String(Math.round(price.pace.creditsPerTerm * 100) / 100);
}

/** Whether the reader says anything that a price depends on. */
function saysAnything({ typed }: Situation, asked: State | null): boolean {
  return Boolean(
    typed.credits || typed.terms || typed.employer || typed.transfer || (typed.state && typed.state !== asked),
  );
}

/** Until the reader says something, the price above is theirs and its parts stand there. */
function YourPrice({ program, price, changed }: { program: Priced; price: Price; changed: boolean }) {
  if (!price.known) return <p role="status">{price.explanation}</p>;
  return (
    <div className="border-t border-ink pt-3 text-[14px]">
      <div role="status">
        <p className="font-serif text-[22px] font-semibold tabular-nums">
          <Amount price={price} />
        </p>
        <p className="mt-1">{priceSentence(price)}</p>
      </div>
      {changed && (
        <div className="mt-3 space-y-2 text-[13px]">
          <Suspense>
            <PriceParts program={program} price={price} cost={program.provenance.cost} />
            <p>{audienceOf(program, price)}</p>
          </Suspense>
        </div>
      )}
    </div>
  );
}

function audienceOf({ institution }: Priced, price: KnownPrice): string {
  return `${audience(institution, price)} Books and living costs are left out.`;
}

/** Ways to carry what is typed to another device, or to take it off this one. */
function Keep({ situation }: { situation: Situation }) {
  const [said, setSaid] = useState("");
  async function copy() {
    try {
      await navigator.clipboard.writeText(situation.link());
      setSaid("Link copied; it carries what you typed");
    } catch {
      setSaid("The browser does not allow copying.");
    }
  }
  if (Object.keys(situation.typed).length === 0) return null;
  return (
    <p className="col-span-full flex flex-wrap gap-x-4 gap-y-1 text-[13px]">
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
        {said}
      </span>
    </p>
  );
}
