import Link from "next/link";
import type { ReactNode } from "react";
import { counted, usd, usdFromCents } from "@/lib/format";
import { amountText } from "@/lib/programs/cost-text";
import type { Price } from "@/lib/programs/price";
import type { Program } from "@/lib/programs/program";
import {
  controls,
  degrees,
  type Figure,
  figureStates,
  figures,
  keysOf,
  type State,
  states,
  subjects,
  unknownReasons,
} from "@/lib/programs/vocabulary";
import { deliveryText } from "./figures";
import { Mark, SourceLink } from "./provenance";
import { institutionHref } from "./result-card";

type Props = { program: Program; price: Price; resident: State | null };

const columns = ["Figure", "Value", "State", "Source", "Year", "Checked"];

/** Every figure of a program with its state, source, year and the day it was checked; then what has no figure. */
export function FactsTable({ program, price, resident }: Props) {
  return (
    <table className="record-table">
      <thead className="border-b border-ink text-[13px] text-soft">
        <tr>
          {columns.map((heading) => (
            <th key={heading} scope="col" className="font-normal">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keysOf(figures).map((figure) => (
          <FigureRow key={figure} figure={figure} program={program} price={price} />
        ))}
      </tbody>
      <tbody>
        <tr>
          <th scope="rowgroup" colSpan={columns.length} className="font-normal">
            <span className="block pt-4 font-serif text-[17px] font-semibold">What it is</span>
            <span className="text-[13px] text-soft">Sources are recorded for the figures above, not for these.</span>
          </th>
        </tr>
        {listingRows(program, resident).map(([name, value]) => (
          <tr key={name} className="record-pair">
            <th scope="row" className="font-semibold">
              {name}
            </th>
            <td colSpan={columns.length - 1}>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FigureRow({ figure, program, price }: { figure: Figure; program: Program; price: Price }) {
  const { state, reason, sourceUrl, year, checkedOn, note } = program.provenance[figure];
  const unknown = state === "unknown";
  const estimated = figure === "cost" && price.known && price.state === "estimated";
  return (
    <tr>
      <th scope="row" className="font-semibold">
        {figures[figure]}
      </th>
      <td data-label="Value" className="tabular-nums">
        <div>
          {unknown ? "not known" : valueText(program, figure)}
          {estimated && (
            <span className="block text-soft">
              <Mark state="estimated" />
              estimated above: {amountText(price)}
            </span>
          )}
        </div>
      </td>
      <td data-label="State">
        <div>
          <Mark state={state} />
          {unknown ? unknownReasons[reason ?? "not-checked"] : figureStates[state]}
          {note && <span className="block text-soft">{note}</span>}
        </div>
      </td>
      <td data-label="Source">
        <div>
          {unknown && sourceUrl && "looked at "}
          <SourceLink url={sourceUrl} state={state} />
        </div>
      </td>
      <td data-label="Year" className="whitespace-nowrap tabular-nums">
        {year ?? "none shown"}
      </td>
      <td data-label="Checked" className="tabular-nums">
        {checkedOn ?? "day not recorded"}
      </td>
    </tr>
  );
}

/** What a listing says beside its figures. */
function listingRows({ degree, subject, institution, city, state }: Program, resident: State | null) {
  const rows: [string, ReactNode][] = [
    ["Degree", degrees[degree]],
    ["Subject", subjects[subject]],
    [
      "Institution",
      <Link key="institution" prefetch={false} href={institutionHref(institution.slug, resident)}>
        {institution.name}
      </Link>,
    ],
    ["Kind of institution", institution.control ? controls[institution.control] : "not known"],
    ["Place", `${city}, ${states[state]}`],
  ];
  return rows;
}

/** The listed value of a figure that is known. */
export function valueText(program: Program, figure: Figure): string {
  const { durationMonths, credits } = program;
  if (figure === "delivery") return deliveryText(program);
  if (figure === "duration") return counted(durationMonths ?? 0, "month");
  if (figure === "credits") return counted(credits ?? 0, "credit");
  return costText(program);
}

function costText({ totalCost, totalCostOutOfState, perCreditCents, residency }: Program): string {
  const forWhom = residency === "in-state" ? " for residents" : "";
  return [
    totalCost === null ? null : `${usd(totalCost)} in total${forWhom}`,
    totalCostOutOfState === null ? null : `${usd(totalCostOutOfState)} in total for others`,
    perCreditCents === null ? null : `${usdFromCents(perCreditCents)} per credit${forWhom}`,
  ]
    .filter((part) => part !== null)
    .join("; ");
}
