/** Owns the columns that a list of programs has in a spreadsheet: every figure with its state, source, year and day. */

import { keysOf } from "../../closed-list";
import { factText } from "../model/fact-text";
import { type Fact, facts, isCore } from "../model/facts";
import type { Program, Provenance } from "../model/program";
import { creditUnits } from "../model/rows-content";
import { degrees, deliveryModes, residencies, states } from "../model/vocabulary";
import { stateWords, subjectsText } from "../model/words";
import { sourceOfRate, tuitionRate } from "../price/components";
import { isOpenEnded, type KnownPrice, type Price } from "../price/price";
import type { Result } from "./results";

type Cell = string | number | null;
type Column = { heading: string; cell: (result: Result) => Cell };

const fact = (heading: string, cell: (program: Program) => Cell): Column => ({
  heading,
  cell: ({ program }) => cell(program),
});

/** What a spreadsheet says of a source. */
type Cited = Pick<Provenance, "state" | "reason" | "sourceUrl" | "year" | "checkedOn" | "otherValue">;

/** How sure a figure is, where it stands, and who says otherwise: the columns that follow every figure. */
function provenanceColumns(name: string, of: (result: Result) => Cited): Column[] {
  return [
    { heading: `${name}: state`, cell: (result) => stateWords(of(result)) },
    { heading: `${name}: source`, cell: (result) => of(result).sourceUrl },
    { heading: `${name}: year`, cell: (result) => of(result).year },
    { heading: `${name}: checked`, cell: (result) => of(result).checkedOn },
    { heading: `${name}: another source says`, cell: (result) => of(result).otherValue },
  ];
}

/** The source of a price: of an estimate its rate's, else the program's own. */
function priceProvenance({ program, price }: Result): Cited {
  const { cost } = program.provenance;
  if (!price.known) return { ...cost, state: "unknown", reason: price.reason };
  const rate = tuitionRate(price);
  if (price.state !== "estimated" || !rate) return { ...cost, state: price.state };
  const { sourceUrl, year } = sourceOfRate(rate, cost);
  return { state: price.state, reason: null, sourceUrl, year, checkedOn: null, otherValue: null };
}

/** What a fact says, and its source. */
function factColumns(name: Fact): Column[] {
  return [
    fact(facts[name], (program) => factText(name, program)),
    ...provenanceColumns(facts[name], ({ program }) => program.provenance[name]),
  ];
}

const priced = (heading: string, cell: (price: KnownPrice) => Cell): Column => ({
  heading,
  cell: ({ price }: { price: Price }) => (price.known ? cell(price) : null),
});

const columns: readonly Column[] = [
  fact("Program", ({ name }) => name),
  fact("Institution", ({ institution }) => institution.name),
  fact("Degree", ({ degree }) => degrees[degree]),
  fact("Subject", subjectsText),
  fact("City", ({ city }) => city),
  fact("State", ({ state }) => states[state]),
  fact("Delivery", ({ delivery }) => delivery.map((mode) => deliveryModes[mode]).join("; ") || null),
  ...provenanceColumns("Delivery", ({ program }) => program.provenance.delivery),
  fact("Duration in months", ({ durationMonths }) => durationMonths),
  ...provenanceColumns("Duration", ({ program }) => program.provenance.duration),
  fact("Credits", ({ credits }) => credits),
  fact("Unit of the credits", ({ creditUnit }) => creditUnit && creditUnits[creditUnit]),
  ...provenanceColumns("Credits", ({ program }) => program.provenance.credits),
  priced("Price from, USD", ({ low }) => low),
  priced("Price to, USD", (price) => (isOpenEnded(price) ? null : price.high)),
  priced("Price for", ({ residency }) => (residency === null ? "not stated" : residencies[residency])),
  ...provenanceColumns("Price", priceProvenance),
  ...keysOf(facts).flatMap((name) => (isCore(name) ? [] : factColumns(name))),
  { heading: "Miles", cell: ({ miles }) => (miles === null ? null : Math.round(miles)) },
  fact("Page", ({ slug }) => `/programs/${slug}`),
];

/** The headings of the columns. */
export const exportHeadings: readonly string[] = columns.map(({ heading }) => heading);

/** One program's cells, under the headings; null where there is nothing to say. */
export function exportRow(result: Result): Cell[] {
  return columns.map(({ cell }) => cell(result));
}
