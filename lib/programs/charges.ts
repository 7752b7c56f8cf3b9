/** Owns how an institution's charges are grouped to be read: by level, source and whom they are for. */
import type { Charge } from "./program";
import { chargeScopes, keysOf, type Level, type Residency } from "./vocabulary";

type Amounts = Pick<Charge, "perCreditCents" | "annualTuition" | "annualFees">;

/** Charges that share all but whom they are for and how much they are. */
export type ChargeGroup = Pick<Charge, "scope" | "year" | "state" | "sourceUrl"> & {
  /** Those of equal amounts are one row. */
  rows: (Amounts & { residency: Residency[] })[];
  /** Each note with whom it is about; a note about the whole group stands once. */
  notes: { residency: Residency[]; text: string }[];
};

/** The groups of one level: what is nearest to a program first, of that the newest; undated ones come last. */
export function chargeGroups(charges: readonly Charge[], level: Level): ChargeGroup[] {
  const scopes = keysOf(chargeScopes);
  const groups: ChargeGroup[] = [];
  for (const charge of charges.filter((one) => one.level === level)) {
    const { scope, year, state, sourceUrl, residency, note, perCreditCents, annualTuition, annualFees } = charge;
    // Two rates for the same people on one page (of two schools) are two groups: their notes tell them apart.
    const isOurs = (group: ChargeGroup) =>
      group.scope === scope &&
      group.year === year &&
      group.state === state &&
      group.sourceUrl === sourceUrl &&
      !group.rows.some((row) => row.residency.includes(residency));
    let group = groups.find(isOurs);
    if (!group) {
      group = { scope, year, state, sourceUrl, rows: [], notes: [] };
      groups.push(group);
    }
    const amounts = { perCreditCents, annualTuition, annualFees };
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

function sameAmounts(a: Amounts, b: Amounts): boolean {
  return a.perCreditCents === b.perCreditCents && a.annualTuition === b.annualTuition && a.annualFees === b.annualFees;
}
