/** Owns the shape of a comparison: what is compared, its rows and their cells. */
import type { Fact } from "../model/facts";
import type { Program } from "../model/program";
import type { FigureState } from "../model/vocabulary";
import type { Measure } from "../outcomes/measures";
import type { InstitutionOutcomes } from "../outcomes/read";
import type { Price } from "../price/price";

/** A program, what it costs the reader, and what federal files say of the graduates of its institution. */
export type Compared = { program: Program; price: Price; outcomes: InstitutionOutcomes };

/** The rows that are no fact of a listing and no federal measure, by label; `compare` says what stands in them. */
export const rowLabels = {
  degree: "Degree",
  subject: "Subject",
  control: "Kind of institution",
  place: "Taught in",
  price: "Total price",
  payer: "Who pays this price",
  sum: "How it’s calculated",
  priceYear: "Year of the price",
  checked: "Last check",
  field: "Graduates of",
  awards: "Awards a year",
  aiAwards: "Graduated in artificial intelligence",
} as const;
/** A row of `rowLabels`, or that of a fact (the price has one there) or of a federal measure. */
export type RowKey = keyof typeof rowLabels | Exclude<Fact, "cost"> | Measure;

/** What stands in a row for one program. */
export type Cell = {
  /** The value, or why there is none. */
  text: string;
  known: boolean;
  /** How sure it is, with the figure whose source says so; null: a fact without a source of its own. */
  source: { figure: Fact; state: FigureState } | null;
  /** Of a federal figure: whom and what it counts, and where it stands; null: it is none. */
  federal: { details: readonly string[]; source: { name: string; url: string } } | null;
  /** Ends of the value where values can be ranked; null: this one can't. */
  bounds: { low: number; high: number } | null;
};

export type ComparisonRow = {
  key: RowKey;
  label: string;
  /** What holds for each of its cells: whom a federal measure counts; null: nothing. */
  note: string | null;
  /** One for each program, in their order. */
  cells: Cell[];
  /** Whether the cells do not all say the same. */
  differs: boolean;
  /** Whether what is known differs, and such a difference decides something. */
  decides: boolean;
  /** Positions of the best cells; none where things are unlike, equal, or too close to call. */
  best: number[];
  /** What to call the best ones: "lowest"; "lowest known" where another is not known. */
  bestWord: string | null;
  /** Why the cells should not be read against each other, in a few words each. */
  caveats: string[];
};

/** A cell that says something without a source of its own. */
export const stated = (text: string): Cell => ({ text, known: true, source: null, federal: null, bounds: null });
/** A cell that says why there is nothing. */
export const notKnown = (text: string): Cell => ({ ...stated(text), known: false });
