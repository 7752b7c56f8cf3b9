/** Owns the shape of a comparison: what is compared, its rows and their cells. */
import type { CoreFact, Fact } from "../model/facts";
import type { Program } from "../model/program";
import type { FigureState } from "../model/vocabulary";
import type { Price } from "../price/price";

/** A program and what it costs the reader. */
export type Compared = { program: Program; price: Price };

/** The rows of a comparison beside those of single facts, by label; `compare` says what stands in them. */
export const rowLabels = {
  degree: "Degree",
  subject: "Subject",
  credits: "Credits",
  control: "Kind of institution",
  delivery: "Delivery",
  duration: "Duration",
  place: "Taught in",
  price: "Total price",
  audience: "Who pays this price",
  sum: "How it’s calculated",
  priceYear: "Year of the price",
  checked: "Last check",
} as const;
/** A row of `rowLabels`, or that of a fact which has none there. */
export type RowKey = keyof typeof rowLabels | Exclude<Fact, CoreFact>;

/** What stands in a row for one program. */
export type Cell = {
  /** The value, or why there is none. */
  text: string;
  known: boolean;
  /** How sure it is, with the figure whose source says so; null: a fact without a source of its own. */
  source: { figure: Fact; state: FigureState } | null;
  /** Ends of the value where values can be ranked; null: this one can't. */
  bounds: { low: number; high: number } | null;
};

export type ComparisonRow = {
  key: RowKey;
  label: string;
  /** One for each program, in their order. */
  cells: Cell[];
  /** Whether the cells do not all say the same. */
  differs: boolean;
  /** Positions of the best cells; none where things are unlike, equal, or too close to call. */
  best: number[];
  /** What to call the best ones: "lowest"; "lowest known" where another is not known. */
  bestWord: string | null;
  /** Why the cells should not be read against each other, in a few words each. */
  caveats: string[];
};
