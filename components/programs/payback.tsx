"use client";

import { lazy, Suspense } from "react";
import { usd } from "@/lib/format";
import { yearsOfStudy } from "@/lib/programs/cost";
import { givenUpBy } from "@/lib/programs/pace";
import { type Payback, type PaybackInput, payback } from "@/lib/programs/payback";
import { becauseText } from "@/lib/programs/payback-text";
import type { Price, Priced, Reader, Span } from "@/lib/programs/price";
import { read } from "@/lib/programs/situation";
import type { Wage } from "@/lib/programs/wages";
import { Mark, SourceLink } from "./provenance";
import { ChoiceField, NumberField } from "./situation-field";
import type { Situation } from "./situation-store";

// Most readers never type what the answer needs: its picture and words come once they do.
const PaybackAnswer = lazy(() => import("./payback-answer"));

/** The choice of typing an income instead of taking an occupation's. */
const own = "own";

type Props = {
  program: Priced;
  price: Price;
  reader: Reader;
  wages: readonly Wage[];
  situation: Situation;
};

/** In how many years the program pays for itself, from what the reader types. */
export function PaybackSection({ program, price, reader, wages, situation }: Props) {
  const { values } = read(situation.typed);
  const wage =
    situation.typed.wage === own ? null : (wages.find(({ key }) => key === situation.typed.wage) ?? wages[0] ?? null);
  const length = studyYears(program, price, reader);
  // The program’s usual pace counts as full-time study.
  const lost = reader.creditsPerTerm ? givenUpBy(program, reader.creditsPerTerm) : 1;
  const input: PaybackInput = {
    cost: price.known ? price : spanOf(values.cost),
    incomeNow: values.now ?? null,
    incomeAfter: wage ?? threeOf(values.low, values.high),
    years: length ?? spanOf(values.length),
    givenUp: values.lost === undefined ? lost : values.lost / 100,
    loan: { amount: values.loan ?? 0, rate: values.rate ?? null, years: values.payoff ?? null },
  };
  const result = payback(input);
  return (
    <section aria-labelledby="payback" className="mb-9 print:hidden">
      <h2 id="payback" className="mb-1 text-[21px]">
        When it pays for itself
      </h2>
      <p className="mb-4 max-w-[65ch] text-[14px] text-soft">
        What it costs you, the income you give up and a loan’s interest, against the income after it. Before taxes, in
        today’s dollars, without raises.
      </p>
      <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
        <div className="grid content-start gap-x-4 gap-y-3 min-[420px]:grid-cols-2">
          {!price.known && <NumberField field="cost" situation={situation} />}
          {!length && <NumberField field="length" situation={situation} />}
          <NumberField field="now" situation={situation} />
          <NumberField field="lost" situation={situation} usual={String(Math.round(lost * 100))} />
          <div className="col-span-full">
            <ChoiceField
              field="wage"
              label="Income after it"
              situation={situation}
              value={wage?.key ?? own}
              options={[...wages.map((one) => [one.key, optionText(one)] as const), [own, "What I type"]]}
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
        <Answer result={result} open={price.known && price.open} />
      </div>
    </section>
  );
}

function Answer({ result, open }: { result: Payback; open: boolean }) {
  if (!result.computed) {
    return (
      <p role="status" className="self-start border-t border-ink pt-3">
        {becauseText(result.reasons)}
      </p>
    );
  }
  return (
    <Suspense>
      <PaybackAnswer result={result} open={open} />
    </Suspense>
  );
}

function optionText({ label, low, high }: Wage): string {
  return low === high ? `${label}, median` : label;
}

function WageNote({ wage }: { wage: Wage }) {
  const amounts =
    wage.low === wage.high ? usd(wage.middle) : `${usd(wage.low)}, ${usd(wage.middle)}, ${usd(wage.high)}`;
  return (
    <p className="mt-1 text-[12.5px] text-soft">
      <Mark state={wage.state} />
      {amounts}: {wage.what}. {[wage.publisher, wage.year].filter((word) => word !== null).join(", ")},{" "}
      {wage.sourceUrl.startsWith("/") ? (
        <a href={wage.sourceUrl}>the guide’s figures</a>
      ) : (
        <SourceLink url={wage.sourceUrl} state={wage.state} />
      )}
      . Pay of everybody in the occupation, not of people who took this program.
    </p>
  );
}

/** Years of study, counted as the price counts them. */
function studyYears(program: Priced, price: Price, reader: Reader): Span | null {
  const pace = price.known ? price.pace : null;
  return yearsOfStudy(program, reader, pace?.by === "full-time" ? pace.creditsPerTerm : null);
}

function spanOf(value: number | undefined): Span | null {
  return value === undefined ? null : { low: value, high: value };
}

/** A range that is typed; one end alone is both, and the middle is halfway. */
function threeOf(low: number | undefined, high: number | undefined): PaybackInput["incomeAfter"] {
  const [least, most] = [low ?? high, high ?? low];
  return least === undefined || most === undefined ? null : { low: least, middle: (least + most) / 2, high: most };
}
