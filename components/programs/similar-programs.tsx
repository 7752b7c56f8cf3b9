import Link from "next/link";
import { counted, usd } from "@/lib/format";
import { amountText } from "@/lib/programs/cost-text";
import { type Filters, filtersHref, noFilters } from "@/lib/programs/filters";
import type { Price } from "@/lib/programs/price";
import type { Program } from "@/lib/programs/program";
import type { Result } from "@/lib/programs/results";
import { nearMiles, type Similar } from "@/lib/programs/similar";
import { degrees, type State, subjects } from "@/lib/programs/vocabulary";
import { Mark, provenanceLine } from "./provenance";
import { distanceText, programHref } from "./result-card";

type Advantage = keyof Similar;

/** How many there are, and the first of them; null: the program itself can't be compared in this. */
export type SimilarGroups = Record<Advantage, { total: number; results: readonly Result[] } | null>;

type Props = { program: Program; price: Price; resident: State | null; groups: SimilarGroups };

/** Programs like one that are cheaper, near its campus or faster, under the rule that says so. */
export function SimilarPrograms({ program, price, resident, groups }: Props) {
  const texts = groupTexts(program, price, resident);
  return (
    <section aria-labelledby="similar" className="mb-9">
      <h2 id="similar" className="mb-2 text-[21px]">
        Programs like it
      </h2>
      <p className="mb-4 max-w-[65ch] text-[14px] text-soft">
        Programs with the same degree ({degrees[program.degree]}) and subject ({subjects[program.subject]}) that cost
        you less, are taught near its campus, or take less time. A range counts by the end that can’t flatter, estimates
        are marked, and what is not known never counts as better. No place can be bought.
      </p>
      <div className="grid gap-x-8 gap-y-6 md:grid-cols-3">
        {texts.map(({ advantage, heading, rule, none, incomparable, all }) => {
          const group = groups[advantage];
          return (
            <section key={advantage} aria-label={heading} className="border-t border-rule pt-3">
              <h3 className="text-[17px]">{heading}</h3>
              {group === null && <p className="mt-1 text-[14px] text-soft">{incomparable}</p>}
              {group?.total === 0 && <p className="mt-1 text-[14px]">{none}</p>}
              {group && group.total > 0 && (
                <>
                  <p className="mt-0.5 text-[13px] text-soft">{rule}</p>
                  <ul>
                    {group.results.map((result) => (
                      <Item key={result.program.id} result={result} advantage={advantage} resident={resident} />
                    ))}
                  </ul>
                  {group.total > group.results.length && (
                    <p className="mt-2 text-[14px]">
                      <Link prefetch={false} href={filtersHref(noFilters, all)}>
                        More in the directory
                      </Link>
                    </p>
                  )}
                </>
              )}
            </section>
          );
        })}
      </div>
    </section>
  );
}

function Item({ result, advantage, resident }: { result: Result; advantage: Advantage; resident: State | null }) {
  const { program } = result;
  return (
    <li className="border-b border-rule py-2.5 last:border-b-0">
      <Link prefetch={false} href={programHref(program.slug, resident)} className="font-semibold">
        {program.name}
      </Link>
      <span className="block text-[13.5px]">{program.institution.name}</span>
      <span className="block text-[13.5px] tabular-nums">
        <Reason result={result} advantage={advantage} />
      </span>
    </li>
  );
}

/** The figure for whose sake a program stands in its group, with its mark. */
function Reason({ result: { program, price, miles }, advantage }: { result: Result; advantage: Advantage }) {
  const { duration, cost } = program.provenance;
  if (advantage === "nearby") return miles === null ? null : distanceText(miles);
  if (advantage === "faster") {
    return (
      <>
        <Mark state={duration.state} />
        {counted(program.durationMonths ?? 0, "month")} <span className="text-soft">({provenanceLine(duration)})</span>
      </>
    );
  }
  if (!price.known) return null;
  const estimated = price.state === "estimated";
  return (
    <>
      <Mark state={price.state} />
      {estimated && "about "}
      {amountText(price)} <span className="text-soft">({estimated ? "estimate" : provenanceLine(cost)})</span>
    </>
  );
}

type GroupText = {
  advantage: Advantage;
  heading: string;
  rule: string;
  none: string;
  incomparable: string;
  /** The filters that find all of the group. */
  all: Partial<Filters>;
};

function groupTexts(program: Program, price: Price, resident: State | null): GroupText[] {
  const { degree, subject, durationMonths, city, state } = program;
  const same = { degree: [degree], subject: [subject], resident };
  const lowest = price.known ? price.low : 0;
  const months = durationMonths ?? 0;
  const online = program.delivery.join() === "online";
  return [
    {
      advantage: "cheaper",
      heading: "Cheaper",
      rule: `The most they may cost you is below ${usd(lowest)}, the least this one may.`,
      none: `None is known to cost less than ${usd(lowest)}.`,
      incomparable: "Its own price is not known, so no other can be called cheaper.",
      all: { ...same, max_cost: Math.max(0, lowest - 1), sort: "cost" },
    },
    {
      advantage: "nearby",
      heading: "Near this campus",
      rule: `Within ${nearMiles} miles of it, nearest first.`,
      none: `None within ${nearMiles} miles.`,
      incomparable: online
        ? "It is taught only online: no distance counts."
        : "No map here knows where it is taught, so no distance is known.",
      all: { ...same, near: `${city}, ${state}`, within: nearMiles, sort: "distance" },
    },
    {
      advantage: "faster",
      heading: "Faster",
      rule: `Shorter than its ${counted(months, "month")}, shortest first.`,
      none: `None is known to take less than ${counted(months, "month")}.`,
      incomparable: "Its own duration is not known, so no other can be called faster.",
      all: { ...same, max_months: Math.max(1, months - 1), sort: "duration" },
    },
  ];
}
