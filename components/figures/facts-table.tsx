import { keysOf } from "@/lib/closed-list";
import { factText, otherText } from "@/lib/programs/model/fact-text";
import { type Fact, facts, isCore } from "@/lib/programs/model/facts";
import { isUntouched, type Program, type Provenance } from "@/lib/programs/model/program";
import { figureStates, unknownReasons } from "@/lib/programs/model/vocabulary";
import { isNotLookedFor } from "@/lib/programs/model/words";
import { isOld } from "@/lib/programs/price/age";
import type { KnownPrice, Price } from "@/lib/programs/price/price";
import { amountText, sumText } from "@/lib/programs/price/price-text";
import type { ValueChange } from "@/lib/programs/records/value-changes";
import { dayText } from "@/lib/text/format";
import { Mark, SourceLink } from "./provenance";
import { ValueChanges } from "./value-changes";

type Props = {
  program: Program;
  price: Price;
  /** What became of the values of a stored program. */
  changes?: ReadonlyMap<Fact, ValueChange[]>;
};

const columns = ["Figure", "Value", "How sure", "Source", "Year", "Checked"];

/** Every figure of a program with its state, source, year and the day it was checked. */
export function FactsTable({ program, price, changes }: Props) {
  return (
    <table className="record-table">
      <thead className="border-b border-ink text-[0.8125rem] text-soft">
        <tr>
          {columns.map((heading) => (
            <th key={heading} scope="col" className="font-normal">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keysOf(facts)
          .filter((fact) => isCore(fact) || !isUntouched(program.provenance[fact]))
          .map((fact) => (
            <FigureRow key={fact} figure={fact} program={program} price={price} changes={changes?.get(fact) ?? []} />
          ))}
      </tbody>
    </table>
  );
}

type RowProps = {
  figure: Fact;
  program: Program;
  price: Price;
  changes: readonly ValueChange[];
};

function FigureRow({ figure, program, price, changes }: RowProps) {
  const { state, reason, sourceUrl, year, checkedOn, seenOn, note } = program.provenance[figure];
  const unknown = state === "unknown";
  const notLooked = isNotLookedFor(program.provenance[figure]);
  const estimated = figure === "cost" && price.known && price.state === "estimated";
  const text = factText(figure, program);
  const repeats = figure === "cost" && text !== null && price.known && standsIn(text, price);
  return (
    <tr>
      <th scope="row" className="font-semibold">
        {facts[figure]}
      </th>
      <td data-label="Value" className="tabular-nums">
        <div>
          {unknown ? "not known" : repeats ? <a href="#price">as above</a> : text}
          <OtherSays figure={figure} provenance={program.provenance[figure]} />
          <ValueChanges figure={figure} changes={changes} />
          {estimated && (
            <span className="block text-soft">
              <Mark state="estimated" />
              the total above is estimated
            </span>
          )}
        </div>
      </td>
      <td data-label="How sure">
        <div>
          <Mark state={figure === "cost" && isOld({ state, year }) ? "old" : state} />
          {unknown ? unknownReasons[reason ?? "not-checked"] : figureStates[state]}
          {note && <span className="block text-soft">{note}</span>}
        </div>
      </td>
      <td data-label="Source" className="print:whitespace-nowrap">
        <div>
          {unknown && sourceUrl && (notLooked ? "where to look: " : "looked at ")}
          <SourceLink url={sourceUrl} state={state} />
        </div>
      </td>
      <td data-label="Year" className="whitespace-nowrap tabular-nums">
        {unknown ? "–" : (year ?? "none shown")}
      </td>
      <td data-label="Checked" className="tabular-nums">
        <div>
          {notLooked ? "–" : checkedOn ? dayText(new Date(checkedOn)) : "day not recorded"}
          {!unknown && seenOn && (
            <span className="block text-soft">seen on its source on {dayText(new Date(seenOn))}</span>
          )}
        </div>
      </td>
    </tr>
  );
}

/** Whether every amount of a stated price stands in the section on the price: one for other people alone does not. */
function standsIn(text: string, price: KnownPrice): boolean {
  const shown = sumText(price) ?? amountText(price);
  return [...text.matchAll(/\$[\d,.]*\d/g)].every(([amount]) => shown.split(/[^$\d,.]+/).includes(amount));
}

/** What another source says of the same, with that source; nothing where none is known to disagree. */
export function OtherSays({ figure, provenance }: { figure: Fact; provenance: Provenance }) {
  const { otherValue, otherSourceUrl, otherYear, otherCheckedOn } = provenance;
  if (otherValue === null) return null;
  return (
    <span className="block text-soft">
      <Mark state="disputed" />
      another source says {otherText(figure, otherValue)}
      {otherYear && `, ${otherYear}`}: <SourceLink url={otherSourceUrl} state="listed" />
      {otherCheckedOn && `, read on ${dayText(new Date(otherCheckedOn))}`}
    </span>
  );
}
