/** Owns the comparison of programs: its rows, where they differ, what is best, and which things are unlike. */
import { aboutText, sumText } from "./cost-text";
import { deliveryWords, monthsText } from "./field-text";
import type { KnownPrice, Price } from "./price";
import type { Program } from "./program";
import { type Unlike, unlikeThings, yearOfPrice } from "./unlike";
import {
  controls,
  degrees,
  type Figure,
  type FigureState,
  figureStates,
  figures,
  keysOf,
  residencies,
  states,
  subjects,
  unknownReasons,
} from "./vocabulary";

/** A program and what it costs the reader. */
export type Compared = { program: Program; price: Price };

/** What stands in a row for one program. */
export type Cell = {
  /** The value, or why there is none. */
  text: string;
  known: boolean;
  /** How sure it is, with the figure whose source says so; null: a fact without a source of its own. */
  source: { figure: Figure; state: FigureState } | null;
  /** Ends of the value where values can be ranked; null: this one can't. */
  bounds: { low: number; high: number } | null;
};

export type RowKey = keyof typeof rowSpecs;
export type Row = {
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
  unlike: string[];
};

export type Comparison = {
  groups: { label: string; rows: Row[] }[];
  /** What to know before reading, in whole sentences. */
  unlike: Unlike[];
};

type RowSpec = { label: string; cell: (compared: Compared) => Cell; best?: string };

const fact = (text: string): Cell => ({ text, known: true, source: null, bounds: null });
const notKnown = (text: string): Cell => ({ ...fact(text), known: false });

/** A figure of the program as `write` writes it, or the reason why there is none. */
function figureCell<T>(program: Program, figure: Figure, value: T | null, write: (value: T) => string): Cell {
  const { state, reason } = program.provenance[figure];
  if (value === null || state === "unknown") {
    return { ...notKnown(unknownReasons[reason ?? "not-checked"]), source: { figure, state: "unknown" } };
  }
  const bounds = typeof value === "number" ? { low: value, high: value } : null;
  return { text: write(value), known: true, source: { figure, state }, bounds };
}

/** Something said of the price; without a price there is nothing to say it of. */
const ofPrice =
  (say: (price: KnownPrice, program: Program) => string) =>
  ({ program, price }: Compared): Cell =>
    price.known ? fact(say(price, program)) : notKnown("no price");

function priceCell({ price }: Compared): Cell {
  if (!price.known) {
    return { ...notKnown(unknownReasons[price.reason]), source: { figure: "cost", state: "unknown" } };
  }
  return {
    text: aboutText(price),
    known: true,
    source: { figure: "cost", state: price.state },
    // A lower bound has no upper end: nothing says how much more it will be.
    bounds: { low: price.low, high: price.open ? Number.POSITIVE_INFINITY : price.high },
  };
}

/** How sure a figure is and the year it speaks for. */
const sureness =
  (figure: Figure) =>
  ({ program }: Compared): Cell => {
    const { state, reason, year } = program.provenance[figure];
    if (state === "unknown") return notKnown(unknownReasons[reason ?? "not-checked"]);
    return fact(year ? `${figureStates[state]}, ${year}` : figureStates[state]);
  };

function lastCheck({ program }: Compared): Cell {
  const [latest] = keysOf(figures)
    .flatMap((figure) => program.provenance[figure].checkedOn ?? [])
    .sort()
    .reverse();
  return latest === undefined ? notKnown("day not recorded") : fact(latest);
}

function knownFigures({ program }: Compared): Cell {
  const all = keysOf(figures);
  const known = all.filter((figure) => program.provenance[figure].state !== "unknown");
  return fact(`${known.length} of ${all.length}`);
}

const rowSpecs = {
  degree: { label: "Degree", cell: ({ program }) => fact(degrees[program.degree]) },
  subject: { label: "Subject", cell: ({ program }) => fact(subjects[program.subject]) },
  credits: {
    label: "Credits",
    cell: ({ program }) => ({ ...figureCell(program, "credits", program.credits, String), bounds: null }),
  },
  control: {
    label: "Kind of institution",
    cell: ({ program: { institution } }) =>
      institution.control ? fact(controls[institution.control]) : notKnown(unknownReasons["not-checked"]),
  },
  delivery: {
    label: "Delivery",
    cell: ({ program }) =>
      figureCell(program, "delivery", program.delivery.length > 0 ? program.delivery : null, deliveryWords),
  },
  duration: {
    label: "Duration",
    cell: ({ program }) => figureCell(program, "duration", program.durationMonths, monthsText),
    best: "shortest",
  },
  place: { label: "Taught in", cell: ({ program }) => fact(`${program.city}, ${states[program.state]}`) },
  price: { label: "Total price", cell: priceCell, best: "lowest" },
  audience: {
    label: "Whom it is for",
    cell: ofPrice(({ residency }) => (residency ? residencies[residency] : "the source does not say")),
  },
  sum: { label: "How it adds up", cell: ofPrice((price) => sumText(price) ?? "stated as one total") },
  priceState: { label: "Price", cell: ofPrice(({ state }) => figureStates[state]) },
  priceYear: {
    label: "Year of the price",
    cell: ofPrice((price, program) => yearOfPrice(price, program) ?? "the source shows none"),
  },
  deliveryState: { label: "Delivery", cell: sureness("delivery") },
  durationState: { label: "Duration", cell: sureness("duration") },
  creditsState: { label: "Credits", cell: sureness("credits") },
  known: { label: "Figures known", cell: knownFigures },
  checked: { label: "Last check", cell: lastCheck },
} as const satisfies Record<string, RowSpec>;

const groups: readonly { label: string; keys: readonly RowKey[] }[] = [
  { label: "What you get", keys: ["degree", "subject", "credits", "control"] },
  { label: "When and where", keys: ["delivery", "duration", "place"] },
  { label: "What it costs you", keys: ["price", "audience", "sum"] },
  {
    label: "How sure we are",
    keys: ["priceState", "priceYear", "deliveryState", "durationState", "creditsState", "known", "checked"],
  },
];

/** Compares programs in the order given; their order changes nothing but the order of the cells. */
export function compare(programs: readonly Compared[]): Comparison {
  const unlike = unlikeThings(programs);
  return {
    unlike,
    groups: groups.map(({ label, keys }) => ({ label, rows: keys.map((key) => rowOf(key, programs, unlike)) })),
  };
}

function rowOf(key: RowKey, programs: readonly Compared[], unlike: readonly Unlike[]): Row {
  const { label, cell, best: word }: RowSpec = rowSpecs[key];
  const cells = programs.map(cell);
  const said = unlike.filter(({ rows }) => rows.includes(key)).map(({ short }) => short);
  const best = word === undefined || said.length > 0 ? [] : lowest(cells);
  const complete = cells.every(({ known }) => known);
  return {
    key,
    label,
    cells,
    differs: new Set(cells.map(({ text }) => text)).size > 1,
    best,
    bestWord: word === undefined || best.length === 0 ? null : complete ? word : `${word} known`,
    unlike: said,
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
