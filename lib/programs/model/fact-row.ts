/** Owns what every row of the table of facts says. */
import { keysOf } from "../../closed-list";
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
};

const everyDegree = keysOf(degrees);
export const graduate = ["masters", "doctorate", "graduate-certificate"] as const satisfies readonly Degree[];
export const whole = ["bachelors", "masters", "doctorate", "associate"] as const satisfies readonly Degree[];

export const yesNo = { yes: "Yes", no: "No" } as const;

/** What rows of a kind have in common; a row says only what is its own. */
export const usual = { degrees: everyDegree, keeps: "other", filter: null } as const;
