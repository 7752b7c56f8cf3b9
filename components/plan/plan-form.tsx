"use client";

import { useActionState, useId } from "react";
import { SectionTitle } from "@/components/ui/page";
import { useHere } from "@/components/ui/use-told-action";
import { MustEarnList } from "@/components/your-cost/must-earn";
import { NumberField } from "@/components/your-cost/reader-input-field";
import { type KeptInputs, useReaderInputs } from "@/components/your-cost/reader-inputs-store";
import type { State } from "@/lib/programs/model/vocabulary";
import type { ReaderInputs } from "@/lib/programs/payback/reader-inputs";
import { type Planned, planOf } from "@/lib/programs/plan/plan";
import { PlanTerms } from "./plan-terms";

/** A program of a plan, with what names it. */
export type Listed = { slug: string; label: string; planned: Planned };

const fields = [
  ...(["credits", "terms", "transfer", "employer", "savings"] as const),
  ...(["loan", "rate", "payoff", "now", "lost", "cost"] as const),
];

/**
 * What the reader says of themselves and the plans that follow. With scripts both stay in the browser; without, `send`
 * gives back what was typed, and the page is made with it.
 */
export function PlanForm({
  programs,
  resident,
  send,
}: {
  programs: readonly Listed[];
  resident: State | null;
  send: (before: ReaderInputs, form: FormData) => Promise<ReaderInputs>;
}) {
  const kept = useReaderInputs();
  const [posted, action] = useActionState(send, {}, useHere());
  const situation: KeptInputs = kept ?? { ...withoutScripts, typed: posted };
  return (
    <>
      <form
        action={action}
        onSubmit={(event) => kept && event.preventDefault()}
        aria-label="Your situation"
        className="mb-8 print:hidden"
      >
        <p className="mb-3 max-w-[65ch] text-[0.875rem] text-soft">
          All fields are optional.{" "}
          {kept
            ? `${kept.kept ? "What you type stays on this device" : "This browser keeps nothing"}; none of it is sent.`
            : "Without scripts it is sent to be computed, and neither stored nor written to a log."}
        </p>
        <div className="grid gap-x-4 gap-y-3 min-[26.25rem]:grid-cols-2 md:grid-cols-4">
          {fields.map((field) => (
            <NumberField
              key={field}
              field={field}
              situation={situation}
              {...(field === "cost" && { says: "counted where we have no price" })}
            />
          ))}
        </div>
        <button type="submit" className="primary without-scripts mt-4">
          Make the plan
        </button>
      </form>
      {programs.map(({ slug, label, planned }) => (
        <OnePlan key={slug} label={label} planned={planned} typed={situation.typed} resident={resident} />
      ))}
      <CalendarForm programs={programs} resident={resident} typed={situation.typed} />
    </>
  );
}

const withoutScripts = { kept: false, type: () => {}, forget: () => {}, link: () => "" };

const lackingText = {
  price: "No plan: we have no price. Enter what it costs you above.",
  credits: "No plan: it is not known how many credits it takes, so its terms can’t be counted.",
};

function OnePlan({
  label,
  planned,
  typed,
  resident,
}: {
  label: string;
  planned: Planned;
  typed: ReaderInputs;
  resident: State | null;
}) {
  const id = useId();
  const plan = planOf(planned, typed, resident);
  return (
    <section aria-labelledby={id} className="mb-9">
      <SectionTitle id={id}>{label}</SectionTitle>
      {plan.computed ? (
        <>
          <PlanTerms plan={plan} label={label} />
          {plan.needed && (
            <div className="mt-4 max-w-[34rem]">
              <MustEarnList result={plan.needed} openEnded={plan.openEnded}>
                {null}
              </MustEarnList>
            </div>
          )}
        </>
      ) : (
        <p role="status">{lackingText[plan.lacking]}</p>
      )}
    </section>
  );
}

/** The calendar is made by the server, from the pace and the first day alone. */
function CalendarForm({
  programs,
  resident,
  typed: { credits, terms, transfer },
}: {
  programs: readonly Listed[];
  resident: State | null;
  typed: ReaderInputs;
}) {
  const id = useId();
  const carried = [
    ...programs.map(({ slug }) => ["compare", slug] as const),
    ...Object.entries({ resident, credits, terms, transfer }).flatMap(([name, value]) =>
      value ? [[name, value] as const] : [],
    ),
  ];
  return (
    <section aria-labelledby={`${id}-title`} className="print:hidden">
      <SectionTitle id={`${id}-title`}>As a calendar file</SectionTitle>
      <p className="mb-3 max-w-[65ch] text-[0.875rem] text-soft">
        A day for each term and for each coming deadline. Which day a term begins on, only the institution knows: terms
        are counted from the first day that you enter. The server makes the file from your pace, transfer credits and
        that day; no amount is sent.
      </p>
      <form action="/plan/calendar" aria-label="Calendar file" className="flex flex-wrap items-end gap-3">
        {carried.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <label className="text-[0.8125rem] font-semibold">
          First day of study
          <input type="date" name="start" required className="field mt-0.5" />
        </label>
        <button type="submit" className="secondary">
          Calendar file
        </button>
      </form>
    </section>
  );
}
