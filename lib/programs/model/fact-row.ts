/** Owns what every row of the table of facts says. */
import type { EducationalOccupationalProgram } from "schema-dts";
import { keysOf } from "../../closed-list";
import type { CreditUnit } from "./credit-units";
import type { ValueField } from "./fact-kinds";
import { type Degree, degrees } from "./vocabulary";

/** The questions of a chooser that facts answer, in the order in which they are asked. */
export const factGroups = {
  format: "Where and how",
  admission: "How to get in",
  pace: "Pace",
  cost: "What it costs",
  taught: "What is taught",
  standing: "Accreditation and visa",
  start: "Start and end",
} as const;
export type FactGroup = keyof typeof factGroups;

/** How long a fact keeps, by what moves it; the days are settings. */
export type ShelfLife = "price" | "season" | "other";

/** Ways in which programs are unlike, so that some of their values mean different things; caveats say them in words. */
export type Unlike = "award" | "unit" | "year" | "residency" | "estimate" | "fees";

/** What of a program a fact must know to be read beside others or by a machine, beside its own values. */
export type About = {
  /** What its credits are counted in; null: not known. */
  unit: CreditUnit | null;
  /** What one gets: "Master’s degree". */
  credential: string;
  /** The name of its state. */
  home: string;
  /** The year that the fact's source speaks for; null: it shows none. */
  year: string | null;
};

/** How the values of a fact stand beside each other; `values` are its own fields. */
type Compared = {
  /** Whether a difference decides something: only such a row is bold. */
  decides: boolean;
  /** What the least is called where values can be ranked; null: none of them is better. */
  least: "lowest" | "shortest" | null;
  /** In which ways programs must be alike for this to be comparable; where they are not, none is best and the row says why. */
  apartBy: readonly Unlike[];
  /** The value in words that can be read beside others; null: as it reads alone. */
  beside: ((values: never, about: About) => string | null) | null;
};

/** What schema.org lets a program say of a fact. */
export type SaidInSchemaOrg = Partial<EducationalOccupationalProgram>;

/** What is said once of a fact and holds wherever it is met. */
export type Row = {
  /** Begins faults: "The duration". */
  subject: string;
  group: FactGroup;
  /** Degrees that it can be said of; others are never asked about. */
  degrees: readonly Degree[];
  keeps: ShelfLife;
  fields: Readonly<Record<string, ValueField>>;
  /** The fields of which a known fact has at least one; what else goes with them it can do without. */
  values: readonly string[];
  /** The parameter by which visitors filter programs by it (filters/filter-table.ts); null: they can't. */
  filter: string | null;
  compared: Compared;
  /** How schema.org says it; null of values that it has no word for. */
  schemaOrg: typeof noWord | ((values: never, about: About) => SaidInSchemaOrg | null);
};

/** Of a fact that schema.org's vocabulary (EducationalOccupationalProgram) can't say. */
export const noWord = "schema.org has no word for it";

const everyDegree = keysOf(degrees);
export const graduate = ["masters", "doctorate", "graduate-certificate"] as const satisfies readonly Degree[];
export const whole = ["bachelors", "masters", "doctorate", "associate"] as const satisfies readonly Degree[];

export const yesNo = { yes: "Yes", no: "No" } as const;

/** What rows of a kind have in common; a row says only what is its own. */
export const usual = { degrees: everyDegree, keeps: "other", filter: null } as const;

/** Compared as it reads, whatever the programs: a difference decides something. */
export const deciding = { decides: true, least: null, apartBy: [], beside: null } as const satisfies Compared;

/** The same of what each source words in its own way, or what decides little by itself. */
export const informing = { ...deciding, decides: false } as const satisfies Compared;
