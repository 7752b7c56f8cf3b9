import { usd, usdFromCents } from "@/lib/format";
import type { Program } from "@/lib/programs/program";
import { type Figure, figureStates, figures, keysOf, unknownReasons } from "@/lib/programs/vocabulary";
import { deliveryText } from "./figures";
import { Mark, SourceLink } from "./provenance";

/** Every figure of a program with its state, source, year and the day it was checked. */
export function FactsTable({ program }: { program: Program }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    <section className="overflow-x-auto" aria-label="Figures and sources" tabIndex={0}>
      <table className="w-full min-w-[40rem] border-collapse text-left text-sm [&_td]:px-3 [&_td]:py-2.5 [&_td]:align-top [&_th]:px-3 [&_th]:py-2.5 [&_th]:align-top [&_tr>:first-child]:pl-0">
        <thead className="border-b border-ink text-[13px] text-soft">
          <tr>
            {["Figure", "Value", "State", "Source", "Year", "Checked"].map((heading) => (
              <th key={heading} scope="col" className="font-normal">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keysOf(figures).map((figure) => {
            const { state, reason, sourceUrl, year, checkedOn, note } = program.provenance[figure];
            const unknown = state === "unknown";
            return (
              <tr key={figure} className="border-b border-rule">
                <th scope="row" className="font-semibold">
                  {figures[figure]}
                </th>
                <td className="tabular-nums">{unknown ? "not known" : valueText(program, figure)}</td>
                <td>
                  <Mark state={state} />
                  {unknown ? unknownReasons[reason ?? "not-checked"] : figureStates[state]}
                  {note && <span className="block text-soft">{note}</span>}
                </td>
                <td>
                  {unknown && sourceUrl && "looked at "}
                  <SourceLink url={sourceUrl} state={state} />
                </td>
                <td className="tabular-nums">{year ?? "none shown"}</td>
                <td className="tabular-nums">{checkedOn ?? "not recorded"}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** The listed value of a figure that is known. */
export function valueText(program: Program, figure: Figure): string {
  const { durationMonths, credits } = program;
  if (figure === "delivery") return deliveryText(program);
  if (figure === "duration") return `${durationMonths} months`;
  if (figure === "credits") return `${credits} credits`;
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
