/** Owns the comparison of programs: its rows, where they differ, what is best, and which things are unlike. */

import { keysOf } from "../../closed-list";
import { dayText } from "../../text/format";
import { type FactGroup, factGroups } from "../model/fact-row";
import { factPaths, factRow } from "../model/fact-table";
import { factBeside } from "../model/fact-text";
import { type Fact, facts } from "../model/facts";
import type { Program } from "../model/program";
import { controls, degrees, residencies, states, unknownReasons } from "../model/vocabulary";
import { subjectsText } from "../model/words";
import { measures } from "../outcomes/measures";
import { outcomesLabel } from "../outcomes/say";
import { isOpenEnded, type KnownPrice } from "../price/price";
import { aboutText, sumText } from "../price/price-text";
import { type Caveat, caveatsOf } from "./caveats";
import { fieldBlock, measureRows, outcomeCells } from "./outcome-rows";
import { type Cell, type Compared, type ComparisonRow, notKnown, type RowKey, rowLabels, stated } from "./rows";

export type Comparison = {
  groups: { label: string; rows: ComparisonRow[] }[];
  /** What to know before reading, in whole sentences. */
  caveats: Caveat[];
  /** Rows of which nothing is known of any program: they stand in one line (folded.ts) instead of in a group. */
  folded: ComparisonRow[];
};

/** What is said once of a row. */
type RowSpec = {
  key: RowKey;
  label: string;
  note: string | null;
  cell: (compared: Compared) => Cell;
  decides: boolean;
  /** What the least is called; null: none is better. */
  least: string | null;
  /** In which ways programs must be alike for its cells to be comparable. */
  apartBy: readonly Caveat["key"][];
};

/** Something said of the price; without a price there is nothing to say it of. */
const ofPrice =
  (say: (price: KnownPrice, program: Program) => string) =>
  ({ program, price }: Compared): Cell =>
    price.known ? stated(say(price, program)) : notKnown("no price");

function priceCell({ price }: Compared): Cell {
  if (!price.known) {
    return { ...notKnown(unknownReasons[price.reason]), source: { figure: "cost", state: "unknown" } };
  }
  return {
    ...stated(aboutText(price)),
    source: { figure: "cost", state: price.state },
    // An open-ended price has no upper end: nothing says how much more it will be.
    bounds: { low: price.low, high: isOpenEnded(price) ? Number.POSITIVE_INFINITY : price.high },
  };
}

function lastCheck({ program }: Compared): Cell {
  const [latest] = keysOf(facts)
    .flatMap((figure) => program.provenance[figure].checkedOn ?? [])
    .sort()
    .reverse();
  return latest === undefined ? notKnown("day not recorded") : stated(dayText(new Date(latest)));
}

/** What a program says of a fact as it reads beside others, or the reason why nothing is known. */
const ofFact =
  (figure: Fact) =>
  ({ program }: Compared): Cell => {
    const { state, reason } = program.provenance[figure];
    // Of a degree that it is never asked of, nobody will ever look for it.
    if (state === "unknown" && !factRow(figure).degrees.includes(program.degree)) {
      return notKnown(unknownReasons["not-applicable"]);
    }
    const text = factBeside(figure, program);
    if (text === null || state === "unknown") {
      return { ...notKnown(unknownReasons[reason ?? "not-checked"]), source: { figure, state: "unknown" } };
    }
    const [path] = factPaths(figure);
    const value = path === undefined ? null : program[path];
    const bounds = typeof value === "number" ? { low: value, high: value } : null;
    return { ...stated(text), source: { figure, state }, bounds };
  };

/** What is only said of a price, and of a field of the federal file. */
const ofPriceAlone: ReadonlySet<RowKey> = new Set(["payer", "sum", "priceYear"]);
const ofFieldAlone: ReadonlySet<RowKey> = new Set(["awards", ...keysOf(measures)]);

const informs = { decides: false, least: null, apartBy: [] } as const;
const decides = { ...informs, decides: true } as const;
/** What graduates of a field owe and earn is no program's own, so that none of it is the best. */
const ofGraduates = { ...decides, apartBy: ["award", "field"] } as const;

const ownRows = {
  degree: { ...decides, cell: ({ program }) => stated(degrees[program.degree]) },
  subject: { ...decides, cell: ({ program }) => stated(subjectsText(program)) },
  control: {
    ...informs,
    cell: ({ program: { institution } }) =>
      institution.control ? stated(controls[institution.control]) : notKnown(unknownReasons["not-checked"]),
  },
  place: { ...informs, cell: ({ program }) => stated(`${program.city}, ${states[program.state]}`) },
  price: { ...factRow("cost").compared, cell: priceCell },
  payer: {
    ...informs,
    cell: ofPrice(({ residency }) => (residency ? residencies[residency] : "the source does not say")),
  },
  sum: { ...informs, cell: ofPrice((price) => sumText(price) ?? "stated as one total") },
  priceYear: { ...informs, cell: ofPrice(({ year }) => year ?? "the source shows none") },
  checked: { ...informs, cell: lastCheck },
  field: { ...informs, cell: outcomeCells.field },
  awards: { ...informs, apartBy: ["field"], cell: outcomeCells.awards },
  aiAwards: { ...informs, cell: outcomeCells.aiAwards },
} as const satisfies Record<keyof typeof rowLabels, Omit<RowSpec, "key" | "label" | "note">>;

const own = (...keys: (keyof typeof rowLabels)[]): RowSpec[] =>
  keys.map((key) => ({ key, label: rowLabels[key], note: null, ...ownRows[key] }));

/** A row for each of some facts; the price has one of its own. */
const ofFacts = (...wanted: Exclude<Fact, "cost">[]): RowSpec[] =>
  wanted.map((key) => ({ ...factRow(key).compared, key, label: facts[key], note: null, cell: ofFact(key) }));

/** The facts that stand where a reader looks for them first, before the others of their question. */
const first = ["credits", "delivery", "duration"] as const;
const others = (...groups: FactGroup[]): RowSpec[] =>
  ofFacts(
    ...keysOf(facts).flatMap((fact) =>
      fact !== "cost" && !first.some((one) => one === fact) && groups.includes(factRow(fact).group) ? [fact] : [],
    ),
  );

const groups: readonly { label: string; specs: readonly RowSpec[] }[] = [
  { label: "What you get", specs: [...own("degree", "subject"), ...ofFacts("credits"), ...own("control")] },
  {
    label: "When and where",
    specs: [...ofFacts("delivery", "duration"), ...own("place"), ...others("format", "pace")],
  },
  { label: factGroups.admission, specs: others("admission", "start") },
  { label: "What it costs you", specs: [...own("price", "payer", "sum", "priceYear"), ...others("cost")] },
  { label: factGroups.taught, specs: others("taught") },
  { label: factGroups.standing, specs: others("standing") },
  {
    label: outcomesLabel,
    specs: [...own("field", "awards", "aiAwards"), ...measureRows.map((row) => ({ ...ofGraduates, ...row }))],
  },
  { label: "How old this is", specs: own("checked") },
];

/** Compares programs in the order given; their order changes nothing but the order of the cells. */
export function compare(programs: readonly Compared[]): Comparison {
  const caveats = caveatsOf(programs);
  const made = groups.map(({ label, specs }) => ({
    label,
    rows: specs.map((spec) => rowOf(spec, programs, caveats)),
  }));
  const isFolded = ({ cells }: ComparisonRow) => cells.every(({ known }) => !known);
  // Without a price, or a row of the federal file, there is nothing to say of one.
  const hasField = programs.some((compared) => fieldBlock(compared) !== null);
  const says = ({ key }: ComparisonRow) => !ofPriceAlone.has(key) && (hasField || !ofFieldAlone.has(key));
  return {
    caveats,
    groups: made
      .map(({ label, rows }) => ({ label, rows: rows.filter((row) => !isFolded(row)) }))
      .filter(({ rows }) => rows.length > 0),
    folded: made
      .flatMap(({ rows }) => rows)
      .filter((row) => isFolded(row) && says(row))
      .map((row) => (row.key === "field" ? { ...row, label: outcomesLabel } : row)),
  };
}

function rowOf(
  { key, label, note, cell, decides, least, apartBy }: RowSpec,
  programs: readonly Compared[],
  caveats: readonly Caveat[],
): ComparisonRow {
  const cells = programs.map(cell);
  const said = caveats.filter((caveat) => apartBy.includes(caveat.key)).map(({ short }) => short);
  const best = least === null || said.length > 0 ? [] : lowest(cells);
  const known = cells.filter((one) => one.known);
  return {
    key,
    label,
    note,
    cells,
    differs: new Set(cells.map(({ text }) => text)).size > 1,
    decides: decides && new Set(known.map(({ text }) => text)).size > 1,
    best,
    bestWord: best.length === 0 ? null : known.length === cells.length ? least : `${least} known`,
    caveats: said,
  };
}

/**
 * Positions of the lowest cells: those whose upper end lies at or under every other's lower end.
 * Ranges that overlap have none, and neither has a row whose known cells are all equal, or only one.
 */
function lowest(cells: readonly Cell[]): number[] {
  const ranked = cells.flatMap(({ bounds }, position) => (bounds ? [{ ...bounds, position }] : []));
  const best = ranked.filter(({ high, position }) =>
    ranked.every((other) => other.position === position || high <= other.low),
  );
  return best.length < ranked.length ? best.map(({ position }) => position) : [];
}
