/** Owns what a row of the filter table declares beside its value: its role, what it needs, how the forms draw it. */

/** The parameter without which a value does nothing, and that in words for the reader. */
export type Need = { parameter: "near" | "q"; reason: string };

/** The groups of the public form, in its order; a folded one is open where something in it is chosen. */
export const formGroups = {
  degree: { label: "Degree", folded: false },
  delivery: { label: "Delivery", folded: false },
  price: { label: "Total price", folded: false },
  near: { label: "Near", folded: false },
  duration: { label: "Duration", folded: false },
  pace: { label: "Part time and evenings", folded: true },
  admission: { label: "Admission", folded: true },
  standing: { label: "Accreditation, visa, outcomes", folded: true },
  subject: { label: "Subject", folded: true },
  state: { label: "State", folded: true },
  institution: { label: "Institution", folded: true },
  control: { label: "Kind of institution", folded: true },
};
export type FormGroup = keyof typeof formGroups;

/**
 * Where the public form finds the options of a parameter: in the row's own list, or in what the catalog has and
 * the search counted: states in use, institutions with most results, distances.
 */
export type FormOptions = "list" | "states" | "institutions" | "distances";

/**
 * How the public form draws a parameter. What is drawn as `price` stands first in its group, together, under the
 * histogram of prices.
 */
export type FormDrawing =
  | { as: "words" }
  /** The value in use is sent along, so that it stays. */
  | { as: "hidden" }
  /** `group` may differ from option to option. */
  | {
      as: "checks";
      group: FormGroup | Readonly<Record<string, FormGroup>>;
      options: FormOptions;
      italic?: true;
      note?: string;
    }
  | { as: "select"; group: FormGroup; options: FormOptions; empty: string }
  | { as: "price"; group: FormGroup; label: string }
  | { as: "amount"; group: FormGroup; label: string }
  | { as: "place"; group: FormGroup; label: string; placeholder: string };

/** The parts of the editors' form; each has the cells of its grid in their order, a cell the places in it. */
export const tableParts = {
  first: [["words"], ["editor"], ["stale"], ["status"]],
  missing: [["missing"]],
  public: [
    ["degree"],
    ["subject"],
    ["delivery", "control"],
    ["unknown", "estimates"],
    ["institution"],
    ["state"],
    ["near"],
    ["price"],
    ["duration"],
    ["resident"],
    ["part_time", "evening"],
    ["gre", "deadline"],
    ["accreditation", "stem", "outcomes"],
  ],
} as const;
type TablePlace = (typeof tableParts)[keyof typeof tableParts][number][number];

/** Where the editors' form finds the options of a choice: the row's list, or all states in use, institutions, editors. */
export type TableOptions = "list" | "states" | "institutions" | "editors";

/** How the editors' form draws a parameter; `label` where it is not the row's own. */
export type TableDrawing =
  | { as: "hidden" }
  | ({ place: TablePlace; label?: string } & (
      | { as: "search" }
      | { as: "line"; mode?: "numeric"; hint?: string }
      | { as: "boxes"; wide?: true }
      | { as: "choice"; any: string; options: TableOptions }
    ));

/**
 * What every row of the filter table says. `narrows`: it decides which programs are found, so a facet judges
 * it (search/facets.ts). `reader`: the reader's own words, place or state. `view`: how results are shown,
 * whichever they are. `page`: which of them; it starts over with any change.
 */
export type Declaration = (
  | {
      role: "narrows";
      /** Whether each of its options says how many results it would give. */
      counted: boolean;
    }
  | { role: "reader" | "view" | "page" }
) & {
  /** What a written value needs to do anything; null: nothing. */
  needs?: (written: string) => Need | null;
  /** null: drawn elsewhere, by name. */
  form: FormDrawing | null;
  /** null: no filter of the editors' table, which has orders and pages of its own. */
  table: TableDrawing | null;
};
