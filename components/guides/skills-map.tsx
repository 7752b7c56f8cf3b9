/** Owns the map of a guide's skills: in groups, each with the programs that say they teach it. */
import Link from "next/link";
import { counted } from "@/lib/format";
import type { TaggedProgram, WholeGuide } from "@/lib/guides/queries";
import type { CitedFigures } from "./cited";
import { InlineProse } from "./prose";

/** Teachers of a skill that are shown at once; the others are one click away. */
const atOnce = 3;

/** Skills by group; nothing without any. */
export function SkillsMap({
  guide: { skills, teachers },
  figures,
}: {
  guide: Pick<WholeGuide, "skills" | "teachers">;
  figures: CitedFigures;
}) {
  if (skills.length === 0) return null;
  const groups = [...new Set(skills.map(({ group }) => group))];
  return (
    <div className="my-7 max-w-[44rem]">
      <h3 className="text-[17px]">Skills, and programs that teach them</h3>
      <p className="mt-1 mb-4 border-b border-rule pb-1.5 text-[13px] text-soft">
        A program is named where its title or the notes of its listing say so. Others may teach the skill without saying
        it there.
      </p>
      {groups.map((group) => (
        <section key={group} aria-label={group} className="mb-5 grid gap-x-6 sm:grid-cols-[9rem_minmax(0,1fr)]">
          <h4 className="mb-1 text-[13px] font-semibold text-soft">{group}</h4>
          <dl className="space-y-3 text-[14px]">
            {skills
              .filter((skill) => skill.group === group)
              .map(({ slug, name, text }) => (
                <div key={slug} id={`skill-${slug}`} className="scroll-mt-4 target:bg-wash">
                  <dt className="font-semibold">{name}</dt>
                  <dd>
                    <InlineProse markdown={text} figures={figures} />
                    <Teachers programs={teachers.get(slug) ?? []} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function Teachers({ programs }: { programs: readonly TaggedProgram[] }) {
  if (programs.length === 0) {
    return <p className="mt-0.5 text-[13px] text-soft">No program here names it.</p>;
  }
  const [first, more] = [programs.slice(0, atOnce), programs.slice(atOnce)];
  return (
    <div className="mt-1 text-[13px]">
      <ProgramLinks programs={first} />
      {more.length > 0 && (
        <details>
          <summary className="py-0.5 text-soft">{counted(more.length, "more program")}</summary>
          <ProgramLinks programs={more} />
        </details>
      )}
    </div>
  );
}

function ProgramLinks({ programs }: { programs: readonly TaggedProgram[] }) {
  return (
    <ul>
      {programs.map(({ slug, name, institution }) => (
        <li key={slug} className="py-0.5">
          <Link prefetch={false} href={`/programs/${slug}`}>
            {name}
          </Link>
          <span className="text-soft">, {institution}</span>
        </li>
      ))}
    </ul>
  );
}
