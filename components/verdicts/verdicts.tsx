import Link from "next/link";
import { SectionTitle } from "@/components/ui/page";
import type { Program } from "@/lib/programs/model/program";
import { degrees, type State } from "@/lib/programs/model/vocabulary";
import { programHref, programLabel } from "@/lib/programs/public-pages/links";
import type { Judged, Unjudged, Verdict, VerdictGroup } from "@/lib/programs/verdicts/judge";
import { ruleOf } from "@/lib/programs/verdicts/rules";
import { andText, count, counted } from "@/lib/text/format";

type Reading = { resident: State | null };

/** Verdicts degree by degree, each with its rule, who is next, and what is not known. */
export function Verdicts({ groups, resident }: Reading & { groups: readonly VerdictGroup[] }) {
  return groups.map(({ degree, programs, verdicts }) => (
    <section key={degree} aria-labelledby={`verdicts-${degree}`} className="mb-9">
      <SectionTitle id={`verdicts-${degree}`}>
        {degrees[degree]}: {counted(programs, "program")}
      </SectionTitle>
      {programs === 1 ? (
        <p className="max-w-[65ch] text-[0.875rem]">
          It is the only one of this degree here, so there is nothing to judge it against.
        </p>
      ) : (
        <div className="grid gap-x-10 md:grid-cols-2">
          {verdicts.map((verdict) => (
            <OneVerdict key={verdict.rule} verdict={verdict} degree={degree} of={programs} resident={resident} />
          ))}
        </div>
      )}
    </section>
  ));
}

function OneVerdict({
  verdict,
  degree,
  of,
  resident,
}: Reading & { verdict: Verdict; degree: Program["degree"]; of: number }) {
  const { label, printed } = ruleOf(verdict.rule);
  const { winners, none, next, overlapping, judged } = verdict;
  const id = `${verdict.rule}-${degree}`;
  return (
    <section aria-labelledby={id} className="border-t border-rule py-4 break-inside-avoid">
      <h3 id={id} className="text-[1.0625rem]">
        {label}
      </h3>
      {none === null ? (
        <>
          {winners.length > 1 && <p className="mt-1 text-[0.875rem]">A tie of {count(winners.length)}:</p>}
          <Names all={winners} resident={resident} />
        </>
      ) : (
        <p className="mt-1 text-[0.875rem]">{noneText[none](verdict)}</p>
      )}
      {next.length > 0 && none !== "all-equal" && (
        <>
          <p className="mt-2 text-[0.8125rem] text-soft">{none === null ? "Next:" : "The one that could be judged:"}</p>
          <ul className="text-[0.8125rem]">
            {next.map(({ program, text, behind }) => (
              <li key={program.slug}>
                <ProgramLink program={program} resident={resident} />: {behind === null ? text : `${behind}, ${text}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {overlapping.length > 0 && (
        <p className="mt-2 text-[0.8125rem]">
          Too close to call against {someNames(overlapping)}:{" "}
          {overlapping.length === 1 ? "its range reaches" : "their ranges reach"} as far.
        </p>
      )}
      <details className="mt-2 text-[0.8125rem] print:hidden">
        <summary className="target text-accent">
          The rule, and what is not known: {count(judged)} of {counted(of, "program")} judged
        </summary>
        <ul className="mt-1 list-disc space-y-1 pl-5">
          {printed.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <Others label="Could not be judged" all={verdict.unknown} />
        <Others label="Not what the rule is about" all={verdict.out} />
      </details>
      {/* Paper can't be opened. */}
      <p className="mt-2 hidden text-[7pt] print:block">
        {printed.join(" ")} {count(judged)} of {count(of)} judged.
      </p>
    </section>
  );
}

const noneText: Record<NonNullable<Verdict["none"]>, (verdict: Verdict) => string> = {
  "nobody-judged": () => "No verdict: none of them could be judged.",
  "one-judged": () => "No verdict: only one could be judged, and the others may be ahead of it.",
  "all-equal": ({ judged, next }) => `A tie: all ${count(judged)} that could be judged are level (${next[0]?.text}).`,
};

function Names({ all, resident }: Reading & { all: readonly Judged[] }) {
  const shown = all.slice(0, mostNamed);
  return (
    <>
      <ul className="mt-1">
        {shown.map(({ program, text }) => (
          <li key={program.slug}>
            <span className="font-semibold">
              <ProgramLink program={program} resident={resident} />
            </span>
            : {text}
          </li>
        ))}
      </ul>
      {all.length > shown.length && <p className="text-[0.8125rem]">and {count(all.length - shown.length)} more</p>}
    </>
  );
}

/** Programs named before the others are only counted. */
const mostNamed = 5;

function someNames(programs: readonly Program[]): string {
  const named = programs.slice(0, mostNamed).map(programLabel);
  return andText(programs.length > named.length ? [...named, `${count(programs.length - named.length)} more`] : named);
}

function ProgramLink({ program, resident }: Reading & { program: Program }) {
  return (
    <Link prefetch={false} href={programHref(program.slug, resident)}>
      {programLabel(program)}
    </Link>
  );
}

function Others({ label, all }: { label: string; all: readonly Unjudged[] }) {
  if (all.length === 0) return null;
  return (
    <>
      <p className="mt-2 font-semibold">{label}</p>
      <ul className="list-disc space-y-1 pl-5">
        {all.map(({ why, programs }) => (
          <li key={why}>
            {counted(programs.length, "program")}, {why}: {someNames(programs)}
          </li>
        ))}
      </ul>
    </>
  );
}
