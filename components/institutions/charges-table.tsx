import { keysOf } from "@/lib/closed-list";
import { type CreditNoun, creditNoun, quarterRule } from "@/lib/programs/model/credit-units";
import type { Institution } from "@/lib/programs/model/program";
import { type ChargeScope, type Level, levels, type Residency, residencies } from "@/lib/programs/model/vocabulary";
import { type ChargeAmounts, type ChargeGroup, chargeGroups } from "@/lib/programs/price/charge-groups";
import { priceYear } from "@/lib/programs/price/price-text";
import { dayText, usd, usdFromCents } from "@/lib/text/format";
import { Mark, SourceLink } from "../figures/provenance";

/** Which part of the institution a charge speaks for, as a heading. */
const scopeTitles: Record<ChargeScope, string> = {
  online: "Its online programs",
  school: "The school that teaches the programs listed here",
  institution: "The whole institution",
  ipeds: "The whole institution, as reported to IPEDS",
  "other-school": "Another of its schools, which teaches none of the programs listed here",
};

/** What an institution charges, level by level, each group of rates with its source and year. */
export function Charges({
  institution,
}: {
  institution: Pick<Institution, "charges" | "creditUnit" | "creditUnitSourceUrl">;
}) {
  const { charges, creditUnit, creditUnitSourceUrl } = institution;
  if (charges.length === 0) {
    return (
      <p className="max-w-[65ch]">We don’t have this institution’s rates yet, so we estimate no prices from them.</p>
    );
  }
  return (
    <>
      {creditUnit !== null && creditUnit !== "semester" && (
        <p className="mb-4 max-w-[65ch] text-[0.875rem]">
          {unitText[creditUnit]} <SourceLink url={creditUnitSourceUrl} state="published" />
        </p>
      )}
      {keysOf(levels).map((level) => (
        <section key={level} aria-labelledby={level} className="mb-6">
          <h3 id={level} className="mb-1 text-[1.0625rem]">
            {levels[level]}
          </h3>
          <LevelTable level={level} groups={chargeGroups(charges, level)} noun={creditNoun(creditUnit)} />
        </section>
      ))}
    </>
  );
}

/** What a credit is, where it is no semester hour. */
const unitText = {
  quarter: `Credits here are quarter credits, and rates are per quarter credit: ${quarterRule}. No number of credits is assumed.`,
  own: "Credits here are units of the institution’s own, and rates are per such unit, not per semester hour. No number of them is assumed.",
} as const;

function LevelTable({ level, groups, noun }: { level: Level; groups: readonly ChargeGroup[]; noun: CreditNoun }) {
  if (groups.length === 0) return <p className="text-soft">No {levels[level].toLowerCase()} charges are known.</p>;
  return (
    <table
      aria-labelledby={level}
      className="w-full border-collapse text-left text-[0.875rem] [&_:is(td,th)]:py-1.5 [&_:is(td,th)]:pl-3 [&_:is(td,th):first-child]:pl-0 [&_td]:text-right [&_td]:align-top [&_td]:tabular-nums [&_th]:align-top"
    >
      <thead className="text-[0.8125rem] text-soft">
        <tr className="border-b border-ink">
          <th scope="col" className="w-2/5 font-normal">
            For whom
          </th>
          {[`Per ${noun}`, "Tuition a year", "Fees a year"].map((heading) => (
            <th key={heading} scope="col" className="w-1/5 text-right font-normal">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ scope, year, state, sourceUrl, readOn, rows, notes }) => (
        <tbody
          key={`${scope} ${year} ${sourceUrl} ${notes.map(({ text }) => text).join()}`}
          className="border-b border-rule"
        >
          <tr>
            <th scope="rowgroup" colSpan={4} className="font-normal">
              <b className="block pt-2 font-semibold">{scopeTitles[scope]}</b>
              <span className="block text-[0.8125rem]">
                <Mark state={state} />
                {priceYear(year)}, <SourceLink url={sourceUrl} state={state} />
                {readOn !== null && `, read on ${dayText(new Date(readOn))}`}
              </span>
              {notes.map(({ residency, text }) => (
                <span key={text} className="block max-w-[75ch] text-[0.8125rem] text-soft">
                  {notes.length > 1 && `${namesOf(residency)}: `}
                  {text}.
                </span>
              ))}
            </th>
          </tr>
          {rows.map((row) => (
            <ChargeRow key={row.residency.join()} row={row} noun={noun} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function ChargeRow({ row, noun }: { row: ChargeGroup["rows"][number]; noun: CreditNoun }) {
  const { residency, perCreditCents, annualTuition, annualFees, feesIncluded } = row;
  const also = alsoText(row, noun);
  return (
    <>
      <tr>
        <th scope="row" className="font-normal">
          {namesOf(residency)}
        </th>
        <Amount text={perCreditCents === null ? null : usdFromCents(perCreditCents)} />
        <Amount text={annualTuition === null ? null : usd(annualTuition)} />
        <Amount text={annualFees === null ? (feesIncluded ? "included" : null) : usd(annualFees)} />
      </tr>
      {also && (
        <tr>
          <td colSpan={4} className="pt-0! text-left! text-[0.8125rem]">
            {namesOf(residency)}: {also}
          </td>
        </tr>
      )}
    </>
  );
}

/** What the columns have no place for: flat prices of a term, and fees by the credit and the term. */
function alsoText(
  { perTermCents, perTermFrom, creditFeesCents, termFeesCents }: ChargeAmounts,
  noun: CreditNoun,
): string | null {
  const parts = [
    perTermCents === null
      ? null
      : `${usdFromCents(perTermCents)} a term, however many ${noun}s${perTermFrom === null ? "" : ` from ${perTermFrom} ${noun}s on`}`,
    creditFeesCents === null ? null : `fees of ${usdFromCents(creditFeesCents)} a ${noun}`,
    termFeesCents === null ? null : `fees of ${usdFromCents(termFeesCents)} a term`,
  ].filter((part) => part !== null);
  return parts.length > 0 ? `${parts.join("; ")}.` : null;
}

/** "In-state and out-of-state". */
function namesOf(whom: readonly Residency[]): string {
  return whom.map((one, index) => (index === 0 ? residencies[one] : residencies[one].toLowerCase())).join(" and ");
}

function Amount({ text }: { text: string | null }) {
  return text === null ? <td className="text-soft">not known</td> : <td>{text}</td>;
}
