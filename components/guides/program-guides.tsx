/** Owns a program's part in the guides: those it belongs to, and which of their skills it is known to teach. */

import Link from "next/link";
import { SectionTitle } from "@/components/ui/page";
import type { GuideOfProgram } from "@/lib/guides/reading/programs";
import type { State } from "@/lib/programs/model/vocabulary";
import { atHome } from "@/lib/programs/public-pages/links";

/** The guides that a program belongs to; nothing without any. */
export function ProgramGuides({ guides, resident }: { guides: readonly GuideOfProgram[]; resident: State | null }) {
  if (guides.length === 0) return null;
  return (
    <section aria-labelledby="guides" className="mb-9">
      <SectionTitle id="guides">Guides it belongs to</SectionTitle>
      <dl className="max-w-[65ch] space-y-2 text-[0.9375rem]">
        {guides.map(({ slug, name, skills }) => (
          <div key={slug}>
            <dt>
              <Link prefetch={false} href={atHome(`/guides/${slug}`, resident)} className="target">
                {name}
              </Link>
            </dt>
            <dd className="text-[0.84375rem] text-soft">
              {skills.length > 0 && "Skills it names: "}
              {skills.map((skill, index) => (
                <span key={skill.slug}>
                  {index > 0 && ", "}
                  <Link prefetch={false} href={`${atHome(`/guides/${slug}`, resident)}#skill-${skill.slug}`}>
                    {skill.name}
                  </Link>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
