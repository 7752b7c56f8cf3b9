/** Owns a program's part in the guides: those it belongs to, and which of their skills it is known to teach. */
import Link from "next/link";
import { guidesOfProgram } from "@/lib/guides/programs";

/** The guides that a program belongs to; nothing without any. */
export async function ProgramGuides({ programId }: { programId: number }) {
  const guides = await guidesOfProgram(programId);
  if (guides.length === 0) return null;
  return (
    <section aria-labelledby="guides" className="mb-9">
      <h2 id="guides" className="mb-2 text-[21px]">
        Guides it belongs to
      </h2>
      <dl className="max-w-[65ch] space-y-2 text-[15px]">
        {guides.map(({ slug, name, skills }) => (
          <div key={slug}>
            <dt>
              <Link prefetch={false} href={`/guides/${slug}`}>
                {name}
              </Link>
            </dt>
            <dd className="text-[13.5px] text-soft">
              {skills.length === 0
                ? "Its listing names none of the guide’s skills."
                : "Of the guide’s skills it names: "}
              {skills.map((skill, index) => (
                <span key={skill.slug}>
                  {index > 0 && ", "}
                  <Link prefetch={false} href={`/guides/${slug}#skill-${skill.slug}`}>
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
