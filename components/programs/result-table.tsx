import Link from "next/link";
import { KeepButton } from "@/components/shortlist/keep-button";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import { amountText } from "@/lib/programs/cost-text";
import { type Filters, filtersHref, type Sort, sortOf } from "@/lib/programs/filters";
import type { Result } from "@/lib/programs/results";
import type { Found } from "@/lib/programs/search";
import { degrees, unknownReasons } from "@/lib/programs/vocabulary";
import { CompareToggle } from "../compare/compare-toggle";
import { deliveryText } from "./figures";
import { Mark } from "./provenance";
import { programHref, programLabel } from "./result-card";
import { BandHeading } from "./results";

/** A heading that orders by its column; price turns round when it is in use. */
type Column = { label: string; sort?: Sort; reverse?: Sort; number?: boolean };

const columns: readonly Column[] = [
  { label: "Program", sort: "name" },
  { label: "Institution", sort: "institution" },
  { label: "Degree" },
  { label: "Delivery" },
  { label: "Place" },
  { label: "Months", sort: "duration", number: true },
  { label: "Total price", sort: "cost", reverse: "-cost", number: true },
];

/** The page's programs as a table whose headings order it. */
export function ResultTable({
  filters,
  found,
  results,
}: {
  filters: Filters;
  found: Found;
  results: readonly Result[];
}) {
  const byId = new Map(results.map((result) => [result.program.id, result]));
  return found.bands.map(({ band, total, ids }) => {
    if (ids.length === 0) return null;
    return (
      <div key={band}>
        {band !== "ranked" && <BandHeading band={band} total={total} filters={filters} />}
        <ScrollFrame label={`Results as a table, ${band}`}>
          <table className="w-full min-w-[52rem] print:min-w-0 border-collapse text-left text-[13.5px] [&_td]:px-2 [&_td]:py-2 [&_td]:align-top [&_th]:px-2 [&_th]:py-2 [&_tr>:first-child]:pl-0 [&_tr>:last-child]:pr-0">
            <thead>
              <tr className="border-b border-ink">
                {columns.map((column) => (
                  <Heading key={column.label} column={column} filters={filters} />
                ))}
              </tr>
            </thead>
            <tbody>
              {ids.map((id) => {
                const result = byId.get(id);
                return result && <Row key={id} result={result} filters={filters} />;
              })}
            </tbody>
          </table>
        </ScrollFrame>
      </div>
    );
  });
}

function Heading({ column: { label, sort, reverse, number }, filters }: { column: Column; filters: Filters }) {
  const current = sortOf(filters);
  const direction = current === sort ? "ascending" : reverse && current === reverse ? "descending" : undefined;
  const target = direction === "ascending" && reverse ? reverse : sort;
  return (
    <th scope="col" aria-sort={direction} className={`font-semibold whitespace-nowrap ${number ? "text-right" : ""}`}>
      {target ? (
        <Link prefetch={false} scroll={false} href={filtersHref(filters, { sort: target })}>
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
  const { duration, delivery } = program.provenance;
  return (
    <tr className="border-b border-rule">
      <th scope="row" className="max-w-64 align-top font-semibold">
        <Link
          prefetch={false}
          href={programHref(program.slug, filters.resident)}
          className="no-underline hover:underline"
        >
          {program.name}
        </Link>
        <span className="mt-0.5 flex flex-wrap gap-x-3 text-[12.5px] font-normal print:hidden">
          <CompareToggle filters={filters} program={program} />
          <KeepButton slug={program.slug} label={programLabel(program)} />
        </span>
      </th>
      <td>{program.institution.name}</td>
      <td>{degrees[program.degree]}</td>
      <td>
        <Mark state={delivery.state} />
        {deliveryText(program)}
      </td>
      <td className="whitespace-nowrap">
        {program.city}, {program.state}
      </td>
      <td className="text-right whitespace-nowrap tabular-nums">
        <Mark state={duration.state} />
        {program.durationMonths ?? unknownReasons[duration.reason ?? "not-checked"]}
      </td>
      <td className="text-right whitespace-nowrap tabular-nums">
        <Mark state={price.known ? price.state : "unknown"} />
        {price.known ? amountText(price) : unknownReasons[price.reason]}
      </td>
    </tr>
  );
}
