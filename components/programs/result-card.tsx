import Link from "next/link";
import type { Result } from "@/lib/programs/results";
import { degrees, type State, states, subjects } from "@/lib/programs/vocabulary";
import { Delivery, Duration, PriceFigure } from "./figures";

/** One program in a list: what decides, each figure with its mark. */
export function ResultCard({ result: { program, price }, resident }: { result: Result; resident: State | null }) {
  const href = `/programs/${program.slug}${resident ? `?resident=${resident}` : ""}`;
  return (
    <li>
      <article
        aria-label={`${program.name}, ${program.institution.name}`}
        className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2 border-b border-rule py-5 sm:grid-cols-[minmax(0,1fr)_7rem_12rem] sm:gap-x-6"
      >
        <div className="col-span-full sm:col-span-1">
          <p className="text-[12.5px] text-soft">
            {degrees[program.degree]} · {subjects[program.subject]}
          </p>
          <h2 className="my-0.5 text-[19px]">
            <Link prefetch={false} href={href} className="no-underline hover:underline">
              {program.name}
            </Link>
          </h2>
          <p className="text-[14.5px]">{program.institution.name}</p>
          <p className="mt-1 text-[13px] text-soft">
            <Delivery program={program} /> · {program.city}, {states[program.state]}
          </p>
        </div>
        <div className="max-sm:[&>div]:text-left">
          <Duration program={program} />
        </div>
        <PriceFigure program={program} price={price} />
      </article>
    </li>
  );
}
