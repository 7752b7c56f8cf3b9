/** Owns how an institution's charges are grouped to be read: by level, source and whom they are for. */

import { keysOf } from "../../closed-list";
import type { Charge } from "../model/program";
import { chargeScopes, type Level, type Residency } from "../model/vocabulary";

const amountKeys = [
  "perCreditCents",
  "annualTuition",
  "annualFees",
  "perTermCents",
  "perTermFrom",
  "creditFeesCents",
  "termFeesCents",
  "feesIncluded",
] as const;

/** What a charge amounts to; see `Charge`. */
export type ChargeAmounts = Pick<Charge, (typeof amountKeys)[number]>;

/** Charges that share all but whom they are for and how much they are. */
export type ChargeGroup = Pick<Charge, "scope" | "year" | "state" | "sourceUrl" | "readOn"> & {
  /** Those of equal amounts are one row. */
  rows: (ChargeAmounts & { residency: Residency[] })[];
  /** Each note with whom it is about; a note about the whole group stands once. */
  notes: { residency: Residency[]; text: string }[];
};

/** The groups of one level: what is nearest to a program first, of that the newest; undated ones come last. */
export function chargeGroups(charges: readonly Charge[], level: Level): ChargeGroup[] {
  const scopes = keysOf(chargeScopes);
  const groups: ChargeGroup[] = [];
  for (const charge of charges) {
    const { level: billed, scope, year, state, sourceUrl, readOn, residency, note, ...amounts } = charge;
    if (billed !== level) continue;
    // Two rates for the same people on one page (of two schools) are two groups: their notes tell them apart.
    const isOurs = (group: ChargeGroup) =>
      group.scope === scope &&
      group.year === year &&
      group.state === state &&
      group.sourceUrl === sourceUrl &&
      group.readOn === readOn &&
      !group.rows.some((row) => row.residency.includes(residency));
    let group = groups.find(isOurs);
    if (!group) {
      group = { scope, year, state, sourceUrl, readOn, rows: [], notes: [] };
      groups.push(group);
    }
    const row = group.rows.find((one) => sameAmounts(one, amounts));
    if (row) row.residency.push(residency);
    else group.rows.push({ ...amounts, residency: [residency] });
    const said = group.notes.find(({ text }) => text === note);
    if (said) said.residency.push(residency);
    else if (note !== null) group.notes.push({ residency: [residency], text: note });
  }
  return groups.sort(
    (a, b) => scopes.indexOf(a.scope) - scopes.indexOf(b.scope) || (b.year ?? "").localeCompare(a.year ?? "", "en"),
  );
}

function sameAmounts(a: ChargeAmounts, b: ChargeAmounts): boolean {
  return amountKeys.every((key) => a[key] === b[key]);
}
