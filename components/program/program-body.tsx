import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { SectionTitle } from "@/components/ui/page";
import { planHref } from "@/lib/programs/comparison/url";
import { noteBeyondFacts } from "@/lib/programs/model/fact-text";
import type { Program } from "@/lib/programs/model/program";
import type { Wage } from "@/lib/programs/payback/wages";
import type { Price } from "@/lib/programs/price/price";
import { FactsTable } from "../figures/facts-table";
import { Legend } from "../figures/provenance";
import { SumDetails } from "../figures/sum";
import { ForYou } from "../your-cost/for-you";
import { FactSection } from "./fact-sections";
import { AtAGlance, ProgramHeader } from "./program-top";
import { Where } from "./where";

type BodyProps = Pick<ComponentProps<typeof AtAGlance>, "resident" | "ignored"> &
  Pick<ComponentProps<typeof Where>, "point"> & {
    program: Program & { withdrawnOn: string | null };
    price: Price;
    /** What its occupations pay, for the payback. */
    wages: readonly Wage[];
    /** What only a stored program has. */
    changes?: ComponentProps<typeof FactsTable>["changes"];
    history?: ReactNode;
    /** What visitors reported of it and is open. */
    reported?: ReactNode;
    guides?: ReactNode;
    /** Its courses with the skills that they name. */
    courses?: ReactNode;
    /** What became of people who graduated there in its field, and of that what they earned. */
    outcomes?: ReactNode;
    earned?: ReactNode;
    /** Programs like it. */
    similar?: ReactNode;
  };

/**
 * Everything that a program's own page says of it, in the order in which one asks: what it is, how to get in, what it
 * costs, what is taught, what became of graduates, where it is and what is like it; sources last. Also the preview of what is
 * not public yet.
 */
export function ProgramBody({
  program,
  price,
  resident,
  ignored,
  point,
  wages,
  changes,
  history,
  reported,
  guides,
  courses,
  outcomes,
  earned,
  similar,
}: BodyProps) {
  const note = noteBeyondFacts(program);
  return (
    <>
      <ProgramHeader program={program} resident={resident} />
      <AtAGlance program={program} price={price} resident={resident} ignored={ignored} />
      {reported}

      {note !== null && (
        <section aria-labelledby="notes" className="mb-9 max-w-[65ch]">
          <SectionTitle id="notes">In short</SectionTitle>
          <p>{note}.</p>
        </section>
      )}
      <FactSection program={program} id="pace" title="Pace and format" groups={["format", "pace"]} />
      <FactSection program={program} id="admission" title="How to get in" groups={["admission", "start"]} />

      <section aria-labelledby="price" className="mb-9">
        <SectionTitle id="price">What it costs</SectionTitle>
        <div className="max-w-[65ch] text-[0.9375rem]">
          {price.known ? <SumDetails program={program} price={price} heading /> : <p>{price.explanation}</p>}
        </div>
      </section>

      <ForYou program={program} resident={resident} wages={wages} earned={earned} />
      <p className="mb-9 text-[0.875rem] print:hidden">
        <Link prefetch={false} href={planHref([program.slug], resident)}>
          Plan it term by term: what you pay and owe, and when it ends
        </Link>
      </p>

      <FactSection
        program={program}
        id="taught"
        title="What is taught, and what it counts for"
        groups={["taught", "standing"]}
        courses={courses}
      />
      {guides}
      {outcomes}
      <Where program={program} point={point} resident={resident} />
      {similar}

      <section aria-labelledby="facts" className="mb-9">
        <SectionTitle id="facts">Every figure and its source</SectionTitle>
        <FactsTable program={program} price={price} {...(changes && { changes })} />
        <div className="mt-3">
          <Legend />
        </div>
      </section>

      {history}
    </>
  );
}
