import Link from "next/link";
import { KeepButton } from "@/components/shortlist/keep-button";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import { type Filters, filtersHref, type Sort, sortOf } from "@/lib/programs/filters/filters";
import { degrees, unknownReasons } from "@/lib/programs/model/vocabulary";
import { amountText } from "@/lib/programs/price/price-text";
import { programHref, programLabel } from "@/lib/programs/public-pages/links";
import type { Result } from "@/lib/programs/public-pages/results";
import type { SearchResult } from "@/lib/programs/search/search";
import { CompareToggle } from "../compare/compare-toggle";
import { deliveryText } from "../figures/figures";
import { markOfPrice, priceStanding } from "../figures/price-mark";
import { Mark } from "../figures/provenance";
import { partsOf } from "./parts";
import { PriceYears } from "./price-years";

/** A heading that orders by its column; price turns round when it is in use. */
type Column = { label: string; sort?: Sort; reverse?: Sort; number?: boolean; className?: string };

/** A narrow window shows the institution under the program's name, where it is never scrolled away. */
const [underName, besideName] = ["md:hidden", "max-md:hidden"];

const columns: readonly Column[] = [
  { label: "Program", sort: "name" },
  { label: "Total price", sort: "cost", reverse: "-cost", number: true },
  { label: "Months", sort: "duration", number: true },
  { label: "Delivery" },
  { label: "Institution", sort: "institution", className: besideName },
  { label: "Degree" },
  { label: "Place" },
];

/** The page's programs as a table whose headings order it. */
export function ResultTable({
  filters,
  found,
  results,
}: {
  filters: Filters;
  found: SearchResult;
  results: readonly Result[];
}) {
  return (
    <>
      <PriceYears filters={filters} results={results} />
      {partsOf({ filters, found, results }).map((part) => (
        <div key={part.name}>
          {part.heading}
          <ScrollFrame label={`Results as a table, ${part.name}`} cue="xl:hidden" className="relative">
            <table className="w-full min-w-[60rem] print:min-w-0 border-collapse text-left text-[0.84375rem] [&_td]:px-2 [&_td]:py-2 [&_td]:align-top [&_th]:px-2 [&_th]:py-2 [&_tr>:first-child]:pl-0 [&_tr>:last-child]:pr-0">
              <thead>
                <tr className="border-b border-ink">
                  {columns.map((column) => (
                    <Heading key={column.label} column={column} filters={filters} />
                  ))}
                </tr>
              </thead>
              <tbody>
                {part.results.map((result) => (
                  <Row key={result.program.id} result={result} filters={filters} />
                ))}
              </tbody>
            </table>
          </ScrollFrame>
        </div>
      ))}
    </>
  );
}

/** The first column stays in view while the others scroll under it. */
const stays = "sticky left-0 z-1 bg-paper max-sm:w-44 max-sm:min-w-44";

function Heading({
  column: { label, sort, reverse, number, className = "" },
  filters,
}: {
  column: Column;
  filters: Filters;
}) {
  const current = sortOf(filters);
  const direction = current === sort ? "ascending" : reverse && current === reverse ? "descending" : undefined;
  const target = direction === "ascending" && reverse ? reverse : sort;
  return (
    <th
      scope="col"
      aria-sort={direction}
      className={`font-semibold whitespace-nowrap ${sort === "name" ? stays : ""} ${number ? "text-right" : ""} ${className}`}
    >
      {target ? (
        <Link
          prefetch={false}
          scroll={false}
          href={filtersHref(filters, { sort: target })}
          className="inline-block py-1"
        >
          {label}
          <span aria-hidden="true">{direction === "ascending" ? " ↑" : direction === "descending" ? " ↓" : ""}</span>
        </Link>
      ) : (
        label
      )}
    </th>
  );
}

function Row({ result: { program, price }, filters }: { result: Result; filters: Filters }) {
  const { duration, delivery, cost } = program.provenance;
  return (
    <tr className="border-b border-rule">
      <th scope="row" className={`${stays} w-[30%] align-top font-semibold`}>
        <Link
          prefetch={false}
          href={programHref(program.slug, filters.resident)}
          className="inline-block py-0.5 no-underline hover:underline"
        >
          {program.name}
        </Link>
        <span className={`block font-normal ${underName}`}>{program.institution.name}</span>
        <span className="mt-0.5 flex flex-wrap gap-x-3 text-[0.78125rem] font-normal print:hidden">
          <CompareToggle filters={filters} program={program} />
          <KeepButton slug={program.slug} label={programLabel(program)} />
        </span>
      </th>
      <td className="text-right whitespace-nowrap tabular-nums">
        <Mark state={markOfPrice(price, cost)} />
        {price.known ? amountText(price) : unknownReasons[price.reason]}
        {price.known && <span className="block text-[0.78125rem] text-soft">{priceStanding(price, cost)}</span>}
      </td>
      <td className="text-right whitespace-nowrap tabular-nums">
        <Mark state={duration.state} />
        {program.durationMonths ?? unknownReasons[duration.reason ?? "not-checked"]}
      </td>
      <td>
        <span className="flex items-baseline">
          <Mark state={delivery.state} />
          {deliveryText(program)}
        </span>
      </td>
      <td className={besideName}>{program.institution.name}</td>
      <td>{degrees[program.degree]}</td>
      <td className="whitespace-nowrap">
        {program.city}, {program.state}
      </td>
    </tr>
  );
}
