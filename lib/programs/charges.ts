/** Owns how an institution's charges are grouped to be read: by level, source and whom they are for. */
import type { Charge } from "./program";
import { chargeScopes, keysOf, type Level, type Residency, residencies } from "./vocabulary";

type Amounts = Pick<Charge, "perCreditCents" | "annualTuition" | "annualFees">;

/** Charges that share all but whom they are for and how much they are. */
export type ChargeGroup = Pick<Charge, "scope" | "year" | "state" | "sourceUrl" | "note"> & {
  /** Those of equal amounts are one row. */
  rows: (Amounts & { residency: Residency[] })[];
};

/** The groups of one level: what is nearest to a program first, of that the newest; undated ones come last. */
export function chargeGroups(charges: readonly Charge[], level: Level): ChargeGroup[] {
  const scopes = keysOf(chargeScopes);
  const order = keysOf(residencies);
  const groups = new Map<string, ChargeGroup>();
  for (const charge of charges.filter((one) => one.level === level)) {
    const { scope, year, state, sourceUrl, note, residency, perCreditCents, annualTuition, annualFees } = charge;
    const key = JSON.stringify([scope, year, state, sourceUrl, note]);
    const group = groups.get(key) ?? { scope, year, state, sourceUrl, note, rows: [] };
    groups.set(key, group);
    const amounts = { perCreditCents, annualTuition, annualFees };
    const equal = group.rows.find((row) => sameAmounts(row, amounts));
    if (equal) equal.residency = [...equal.residency, residency].sort((a, b) => order.indexOf(a) - order.indexOf(b));
    else group.rows.push({ ...amounts, residency: [residency] });
  }
  return [...groups.values()].sort(
    (a, b) => scopes.indexOf(a.scope) - scopes.indexOf(b.scope) || (b.year ?? "").localeCompare(a.year ?? "", "en"),
  );
}

function sameAmounts(a: Amounts, b: Amounts): boolean {
  return a.perCreditCents === b.perCreditCents && a.annualTuition === b.annualTuition && a.annualFees === b.annualFees;
}
