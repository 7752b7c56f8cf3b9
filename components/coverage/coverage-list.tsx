/** Owns how the promise of coverage is shown: every institution and level with awards, and whether it is listed. */
import Link from "next/link";
import { ResidentLink } from "@/components/resident/resident-link";
import { SectionTitle } from "@/components/ui/page";
import { keysOf } from "@/lib/closed-list";
import { type Coverage, type CoverageState, coverageStates, tallyOf } from "@/lib/programs/coverage/listed";
import type { Degree } from "@/lib/programs/model/vocabulary";
import { awardNames } from "@/lib/programs/outcomes/fields";
import { latestAiYear, shortYear } from "@/lib/programs/outcomes/measures";
import { programHref } from "@/lib/programs/public-pages/links";
import { count, counted } from "@/lib/text/format";

/** What is missing is said first. */
const order = ["not-yet", "other-level", "listed"] as const satisfies readonly CoverageState[];

/** How many levels are in each state, in a sentence. */
export function CoverageSummary({ coverage }: { coverage: readonly Coverage[] }) {
  const tally = tallyOf(coverage);
  const institutions = new Set(coverage.map(({ unitid }) => unitid)).size;
  if (coverage.length === 0) return <p>No federal awards in artificial intelligence are on file here.</p>;
  return (
    <p>
      In {shortYear(latestAiYear)}, {counted(institutions, "institution")} reported awards in artificial intelligence,
      at {counted(coverage.length, "level")} in all: {tally.listed.levels} are listed here at that level,{" "}
      {tally["other-level"].levels} at another level, {tally["not-yet"].levels} not yet. The listed levels are{" "}
      {counted(tally.listed.awards, "award")} of{" "}
      {count(keysOf(tally).reduce((sum, state) => sum + tally[state].awards, 0))}.
    </p>
  );
}

/** Every institution and level with awards, by whether it is listed. */
export function CoverageList({ coverage }: { coverage: readonly Coverage[] }) {
  return order.map((state) => {
    const own = coverage.filter((one) => one.state === state);
    if (own.length === 0) return null;
    return (
      <section key={state} aria-labelledby={state} className="mt-8">
        <SectionTitle id={state}>
          {coverageStates[state]}: {own.length}
        </SectionTitle>
        <ul className="divide-y divide-rule border-y border-rule">
          {own.map((one) => (
            <Level key={`${one.unitid} ${one.degree}`} level={one} />
          ))}
        </ul>
      </section>
    );
  });
}

function Level({ level }: { level: Coverage }) {
  const { institution, place, degree, awards, state, programs } = level;
  return (
    <li className="grid gap-x-6 gap-y-0.5 py-2 sm:grid-cols-2">
      <p>
        <span className="font-semibold">{institution}</span>
        <span className="block text-[0.8125rem] text-soft">
          {place} · {counted(awards, awardNames[degree])}
        </span>
      </p>
      {state === "not-yet" ? (
        <p>
          <Link prefetch={false} href={proposalHref(institution, degree)}>
            Add it
            <span className="sr-only">
              {" "}
              ({institution}, {awardNames[degree]})
            </span>
          </Link>
        </p>
      ) : (
        <ul>
          {programs.map((program) => (
            <li key={program.slug}>
              <ResidentLink href={programHref(program.slug, null)}>{program.name}</ResidentLink>
              {state === "other-level" && `, ${awardNames[program.degree]}`}
            </li>
          ))}
          {state === "other-level" && (
            <li>
              <Link prefetch={false} href={proposalHref(institution, degree)}>
                Add the {awardNames[degree]}
                <span className="sr-only"> ({institution})</span>
              </Link>
            </li>
          )}
        </ul>
      )}
    </li>
  );
}

/** Where a program of this institution and level can be proposed. */
function proposalHref(institution: string, degree: Degree): string {
  return `/about/coverage/propose?${new URLSearchParams({ institution, degree })}`;
}
