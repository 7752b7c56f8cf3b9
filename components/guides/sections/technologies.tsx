/** Owns the technologies that O*NET lists as in demand in a guide's occupations, with the words that its licence asks for. */
import { type OccupationTechnologies, onet } from "@/lib/guides/reading/technologies";

type Technologies = OccupationTechnologies["technologies"];

/** Of one occupation shown at once; the others are one click away. */
const atOnce = 15;

/** Occupations with what employers name there; nothing without any. */
export function TechnologyList({ occupations }: { occupations: readonly OccupationTechnologies[] }) {
  if (occupations.length === 0) return null;
  return (
    <section aria-labelledby="technologies" className="my-7 max-w-[44rem]">
      <h3 id="technologies" className="scroll-mt-4 text-[1.0625rem]">
        Technologies that employers name
      </h3>
      <p className="mt-1 mb-4 border-b border-rule pb-1.5 text-[0.8125rem] text-soft">
        What {onet.edition} lists as in demand: employers name it often in job postings for the occupation. What it
        lists as hot, too, they name often in postings of all kinds. It says nothing of what a program teaches.
      </p>
      <dl className="space-y-3 text-[0.875rem]">
        {occupations.map(({ occupation, title, technologies }) => (
          <div key={occupation} className="gap-x-6 sm:grid sm:grid-cols-[9rem_minmax(0,1fr)]">
            <dt className="font-semibold">{title}</dt>
            <dd>
              <ByMark technologies={technologies.slice(0, atOnce)} />
              {technologies.length > atOnce && (
                <details>
                  <summary className="py-1 text-[0.8125rem] text-soft">{technologies.length - atOnce} more</summary>
                  <ByMark technologies={technologies.slice(atOnce)} />
                </details>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-[0.78125rem] text-soft">
        {onet.attribution} <a href={onet.url}>onetcenter.org</a>, <a href={onet.licence}>CC BY 4.0</a>
      </p>
    </section>
  );
}

function ByMark({ technologies }: { technologies: Technologies }) {
  const groups = [
    { mark: "In demand and hot", own: technologies.filter(({ hot }) => hot) },
    { mark: "In demand", own: technologies.filter(({ hot }) => !hot) },
  ];
  return groups
    .filter(({ own }) => own.length > 0)
    .map(({ mark, own }) => (
      <p key={mark}>
        <span className="text-soft">{mark}:</span> {own.map(({ technology }) => technology).join(", ")}.
      </p>
    ));
}
