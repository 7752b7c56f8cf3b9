/** Owns how the facts of an institution are shown: in words, each with its year and its source. */
import { SectionTitle } from "@/components/ui/page";
import type { ReadInstitutionFact } from "@/lib/programs/outcomes/institution-facts";
import { shortYear } from "@/lib/programs/outcomes/measures";

/** What federal files say of an institution; nothing where they say nothing. */
export function InstitutionInFigures({ facts }: { facts: readonly ReadInstitutionFact[] }) {
  if (facts.length === 0) return null;
  return (
    <section aria-labelledby="in-figures" className="mb-9">
      <SectionTitle id="in-figures">The institution in figures</SectionTitle>
      <dl className="grid max-w-[56rem] gap-x-8 border-t border-ink text-[0.9375rem] sm:grid-cols-2">
        {facts.map(({ fact, label, text, note, year, source }) => (
          <div key={fact} className="border-b border-rule py-2">
            <dt className="text-[0.8125rem] text-soft">{label}</dt>
            <dd className="tabular-nums">
              {text}
              <span className="block text-[0.8125rem] text-soft">
                {shortYear(year)},{" "}
                <a href={source.url} rel="noopener external">
                  {source.name}
                </a>
                {note !== null && `: ${note}`}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
