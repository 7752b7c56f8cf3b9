"use client";

import { lazy, type ReactNode, Suspense } from "react";
import { SectionTitle } from "@/components/ui/page";
import type { Program } from "@/lib/programs/model/program";
import type { State } from "@/lib/programs/model/vocabulary";
import { readerOf } from "@/lib/programs/payback/reader-inputs";
import type { Wage } from "@/lib/programs/payback/wages";
import type { Price, WithDegree } from "@/lib/programs/price/price";
import { priceFor } from "@/lib/programs/price/price-for";
import { PaybackSection } from "./payback";
import { NumberField } from "./reader-input-field";
import { type KeptInputs, useReaderInputs } from "./reader-inputs-store";

/** A program with the source of its own price; `partTime`: it says that part time is possible. */
type Shown = WithDegree & { provenance: Pick<Program["provenance"], "cost">; partTime: boolean };

// Needed only once the reader says something about themselves.
const KeepTyped = lazy(() => import("./keep-typed"));
const PriceSaid = lazy(() => import("./price-said"));
const PriceInParts = lazy(() => import("./price-in-parts"));

/**
 * What the program costs the person who reads, computed here from what they type; it never leaves their
 * device. Without scripts there is nothing, and the page's price stands.
 */
export function YourCost({
  program,
  resident,
  pricesFor,
  wages,
  earned,
}: {
  program: Shown;
  resident: State | null;
  /** The same in words. */
  pricesFor: string;
  wages: readonly Wage[];
  /** What graduates of its field earned, to read beside what must be earned. */
  earned: ReactNode;
}) {
  const situation = useReaderInputs();
  if (!situation) return null;
  const reader = readerOf(situation.typed, resident);
  const price = priceFor(program, reader);
  return (
    <>
      <section aria-labelledby="your-cost" className="mb-9 print:hidden">
        <SectionTitle id="your-cost" className="mb-1">
          What it would cost you
        </SectionTitle>
        <p className="mb-4 max-w-[65ch] text-[0.875rem] text-soft">
          All fields are optional.{" "}
          {situation.kept
            ? "What you type stays on this device"
            : "This browser keeps nothing: what you type is gone when you leave"}
          ; none of it is sent.
        </p>
        <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
          <div className="grid content-start gap-x-4 gap-y-3 min-[26.25rem]:grid-cols-2">
            <p className="col-span-full text-[0.875rem]">
              {pricesFor}:{" "}
              <a href="#prices-for" className="target">
                change
              </a>
            </p>
            <NumberField field="credits" situation={situation} usual={usualCredits(price)} />
            <NumberField field="terms" situation={situation} usual="2" />
            <NumberField field="transfer" situation={situation} usual="0" />
            <NumberField field="employer" situation={situation} usual="0" />
            {Object.keys(situation.typed).length > 0 && (
              <Suspense>
                <KeepTyped situation={situation} />
              </Suspense>
            )}
          </div>
          <YourPrice program={program} price={price} changed={saysAnything(situation)} />
        </div>
      </section>
      <PaybackSection
        program={program}
        price={price}
        reader={reader}
        wages={wages}
        situation={situation}
        earned={earned}
      />
    </>
  );
}

/** The credits a term that count while none are typed, where the price counts any. */
function usualCredits(price: Price): string | undefined {
  if (!price.known || !price.pace || price.pace.by === "reader") return undefined;
  return String(Math.round(price.pace.creditsPerTerm * 100) / 100);
}

/** Whether the reader says anything that a price depends on. */
function saysAnything({ typed }: KeptInputs): boolean {
  return Boolean(typed.credits || typed.terms || typed.employer || typed.transfer);
}

/** Until the reader says something, the price above is theirs, and is not said again. */
function YourPrice({ program, price, changed }: { program: Shown; price: Price; changed: boolean }) {
  return (
    <div className="border-t border-ink pt-3 text-[0.875rem]">
      <div role="status">
        {!changed ? (
          "Until you say something here, what stands above holds."
        ) : price.known ? (
          <Suspense>
            <PriceSaid price={price} />
          </Suspense>
        ) : (
          price.explanation
        )}
      </div>
      {changed && price.known && (
        <div className="mt-3 space-y-2 text-[0.8125rem]">
          <Suspense>
            <PriceInParts program={program} price={price} />
          </Suspense>
        </div>
      )}
    </div>
  );
}
