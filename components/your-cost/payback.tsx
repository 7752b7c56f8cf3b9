"use client";

import { lazy, type ReactNode, Suspense } from "react";
import { SectionTitle } from "@/components/ui/page";
import { usualGivenUp } from "@/lib/programs/payback/given-up";
import { mustEarn } from "@/lib/programs/payback/must-earn";
import { givenUpWords, whyNotText } from "@/lib/programs/payback/must-earn-text";
import { type PaybackInput, payback } from "@/lib/programs/payback/payback";
import { readInputs } from "@/lib/programs/payback/reader-inputs";
import type { Wage } from "@/lib/programs/payback/wages";
import { isOpenEnded, type Price, type Reader, type Span, type WithDegree } from "@/lib/programs/price/price";
import { yearsOfStudy } from "@/lib/programs/price/price-for";
import { range, usd } from "@/lib/text/format";
import { Mark, SourceLink } from "../figures/provenance";
import { MustEarnList } from "./must-earn";
import { ChoiceField, NumberField } from "./reader-input-field";
import type { KeptInputs } from "./reader-inputs-store";

// Most readers never type what the answer needs: its picture and words come once they do.
const PaybackAnswer = lazy(() => import("./payback-answer"));

/** The choice of typing an income instead of taking an occupation's. */
const own = "own";

type Props = {
  program: WithDegree & { partTime: boolean };
  price: Price;
  reader: Reader;
  wages: readonly Wage[];
  situation: KeptInputs;
  earned: ReactNode;
};

/**
 * How much more must be earned for the program to pay for itself, which needs no forecast, and below it in how many
 * years it does with an income that the reader chooses.
 */
export function PaybackSection({ program, price, reader, wages, situation, earned }: Props) {
  const { values } = readInputs(situation.typed);
  const wage =
    situation.typed.wage === own ? null : (wages.find(({ key }) => key === situation.typed.wage) ?? wages[0] ?? null);
  const length = studyYears(program, price, reader);
  const usual = usualGivenUp(program, reader);
  const input: PaybackInput = {
    cost: price.known ? price : spanOf(values.cost),
    incomeNow: values.now ?? null,
    incomeAfter: wage ?? typedSpan(values.low, values.high),
    years: length ?? spanOf(values.length),
    givenUp: values.lost === undefined ? usual.share : values.lost / 100,
    loan: { amount: values.loan ?? 0, rate: values.rate ?? null, years: values.payoff ?? null },
  };
  const openEnded = price.known && isOpenEnded(price);
  const needed = mustEarn(input);
  return (
    <section aria-labelledby="payback" className="mb-9 print:hidden">
      <SectionTitle id="payback" className="mb-1">
        When it pays for itself
      </SectionTitle>
      <p className="mb-4 max-w-[65ch] text-[0.875rem] text-soft">
        How much more you must earn, and how long it takes with an income you choose. Before taxes, in today’s dollars,
        without raises.
      </p>
      <div className="grid gap-x-10 gap-y-6 md:grid-cols-2 md:grid-rows-[auto_1fr]">
        {needed && (
          <MustEarnList result={needed} openEnded={openEnded}>
            {earned}
          </MustEarnList>
        )}
        <div className="grid content-start gap-x-4 gap-y-3 min-[26.25rem]:grid-cols-2 md:col-start-1 md:row-span-2 md:row-start-1">
          {!price.known && <NumberField field="cost" situation={situation} />}
          {!length && <NumberField field="length" situation={situation} />}
          <NumberField field="now" situation={situation} />
          <NumberField
            field="lost"
            situation={situation}
            usual={String(Math.round(usual.share * 100))}
            says={givenUpWords[usual.by]}
          />
          <div className="col-span-full">
            <ChoiceField
              field="wage"
              label="Income after it, if you get such a job"
              situation={situation}
              value={wage?.key ?? own}
              options={[...wages.map((one) => [one.key, optionText(one)] as const), [own, "Enter my own"]]}
            />
            {wage && <WageNote wage={wage} />}
          </div>
          {!wage && (
            <>
              <NumberField field="low" situation={situation} />
              <NumberField field="high" situation={situation} />
            </>
          )}
          <NumberField field="loan" situation={situation} usual="0" />
          <NumberField field="rate" situation={situation} />
          <NumberField field="payoff" situation={situation} />
        </div>
        <Years input={input} below={needed !== null} openEnded={openEnded} />
      </div>
    </section>
  );
}

/** How long it takes; `below`: what must be earned stands above it. */
function Years({ input, below, openEnded }: { input: PaybackInput; below: boolean; openEnded: boolean }) {
  const result = payback(input);
  return (
    <div className={`md:col-start-2 ${below ? "" : "border-t border-ink pt-3"}`}>
      {below && <h3 className="mb-1 text-[1.0625rem]">How long it takes</h3>}
      {result.computed ? (
        <Suspense>
          <PaybackAnswer result={result} input={input} openEnded={openEnded} />
        </Suspense>
      ) : (
        <p role="status" className="text-[0.875rem]">
          {whyNotText(result)}
        </p>
      )}
    </div>
  );
}

function optionText({ label, low, high }: Wage): string {
  return `${label}: ${range(usd(low), usd(high))}`;
}

function WageNote({ wage: { low, high, publisher, year, sourceUrl } }: { wage: Wage }) {
  return (
    <p className="mt-1 text-[0.78125rem] text-soft">
      <Mark state="published" />A tenth of everybody in the occupation earned less than {usd(low)}, a quarter less than{" "}
      {usd(high)}. {[publisher, year].filter((word) => word !== null).join(", ")},{" "}
      <SourceLink url={sourceUrl} state="published" />. Not the pay of people who took this program; nobody here can
      promise you such a job.
    </p>
  );
}

/** Years of study, counted as the price counts them. */
function studyYears(program: WithDegree, price: Price, reader: Reader): Span | null {
  const pace = price.known ? price.pace : null;
  return yearsOfStudy(program, reader, pace?.by === "full-time" ? pace.creditsPerTerm : null);
}

function spanOf(value: number | undefined): Span | null {
  return value === undefined ? null : { low: value, high: value };
}

/** A range that is typed; one end alone is both. */
function typedSpan(low: number | undefined, high: number | undefined): Span | null {
  const [least, most] = [low ?? high, high ?? low];
  return least === undefined || most === undefined ? null : { low: least, high: most };
}
