/** Owns the shape in which a listing is read: a program with its institution, charges and provenance. */
import type {
  ChargeScope,
  Control,
  Degree,
  DeliveryMode,
  Figure,
  FigureState,
  Level,
  Residency,
  State,
  Subject,
  UnknownReason,
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
};

export type Institution = {
  slug: string;
  name: string;
  unitid: number | null;
  city: string;
  state: State;
  control: Control | null;
  website: string | null;
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
  note: string | null;
};

export type Program = {
  id: number;
  slug: string;
  name: string;
  degree: Degree;
  subject: Subject;
  city: string;
  state: State;
  /** Empty: not known. */
  delivery: DeliveryMode[];
  durationMonths: number | null;
  credits: number | null;
  /** US cents */
  perCreditCents: number | null;
  /** Whole US dollars for the whole program. */
  totalCost: number | null;
  totalCostOutOfState: number | null;
  /** Whom the program's own price is for; null: its source does not say. */
  residency: "flat" | "in-state" | null;
  note: string | null;
  /** The institution's page about this very program; null: not recorded. */
  website: string | null;
  institution: Institution;
  provenance: Record<Figure, Provenance>;
};
