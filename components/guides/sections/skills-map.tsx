/** Owns the map of a guide's skills: in groups, each with the programs that say they teach it. */
import Link from "next/link";
import type { TaggedProgram, WholeGuide } from "@/lib/guides/reading/queries";
import type { State } from "@/lib/programs/model/vocabulary";
import { programHref } from "@/lib/programs/public-pages/links";
import { counted } from "@/lib/text/format";
import type { CitedFigures } from "../prose/cited";
import { InlineProse } from "../prose/prose";

type TeachersProps = { programs: readonly TaggedProgram[]; resident: State | null };

/** Teachers of a skill that are shown at once; the others are one click away. */
const atOnce = 3;

/** Skills by group; nothing without any. */
export function SkillsMap({
  guide: { skills, teachers },
  figures,
  resident,
}: {
  guide: Pick<WholeGuide, "skills" | "teachers">;
  figures: CitedFigures;
  resident: State | null;
}) {
  if (skills.length === 0) return null;
  const groups = [...new Set(skills.map(({ group }) => group))];
  return (
    <div className="my-7 max-w-[44rem]">
      <h3 className="text-[1.0625rem]">Skills, and programs that teach them</h3>
      <p className="mt-1 mb-4 border-b border-rule pb-1.5 text-[0.8125rem] text-soft">
        A program is named where its title or its notes mention the skill. Others may teach it as well.
      </p>
      {groups.map((group) => (
        <section key={group} aria-label={group} className="mb-5 grid gap-x-6 sm:grid-cols-[9rem_minmax(0,1fr)]">
          <h4 className="mb-1 text-[0.8125rem] font-semibold text-soft">{group}</h4>
          <dl className="space-y-3 text-[0.875rem]">
            {skills
              .filter((skill) => skill.group === group)
              .map(({ slug, name, text }) => (
                <div key={slug} id={`skill-${slug}`} className="scroll-mt-4 target:bg-wash">
                  <dt className="font-semibold">{name}</dt>
                  <dd>
                    <InlineProse markdown={text} figures={figures} />
                    <Teachers programs={teachers.get(slug) ?? []} resident={resident} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function Teachers({ programs, resident }: TeachersProps) {
  if (programs.length === 0) {
    return null;
  }
  const [first, more] = [programs.slice(0, atOnce), programs.slice(atOnce)];
  return (
    <div className="mt-1 text-[0.8125rem]">
      <ProgramLinks programs={first} resident={resident} />
      {more.length > 0 && (
        <details>
          <summary className="py-1 text-soft">{counted(more.length, "more program")}</summary>
          <ProgramLinks programs={more} resident={resident} />
        </details>
      )}
    </div>
  );
}

function ProgramLinks({ programs, resident }: TeachersProps) {
  return (
    <ul>
      {programs.map(({ slug, name, institution }) => (
        <li key={slug} className="py-0.5">
          <Link prefetch={false} href={programHref(slug, resident)}>
            {name}
          </Link>
          <span className="text-soft">, {institution}</span>
        </li>
      ))}
    </ul>
  );
}
