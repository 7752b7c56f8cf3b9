import type { ReactNode } from "react";
import { OtherSays } from "@/components/figures/facts-table";
import { FigureNote } from "@/components/figures/figure-note";
import { provenanceLine } from "@/components/figures/provenance";
import { SectionTitle } from "@/components/ui/page";
import { keysOf } from "@/lib/closed-list";
import { deadlineOf } from "@/lib/programs/model/fact-kinds";
import type { FactGroup } from "@/lib/programs/model/fact-row";
import { factTable } from "@/lib/programs/model/fact-table";
import { factText, readably } from "@/lib/programs/model/fact-text";
import { type Fact, facts } from "@/lib/programs/model/facts";
import type { Program } from "@/lib/programs/model/program";
import { nextDeadlines } from "@/lib/programs/public-pages/deadlines";
import { programLabel } from "@/lib/programs/public-pages/links";
import { dayNumber, today } from "@/lib/text/day";
import { counted } from "@/lib/text/format";

/** What stands at the top of the page already. */
const shownAbove: readonly Fact[] = ["delivery", "duration", "cost"];

/** What a program says to one of a chooser's questions, each fact with its source; nothing where it says nothing. */
export function FactSection({
  program,
  id,
  title,
  groups,
  courses,
}: {
  program: Program;
  id: string;
  title: string;
  groups: readonly FactGroup[];
  /** The courses with what their names lead to; else they stand as words. */
  courses?: ReactNode;
}) {
  const known = keysOf(facts).filter(
    (fact) =>
      groups.some((group) => factTable[fact].group === group) &&
      !shownAbove.includes(fact) &&
      program.provenance[fact].state !== "unknown",
  );
  if (known.length === 0) return null;
  return (
    <section aria-labelledby={id} className="mb-9">
      <SectionTitle id={id}>{title}</SectionTitle>
      <dl className="max-w-[65ch]">
        {known.map((fact) => (
          <KnownFact key={fact} fact={fact} program={program} value={fact === "courses" ? courses : undefined} />
        ))}
      </dl>
    </section>
  );
}

function KnownFact({ fact, program, value }: { fact: Fact; program: Program; value?: ReactNode }) {
  const provenance = program.provenance[fact];
  const { id, slug } = program;
  return (
    <div className="grid gap-x-6 border-b border-rule py-2 sm:grid-cols-[12rem_minmax(0,1fr)]">
      <dt className="text-[0.875rem] text-soft">{facts[fact]}</dt>
      <dd>
        {value ?? <span className="block">{factText(fact, program)}</span>}
        {fact === "deadline" && <DaysLeft program={program} />}
        <div className="text-[0.78125rem] text-soft">
          <FigureNote
            of={{ id, slug }}
            figure={fact}
            provenance={readably(fact, provenance)}
            label={`source of ${facts[fact].toLowerCase()}, ${provenanceLine(provenance)}, ${programLabel(program)}`}
            words={provenanceLine(provenance)}
          />
        </div>
        <OtherSays figure={fact} provenance={provenance} />
      </dd>
    </div>
  );
}

/** How long until the next of some deadlines, and all that are coming for a calendar; that they have passed, where none is. */
function DaysLeft({ program: { slug, deadlines } }: { program: Program }) {
  const now = today();
  const [next, ...others] = nextDeadlines(deadlines, now);
  if (next) {
    const left = dayNumber(next.day) - now;
    const isYearly = [next, ...others].some((one) => one.isYearly);
    return (
      <span className="block">
        <span className="font-semibold">
          {left === 0 ? "Today is the last day." : `${counted(left, "day")} left.`}{" "}
          {isYearly && "The page names no year: ask whether it is the same this year."}
        </span>{" "}
        <a href={`/programs/${slug}/deadlines.ics`} className="target print:hidden">
          Add to a calendar
        </a>
      </span>
    );
  }
  const passed = deadlines.filter((text) => deadlineOf(text)?.day).length;
  if (passed === 0) return null;
  return (
    <span className="block font-semibold">
      {passed === 1 ? "This day has passed" : "These days have passed"}, and we don’t know the next one.
    </span>
  );
}
