import Link from "next/link";
import { figureText } from "@/lib/guides/model/figure";
import type { Answer } from "@/lib/guides/reading/answers";
import type { State } from "@/lib/programs/model/vocabulary";
import { atHome, programHref } from "@/lib/programs/public-pages/links";
import { counted } from "@/lib/text/format";

/** How many programs are named one by one. */
const named = 3;

/** What the career guides say of the words that were searched for. */
export function GuideAnswers({ answers, resident }: { answers: readonly Answer[]; resident: State | null }) {
  if (answers.length === 0) return null;
  return (
    <aside aria-label="From the guides" className="mb-5 border-l-2 border-accent pl-4 text-sm">
      <ul className="space-y-2">
        {answers.map((answer) => (
          <li key={`${answer.kind} ${answer.label}`}>
            <Said answer={answer} resident={resident} />{" "}
            <Link prefetch={false} href={atHome(`/guides/${answer.guide.slug}`, resident)} className="target">
              Guide: {answer.guide.name}
            </Link>
            {answer.guide.query !== "" && (
              <>
                {" "}
                <Link
                  prefetch={false}
                  href={`/programs?${answer.guide.query}${resident ? `&resident=${resident}` : ""}`}
                  className="target"
                >
                  Its programs
                </Link>
              </>
            )}
          </li>
        ))}
      </ul>
    </aside>
  );
}

function Said({ answer, resident }: { answer: Answer; resident: State | null }) {
  switch (answer.kind) {
    case "career": {
      const { label, wage } = answer;
      return (
        <>
          <strong>{label}</strong>: {figureText(wage)} at the median{wage.year && ` in ${wage.year}`}, by the{" "}
          <a href={wage.sourceUrl ?? undefined} rel="external noopener">
            {wage.publisher}
          </a>
          .
        </>
      );
    }
    case "skill": {
      const { label, teachers } = answer;
      const rest = teachers.length - named;
      return (
        <>
          <strong>{label}</strong> is a skill there.{" "}
          {teachers.length === 0 ? (
            "No program here says that it teaches it."
          ) : (
            <>
              Taught in{" "}
              {teachers.slice(0, named).map(({ slug, name, institution }, index) => (
                <span key={slug}>
                  {index > 0 && ", "}
                  <Link prefetch={false} href={programHref(slug, resident)}>{`${name}, ${institution}`}</Link>
                </span>
              ))}
              {rest > 0 && ` and ${counted(rest, "more program", "more programs")}`}.
            </>
          )}
        </>
      );
    }
    case "guide":
      return (
        <>
          <strong>{answer.label}</strong> has a career guide.
        </>
      );
  }
}
