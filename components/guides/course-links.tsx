/** Owns the courses of a program with the skills of the guides that they name. */
import Link from "next/link";
import { type ExplainedSkill, namePieces, skillHref, skillNames } from "@/lib/guides/reading/skill-links";

/** Courses and areas, one below another; whole words that name a skill lead to where a guide explains it. */
export function CourseLinks({ courses, skills }: { courses: readonly string[]; skills: readonly ExplainedSkill[] }) {
  const names = skillNames(skills);
  return (
    <ul className="gap-x-6 sm:columns-2">
      {courses.map((course) => (
        <li key={course} className="break-inside-avoid">
          {namePieces(course, names).map(({ text, skill }, position) =>
            skill ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a name can hold the same words twice, and pieces never move
              <Link key={position} prefetch={false} href={skillHref(skill)}>
                {text}
              </Link>
            ) : (
              text
            ),
          )}
        </li>
      ))}
    </ul>
  );
}
