/** Owns the comparison of the guides: official wage, growth, programs and prices of each in one table. */
import Link from "next/link";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import type { ComparedOccupation } from "@/lib/guides/reading/compared";
import type { overviewOf } from "@/lib/guides/reading/programs";
import type { WholeGuide } from "@/lib/guides/reading/queries";
import { gapsText } from "@/lib/programs/catalog/price-gaps";
import { filtersHref } from "@/lib/programs/filters/filters";
import { atHome } from "@/lib/programs/public-pages/links";
import { count, range, usd } from "@/lib/text/format";
import type { CitedFigures } from "./prose/cited";
import { FigureLink } from "./prose/figure-link";

export type ComparedGuide = {
  guide: WholeGuide;
  overview: ReturnType<typeof overviewOf>;
  occupation: ComparedOccupation | null;
  figures: CitedFigures;
};

/** One row for each guide; on a phone the table scrolls inside its frame, the name staying in view. */
export function GuideComparison({ guides }: { guides: readonly ComparedGuide[] }) {
  return (
    <ScrollFrame label="Specializations compared" cue="lg:hidden" className="relative">
      <table className="w-full min-w-[56rem] border-collapse text-left text-sm [&_td]:px-3 [&_td]:py-3 [&_td]:align-top [&_th]:px-3 [&_th]:py-3 [&_th]:align-top">
        <thead className="border-b border-ink text-[0.8125rem] text-soft [&_th]:font-normal">
          <tr>
            <th scope="col" className={stays}>
              Specialization
            </th>
            <th scope="col">Official median wage of the nearest occupation</th>
            <th scope="col">Its projected growth</th>
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

function GuideRow({ guide, overview: { filters, programs, prices, gaps }, occupation, figures }: ComparedGuide) {
  const { slug, name, hot } = guide;
  return (
    <tr className="border-b border-rule">
      <th scope="row" className={`${stays} w-[22%] font-semibold`}>
        <Link prefetch={false} href={atHome(`/guides/${slug}`, filters.resident)} className="target">
          {name}
        </Link>
        {hot && <span className="block text-[0.78125rem] font-normal text-soft">Hot career</span>}
      </th>
      <td>
        <OfOccupation figure={occupation?.wage} figures={figures} label={occupation?.label} />
      </td>
      <td>
        <OfOccupation figure={occupation?.growth} figures={figures} />
      </td>
      <td className="text-right tabular-nums">
        <Link prefetch={false} href={filtersHref(filters)} className="target">
          {count(programs)}
        </Link>
      </td>
      <td className="text-right tabular-nums">
        {prices ? range(usd(prices.lowest), usd(prices.highest)) : "not known"}
        <span className="block text-[0.78125rem] text-soft">
          {prices && `of ${count(prices.known)} with a price, stated or estimated; median ${usd(prices.middle)}`}
          {prices && gapsText(gaps) !== "" && "; the others: "}
          {gapsText(gaps)}
        </span>
      </td>
    </tr>
  );
}

/** A figure of the occupation that the row stands for, which is named beside the first of them. */
function OfOccupation({
  figure,
  label,
  figures,
}: {
  figure: string | null | undefined;
  label?: string | undefined;
  figures: CitedFigures;
}) {
  const cited = figure ? figures.get(figure) : undefined;
  const words = [label, cited?.figure.year?.replace("-", "–")].filter((word) => word).join(", ");
  return (
    <>
      {cited ? (
        <span className="font-semibold tabular-nums">
          <FigureLink cited={cited} />
        </span>
      ) : (
        <span className="text-soft">none found</span>
      )}
      {words && <span className="block text-[0.78125rem] text-soft">{words}</span>}
    </>
  );
}
