/** Owns how outcomes are shown: each measure by itself, with whom it counts, its dollars and its source. */
import { SectionTitle } from "@/components/ui/page";
import { keysOf } from "@/lib/closed-list";
import type { Program } from "@/lib/programs/model/program";
import { degrees } from "@/lib/programs/model/vocabulary";
import { fieldFamilies } from "@/lib/programs/outcomes/fields";
import { aiSource, awardsSource } from "@/lib/programs/outcomes/measures";
import type { InstitutionOutcomes } from "@/lib/programs/outcomes/read";
import {
  aiSentence,
  blockOf,
  blocksFor,
  earningsOf,
  type OutcomeBlock,
  outcomesLabel,
} from "@/lib/programs/outcomes/say";
import { SourceOf } from "./source-of";

/**
 * What became of graduates of the fields that a program can fall under, at its institution and level; nothing where
 * no federal file has such a row.
 */
export function Outcomes({
  program: { subject, alsoSubjects, degree, institution },
  found,
}: {
  program: Pick<Program, "subject" | "alsoSubjects" | "degree" | "institution">;
  found: InstitutionOutcomes;
}) {
  const blocks = blocksFor({ subjects: [subject, ...alsoSubjects], degree }, found.outcomes);
  const graduated = aiSentence(found.ai, degree);
  if (blocks.length === 0 && graduated === null) return null;
  return (
    <section aria-labelledby="outcomes" className="mb-9">
      <SectionTitle id="outcomes">{outcomesLabel}</SectionTitle>
      <p className="max-w-[65ch] text-[0.9375rem]">
        Federal figures of everybody who finished in a field and at this level at {institution.name}. They are not this
        program’s own: it may be one of many in its field, or younger than the years they count.
      </p>
      {graduated !== null && <AiLine text={graduated} />}
      {blocks.map((block) => (
        <div key={block.field} className="mt-4 border-t border-rule pt-3">
          <h3 className="text-[1.0625rem]">{block.title}</h3>
          {block.reason !== null && (
            <p className="max-w-[65ch] text-[0.8125rem] text-soft">
              Federal field {block.field}, {fieldFamilies[block.field].title}. {block.reason}
            </p>
          )}
          <Block block={block} />
        </div>
      ))}
    </section>
  );
}

/**
 * What graduates of a program's field earned at its institution, to read beside what must be earned for it: each measure
 * by itself, none of them the program's own. Nothing where none is known.
 */
export function FieldEarnings({
  program: { subject, degree, institution },
  found,
}: {
  program: Pick<Program, "subject" | "degree" | "institution">;
  found: InstitutionOutcomes;
}) {
  const earned = earningsOf(blocksFor({ subjects: [subject], degree }, found.outcomes));
  if (!earned) return null;
  const [first] = earned.statements;
  return (
    <section aria-labelledby="earned" className="mt-4 border-t border-rule pt-3 text-[0.8125rem]">
      <h3 id="earned" className="text-[1.0625rem]">
        What graduates of its field earned
      </h3>
      <p className="mt-1 text-soft">
        {earned.title} at {institution.name}, as the federal government counts them: not this program’s graduates, not
        what you will earn, and not used in the sums here. <a href="#outcomes">All of it</a>
      </p>
      <dl>
        {earned.statements.map(({ measure, label, text, details }) => (
          <div key={measure} className="mt-2">
            <dt>{label}</dt>
            <dd>
              <b className="font-serif text-[1.0625rem] font-semibold tabular-nums">{text} a year</b>
              <span className="block text-soft">{details.join("; ")}.</span>
            </dd>
          </div>
        ))}
      </dl>
      {first && (
        <p className="mt-1 text-soft">
          {earned.campuses !== null && `${earned.campuses} `}
          <SourceOf source={first.source} />
        </p>
      )}
    </section>
  );
}

/** What became of the graduates of an institution, field by field; nothing where no federal file has a row. */
export function InstitutionOutcomesSection({ found }: { found: InstitutionOutcomes }) {
  const graduated = keysOf(degrees).flatMap((degree) => aiSentence(found.ai, degree) ?? []);
  const fields = keysOf(fieldFamilies).flatMap((field) => {
    const own = found.outcomes.filter((outcome) => outcome.field === field);
    return own.length > 0 ? [{ field, blocks: own.map((outcome) => blockOf(outcome)) }] : [];
  });
  if (graduated.length === 0 && fields.length === 0) return null;
  return (
    <section aria-labelledby="outcomes" className="mb-9">
      <SectionTitle id="outcomes">{outcomesLabel}</SectionTitle>
      <p className="max-w-[65ch] text-[0.875rem] text-soft">
        Federal figures by field and level, for the fields that programs listed here can fall under. None of them is a
        listed program’s own.
      </p>
      {graduated.map((text) => (
        <AiLine key={text} text={text} />
      ))}
      <div className="mt-3 border-t border-rule">
        {fields.map(({ field, blocks }) => (
          <details key={field} className="border-b border-rule py-2">
            <summary className="target font-semibold">
              {fieldFamilies[field].title} <span className="font-normal text-soft">({field})</span>
            </summary>
            {blocks.map((block) => (
              <div key={block.degree} className="mt-3">
                <h3 className="text-[0.9375rem]">{degrees[block.degree]}</h3>
                <Block block={block} />
              </div>
            ))}
          </details>
        ))}
      </div>
    </section>
  );
}

function AiLine({ text }: { text: string }) {
  return (
    <p className="mt-3 max-w-[65ch]">
      {text}
      <span className="block text-[0.8125rem] text-soft">
        Counted under the federal code for artificial intelligence (CIP 11.0102), second majors included.{" "}
        <SourceOf source={aiSource} />
      </span>
    </p>
  );
}

function Block({ block: { awards, statements, campuses } }: { block: OutcomeBlock }) {
  const known = statements.filter((one) => one.known);
  const [first = { source: awardsSource }] = known;
  return (
    <>
      <dl className="mt-2 grid max-w-[48rem] gap-x-6 gap-y-2 text-[0.9375rem] sm:grid-cols-[15rem_minmax(0,1fr)]">
        <dt className="text-soft">Awards a year</dt>
        <dd className="tabular-nums">{awards}</dd>
        {statements.map(({ measure, label, text, details }) => (
          <div key={measure} className="contents">
            <dt className="text-soft">{label}</dt>
            <dd className={details.length > 0 ? "tabular-nums" : "text-soft"}>
              {details.length > 0 ? <b className="font-semibold">{text}</b> : text}
              {details.length > 0 && <span className="block text-[0.8125rem] text-soft">{details.join("; ")}.</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-1.5 max-w-[65ch] text-[0.8125rem] text-soft">
        {campuses !== null && `${campuses} `}
        <SourceOf source={first.source} />
      </p>
    </>
  );
}
