import Link from "next/link";
import { SectionTitle } from "@/components/ui/page";
import { type Filters, filtersHref, noFilters } from "@/lib/programs/filters/filters";
import type { Program } from "@/lib/programs/model/program";
import { degrees, type State, subjects } from "@/lib/programs/model/vocabulary";
import type { Price } from "@/lib/programs/price/price";
import { amountText } from "@/lib/programs/price/price-text";
import { distanceText, programHref } from "@/lib/programs/public-pages/links";
import type { Result } from "@/lib/programs/public-pages/results";
import { nearMiles, type Similar } from "@/lib/programs/public-pages/similar";
import { counted, usd } from "@/lib/text/format";
import { markOfPrice, priceStanding } from "../figures/price-mark";
import { Mark, provenanceLine } from "../figures/provenance";

type Advantage = keyof Similar;

/** How many there are, and the first of them; null: the program itself can't be compared in this. */
export type SimilarGroups = Record<Advantage, { total: number; results: readonly Result[] } | null>;

type Props = { program: Program; price: Price; resident: State | null; groups: SimilarGroups };

/** Programs like one that are cheaper, near its campus or faster, under the rule that says so. */
export function SimilarPrograms({ program, price, resident, groups }: Props) {
  const texts = groupTexts(program, price, resident);
  return (
    <section aria-labelledby="similar" className="mb-9">
      <SectionTitle id="similar">Programs like it</SectionTitle>
      <p className="mb-4 max-w-[65ch] text-[0.875rem] text-soft">
        Programs with the same degree ({degrees[program.degree]}) and subject ({subjects[program.subject]}) that cost
        you less, are taught near its campus, or take less time. Ranges are compared by their higher price, prices of
        different years as they stand, estimates are marked, and what we don’t know never counts as better. No one can
        pay to be here.
      </p>
      <div className="grid gap-x-8 gap-y-6 md:grid-cols-3">
        {texts.map(({ advantage, heading, rule, none, incomparable, all }) => {
          const group = groups[advantage];
          return (
            <section key={advantage} aria-label={heading} className="border-t border-rule pt-3">
              <h3 className="text-[1.0625rem]">{heading}</h3>
              {group === null && <p className="mt-1 text-[0.875rem] text-soft">{incomparable}</p>}
              {group?.total === 0 && <p className="mt-1 text-[0.875rem]">{none}</p>}
              {group && group.total > 0 && (
                <>
                  <p className="mt-0.5 text-[0.8125rem] text-soft">{rule}</p>
                  <ul>
                    {group.results.map((result) => (
                      <Item key={result.program.id} result={result} advantage={advantage} resident={resident} />
                    ))}
                  </ul>
                  {group.total > group.results.length && (
                    <p className="mt-2 text-[0.875rem]">
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
      <span className="block text-[0.84375rem]">{program.institution.name}</span>
      <span className="block text-[0.84375rem] tabular-nums">
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
      <Mark state={markOfPrice(price, cost)} />
      {estimated && "about "}
      {amountText(price)} <span className="text-soft">({priceStanding(price, cost)})</span>
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
      rule: `Even their highest price is below ${usd(lowest)}, the lowest this one could cost you.`,
      none: `None is known to cost less than ${usd(lowest)}.`,
      incomparable: "We don’t know this program’s price, so we can’t say which are cheaper.",
      all: { ...same, max_cost: Math.max(0, lowest - 1), sort: "cost" },
    },
    {
      advantage: "nearby",
      heading: "Near this campus",
      rule: `Within ${nearMiles} miles of it, nearest first.`,
      none: `None within ${nearMiles} miles.`,
      incomparable: online
        ? "It is taught only online, so distance doesn’t matter."
        : "We don’t know exactly where it is taught, so we can’t say what is near.",
      all: { ...same, near: `${city}, ${state}`, within: nearMiles, sort: "distance" },
    },
    {
      advantage: "faster",
      heading: "Faster",
      rule: `Shorter than its ${counted(months, "month")}, shortest first.`,
      none: `None is known to take less than ${counted(months, "month")}.`,
      incomparable: "We don’t know how long this program takes, so we can’t say which are faster.",
      all: { ...same, max_months: Math.max(1, months - 1), sort: "duration" },
    },
  ];
}
