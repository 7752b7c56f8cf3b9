/** Owns the comparison of the guides: official wage, growth, programs and prices of each in one table. */
import Link from "next/link";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import { count, range, usd } from "@/lib/format";
import type { overviewOf } from "@/lib/guides/programs";
import type { WholeGuide } from "@/lib/guides/queries";
import { filtersHref } from "@/lib/programs/filters";
import type { CitedFigures } from "./cited";
import { FigureLink } from "./figure-link";

export type ComparedGuide = { guide: WholeGuide; overview: ReturnType<typeof overviewOf>; figures: CitedFigures };

/** One row for each guide; on a phone the table scrolls inside its frame, the name staying in view. */
export function Comparison({ guides }: { guides: readonly ComparedGuide[] }) {
  return (
    <ScrollFrame label="Specializations compared" className="relative">
      <table className="w-full min-w-[56rem] border-collapse text-left text-sm [&_td]:px-3 [&_td]:py-3 [&_td]:align-top [&_th]:px-3 [&_th]:py-3 [&_th]:align-top">
        <thead className="border-b border-ink text-[13px] text-soft [&_th]:font-normal">
          <tr>
            <th scope="col" className={stays}>
              Specialization
            </th>
            <th scope="col">Official median wage</th>
            <th scope="col">Projected growth of employment</th>
            <th scope="col" className="text-right">
              Programs
            </th>
            <th scope="col" className="text-right">
              Total prices
            </th>
          </tr>
        </thead>
        <tbody>
          {guides.map((one) => (
            <GuideRow key={one.guide.slug} {...one} />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

/** The first column stays where it is while the others scroll under it. */
const stays = "sticky left-0 z-1 bg-paper pl-0! max-sm:w-32 max-sm:min-w-32";

function GuideRow({ guide, overview: { filters, programs, prices }, figures }: ComparedGuide) {
  const { slug, name, hot, official, growth } = guide;
  return (
    <tr className="border-b border-rule">
      <th scope="row" className={`${stays} w-[22%] font-semibold`}>
        <Link prefetch={false} href={`/guides/${slug}`}>
          {name}
        </Link>
        {hot && <span className="block text-[12.5px] font-normal text-soft">Hot career</span>}
      </th>
      <td>
        <OfOccupation row={official[0]} figures={figures} />
      </td>
      <td>
        <OfOccupation row={growth ?? undefined} figures={figures} />
      </td>
      <td className="text-right tabular-nums">
        <Link prefetch={false} href={filtersHref(filters)}>
          {count(programs)}
        </Link>
      </td>
      <td className="text-right tabular-nums">
        {prices ? range(usd(prices.lowest), usd(prices.highest)) : "not known"}
        {prices && (
          <span className="block text-[12.5px] text-soft">
            of {count(prices.known)} with a price, stated or estimated; the middle one {usd(prices.middle)}
          </span>
        )}
      </td>
    </tr>
  );
}

function OfOccupation({ row, figures }: { row: { label: string; figure: string } | undefined; figures: CitedFigures }) {
  const cited = row && figures.get(row.figure);
  if (!cited) return <span className="text-soft">none found</span>;
  const { year } = cited.figure;
  return (
    <>
      <span className="font-semibold tabular-nums">
        <FigureLink cited={cited} />
      </span>
      <span className="block text-[12.5px] text-soft">
        {row.label}
        {year && `, ${year.replace("-", "–")}`}
      </span>
    </>
  );
}
