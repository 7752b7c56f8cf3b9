/** Owns the work that a program's field can lead to, as shown, with what all who do it earn. */
import { SectionTitle } from "@/components/ui/page";
import type { Subject } from "@/lib/programs/model/vocabulary";
import {
  crosswalkLimit,
  crosswalkSource,
  mediansLabel,
  type Occupation,
  occupationName,
  occupationSentences,
  occupationsLabel,
} from "@/lib/programs/outcomes/occupations";
import { SourceOf } from "./source-of";

/** What all who do a kind of work earn, as written, with its year and source. */
export type MedianWage = { text: string; year: string; source: { name: string; url: string } };

/** Nothing where no field of its subjects has a code of its own. */
export function FieldOccupations({
  subjects,
  wages,
}: {
  subjects: readonly Subject[];
  wages: ReadonlyMap<Occupation, MedianWage>;
}) {
  const sentences = occupationSentences(subjects);
  if (sentences.length === 0) return null;
  const [first] = wages.values();
  return (
    <section aria-labelledby="work" className="mb-9 max-w-[65ch]">
      <SectionTitle id="work">{occupationsLabel}</SectionTitle>
      {sentences.map((sentence) => (
        <p key={sentence} className="mb-2 text-[0.9375rem]">
          {sentence}
        </p>
      ))}
      <p className="text-[0.8125rem] text-soft">
        {crosswalkLimit} <SourceOf source={crosswalkSource} />
      </p>
      {first && (
        <>
          <p className="mt-3 text-[0.875rem] text-soft">{mediansLabel}</p>
          <dl className="mt-1 grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-1 text-[0.9375rem]">
            {[...wages].map(([occupation, { text, year }]) => (
              <div key={occupation} className="contents">
                <dt>{occupationName(occupation)}</dt>
                <dd className="text-right tabular-nums">
                  {text} <span className="text-soft">({year})</span>
                </dd>
              </div>
            ))}
          </dl>
          <p className="mt-1 text-[0.8125rem] text-soft">
            <SourceOf source={first.source} />
          </p>
        </>
      )}
    </section>
  );
}
