/** Owns the shape in which a listing is read: a program with its institution, charges and provenance. */
import { keysOf } from "../../closed-list";
import type { CreditUnit } from "./credit-units";
import type { FactValues } from "./fact-table";
import type { Fact } from "./facts";
import {
  type ChargeScope,
  type Control,
  type Degree,
  type FigureState,
  type Level,
  type Residency,
  type State,
  type Subject,
  subjects,
  type UnknownReason,
} from "./vocabulary";

/** What an institution charges, by level and residency; see `Charge` in the schema. */
export type Charge = {
  level: Level;
  scope: ChargeScope;
  residency: Residency;
  /** US cents */
  perCreditCents: number | null;
  /** Whole US dollars for a full-time year. */
  annualTuition: number | null;
  annualFees: number | null;
  /** US cents: a flat price for a term, whatever is taken in it, from `perTermFrom` credits a term on. */
  perTermCents: number | null;
  /** Credits a term; null: the institution bills by the term alone. */
  perTermFrom: number | null;
  /** US cents of fees that the same source prints per credit and per term. */
  creditFeesCents: number | null;
  termFeesCents: number | null;
  /** The source says that its figures contain the fees. */
  feesIncluded: boolean;
  /** As printed: "2024-2025", "2024"; null where the source carries no year. */
  year: string | null;
  state: "published" | "third-party";
  sourceUrl: string;
  note: string | null;
  /** ISO date on which the page was read; null: the day was not recorded. */
  readOn: string | null;
};

export type Institution = {
  slug: string;
  name: string;
  unitid: number | null;
  city: string;
  state: State;
  control: Control | null;
  website: string | null;
  /** What its credits and its rates per credit are counted in, and the page that says so; null: not found said. */
  creditUnit: CreditUnit | null;
  creditUnitSourceUrl: string | null;
  /** Degrees; null where the institution's place is not known. */
  latitude: number | null;
  longitude: number | null;
  charges: Charge[];
};

/** Where one figure comes from; `reason` is set exactly when `state` is unknown. */
export type Provenance = {
  state: FigureState;
  reason: UnknownReason | null;
  sourceUrl: string | null;
  year: string | null;
  /** ISO date; null: the day was not recorded. */
  checkedOn: string | null;
  /** ISO date on which the directory itself, and no person, last saw its source say it; left out: never. */
  seenOn?: string;
  note: string | null;
  /** What another source says, as it is typed; null: no source is known to disagree. */
  otherValue: string | null;
  otherSourceUrl: string | null;
  otherYear: string | null;
  otherCheckedOn: string | null;
};

/** Where a fact comes from that nobody has looked at. */
export const untouched = {
  state: "unknown",
  reason: "not-checked",
  sourceUrl: null,
  year: null,
  checkedOn: null,
  note: null,
  otherValue: null,
  otherSourceUrl: null,
  otherYear: null,
  otherCheckedOn: null,
} as const satisfies Provenance;

/** Whether this says of a fact that nobody has looked at it, and nothing else. */
export function isUntouched(provenance: Provenance): boolean {
  return keysOf(untouched).every((part) => provenance[part] === untouched[part]);
}

/** A program with the values of all facts: null, or an empty list, where one is not known. */
export type Program = FactValues & {
  id: number;
  slug: string;
  name: string;
  degree: Degree;
  subject: Subject;
  /** What it is on beside its subject. */
  alsoSubjects: readonly Subject[];
  city: string;
  state: State;
  note: string | null;
  /** The institution's page about this very program; null: not recorded. */
  website: string | null;
  institution: Institution;
  provenance: Record<Fact, Provenance>;
};

/** The subjects that a column names by their keys with commas between them, in the order of the list. */
export function subjectsIn(column: string): Subject[] {
  const named = column.split(",");
  return keysOf(subjects).filter((subject) => named.includes(subject));
}
