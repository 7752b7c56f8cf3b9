/** Owns the comparison of programs: its rows, where they differ, what is best, and which things are unlike. */

import { keysOf } from "../../closed-list";
import { count, counted, dayText, monthsText } from "../../text/format";
import { creditNouns, quarterRule, semesterHours } from "../model/credit-units";
import { type FactGroup, factGroups } from "../model/fact-row";
import { factTable } from "../model/fact-table";
import { factText } from "../model/fact-text";
import { type CoreFact, type Fact, facts, isCore } from "../model/facts";
import type { Program } from "../model/program";
import { controls, degrees, residencies, states, unknownReasons } from "../model/vocabulary";
import { deliveryWords, subjectsText } from "../model/words";
import { unitOf } from "../price/pace";
import { isOpenEnded, type KnownPrice } from "../price/price";
import { aboutText, sumText } from "../price/price-text";
import { type Caveat, caveatsOf } from "./caveats";
import { type Cell, type Compared, type ComparisonRow, type RowKey, rowLabels } from "./rows";

export type Comparison = {
  groups: { label: string; rows: ComparisonRow[] }[];
  /** What to know before reading, in whole sentences. */
  caveats: Caveat[];
  /** Facts that are known of none of the programs. */
  unknownFacts: Fact[];
};

type RowSpec = { cell: (compared: Compared) => Cell; best?: string };

const fact = (text: string): Cell => ({ text, known: true, source: null, bounds: null });
const notKnown = (text: string): Cell => ({ ...fact(text), known: false });

/** A figure of the program as `write` writes it, or the reason why there is none. */
function figureCell<T>(program: Program, figure: Fact, value: T | null, write: (value: T) => string): Cell {
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
    // An open-ended price has no upper end: nothing says how much more it will be.
    bounds: { low: price.low, high: isOpenEnded(price) ? Number.POSITIVE_INFINITY : price.high },
  };
}

function lastCheck({ program }: Compared): Cell {
  const [latest] = keysOf(facts)
    .flatMap((figure) => program.provenance[figure].checkedOn ?? [])
    .sort()
    .reverse();
  return latest === undefined ? notKnown("day not recorded") : fact(dayText(new Date(latest)));
}

/** What a program says of a fact, or that nothing is known of it. */
const ofFact =
  (fact: Fact) =>
  ({ program }: Compared): Cell =>
    figureCell(program, fact, factText(fact, program), String);

/** Credits in semester hours, by the rule where they are quarter credits; units of an institution's own as such. */
function creditsInComparison(program: Program): string | null {
  const { credits } = program;
  const unit = unitOf(program);
  if (credits === null) return null;
  const hours = semesterHours(credits, unit);
  if (hours === null) return `${count(credits)} of its own units, which are no semester hours`;
  if (unit !== "quarter") return counted(hours, unit === null ? "credit" : "semester hour");
  return `${counted(hours, "semester hour")} (${counted(credits, creditNouns.quarter)}; ${quarterRule})`;
}

const rowSpecs = {
  degree: { cell: ({ program }) => fact(degrees[program.degree]) },
  subject: { cell: ({ program }) => fact(subjectsText(program)) },
  credits: {
    cell: ({ program }) => figureCell(program, "credits", creditsInComparison(program), String),
  },
  control: {
    cell: ({ program: { institution } }) =>
      institution.control ? fact(controls[institution.control]) : notKnown(unknownReasons["not-checked"]),
  },
  delivery: {
    cell: ({ program }) =>
      figureCell(program, "delivery", program.delivery.length > 0 ? program.delivery : null, deliveryWords),
  },
  duration: {
    cell: ({ program }) => figureCell(program, "duration", program.durationMonths, monthsText),
    best: "shortest",
  },
  place: { cell: ({ program }) => fact(`${program.city}, ${states[program.state]}`) },
  price: { cell: priceCell, best: "lowest" },
  audience: {
    cell: ofPrice(({ residency }) => (residency ? residencies[residency] : "the source does not say")),
  },
  sum: { cell: ofPrice((price) => sumText(price) ?? "stated as one total") },
  priceYear: {
    cell: ofPrice(({ year }) => year ?? "the source shows none"),
  },
  checked: { cell: lastCheck },
} as const satisfies Record<keyof typeof rowLabels, RowSpec>;

const groups: readonly { label: string; keys: readonly (keyof typeof rowLabels)[]; facts: readonly FactGroup[] }[] = [
  { label: "What you get", keys: ["degree", "subject", "credits", "control"], facts: [] },
  { label: "When and where", keys: ["delivery", "duration", "place"], facts: ["format", "pace"] },
  { label: factGroups.admission, keys: [], facts: ["admission", "start"] },
  { label: "What it costs you", keys: ["price", "audience", "sum", "priceYear"], facts: ["cost"] },
  { label: factGroups.taught, keys: [], facts: ["taught"] },
  { label: factGroups.standing, keys: [], facts: ["standing"] },
  { label: "How old this is", keys: ["checked"], facts: [] },
];

/** The facts of these groups that have no row of their own. */
function furtherFacts(wanted: readonly FactGroup[]): Exclude<Fact, CoreFact>[] {
  return keysOf(facts).flatMap((fact) => (!isCore(fact) && wanted.includes(factTable[fact].group) ? [fact] : []));
}

/** Compares programs in the order given; their order changes nothing but the order of the cells. */
export function compare(programs: readonly Compared[]): Comparison {
  const caveats = caveatsOf(programs);
  return {
    caveats,
    groups: groups.map(({ label, keys, facts: wanted }) => ({
      label,
      rows: [
        ...keys.map((key) => rowOf(key, rowLabels[key], rowSpecs[key], programs, caveats)),
        ...furtherFacts(wanted)
          .map((fact) => rowOf(fact, facts[fact], { cell: ofFact(fact) }, programs, caveats))
          // What is known of none of them is named together, not in a row each.
          .filter(({ cells }) => cells.some(({ known }) => known)),
      ],
    })),
    unknownFacts: furtherFacts(keysOf(factGroups)).filter((fact) =>
      programs.every(({ program }) => factText(fact, program) === null),
    ),
  };
}

function rowOf(
  key: RowKey,
  label: string,
  { cell, best: word }: RowSpec,
  programs: readonly Compared[],
  caveats: readonly Caveat[],
): ComparisonRow {
  const cells = programs.map(cell);
  const said = caveats.filter(({ rows }) => rows.includes(key)).map(({ short }) => short);
  const best = word === undefined || said.length > 0 ? [] : lowest(cells);
  const complete = cells.every(({ known }) => known);
  return {
    key,
    label,
    cells,
    differs: new Set(cells.map(({ text }) => text)).size > 1,
    best,
    bestWord: word === undefined || best.length === 0 ? null : complete ? word : `${word} known`,
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
