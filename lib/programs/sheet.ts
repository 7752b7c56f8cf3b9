/** Owns the columns that a list of programs has in a spreadsheet: every figure with its state, source, year and day. */
import { tuitionRate } from "./parts";
import type { KnownPrice, Price } from "./price";
import type { Program, Provenance } from "./program";
import type { Result } from "./results";
import { degrees, deliveryModes, figureStates, residencies, states, subjects, unknownReasons } from "./vocabulary";

type Cell = string | number | null;
type Column = { heading: string; cell: (result: Result) => Cell };

const fact = (heading: string, cell: (program: Program) => Cell): Column => ({
  heading,
  cell: ({ program }) => cell(program),
});

/** How sure a figure is and where it stands: four columns that follow every figure. */
function provenanceColumns(name: string, of: (result: Result) => Omit<Provenance, "note">): Column[] {
  return [
    { heading: `${name}: state`, cell: (result) => stateText(of(result)) },
    { heading: `${name}: source`, cell: (result) => of(result).sourceUrl },
    { heading: `${name}: year`, cell: (result) => of(result).year },
    { heading: `${name}: checked`, cell: (result) => of(result).checkedOn },
  ];
}

function stateText({ state, reason }: Pick<Provenance, "state" | "reason">): string {
  return state === "unknown" ? `not known: ${unknownReasons[reason ?? "not-checked"]}` : figureStates[state];
}

/** Where a price stands: an estimate's rate, else the program's own figure. */
function priceProvenance({ program, price }: Result): Omit<Provenance, "note"> {
  const { cost } = program.provenance;
  if (!price.known) return { ...cost, state: "unknown", reason: price.reason };
  const rate = tuitionRate(price);
  if (price.state !== "estimated" || !rate) return { ...cost, state: price.state };
  const { sourceUrl, year } = rate;
  return { state: price.state, reason: null, sourceUrl, year, checkedOn: null };
}

const priced = (heading: string, cell: (price: KnownPrice) => Cell): Column => ({
  heading,
  cell: ({ price }: { price: Price }) => (price.known ? cell(price) : null),
});

const columns: readonly Column[] = [
  fact("Program", ({ name }) => name),
  fact("Institution", ({ institution }) => institution.name),
  fact("Degree", ({ degree }) => degrees[degree]),
  fact("Subject", ({ subject }) => subjects[subject]),
  fact("City", ({ city }) => city),
  fact("State", ({ state }) => states[state]),
  fact("Delivery", ({ delivery }) => delivery.map((mode) => deliveryModes[mode]).join("; ") || null),
  ...provenanceColumns("Delivery", ({ program }) => program.provenance.delivery),
  fact("Duration in months", ({ durationMonths }) => durationMonths),
  ...provenanceColumns("Duration", ({ program }) => program.provenance.duration),
  fact("Credits", ({ credits }) => credits),
  ...provenanceColumns("Credits", ({ program }) => program.provenance.credits),
  priced("Price from, USD", ({ low }) => low),
  // What is only a lower bound has no upper end.
  priced("Price to, USD", ({ high, open }) => (open ? null : high)),
  priced("Price for", ({ residency }) => (residency === null ? "not stated" : residencies[residency])),
  ...provenanceColumns("Price", priceProvenance),
  { heading: "Miles", cell: ({ miles }) => (miles === null ? null : Math.round(miles)) },
  fact("Page", ({ slug }) => `/programs/${slug}`),
];

/** The headings of the columns. */
export const sheetHeadings: readonly string[] = columns.map(({ heading }) => heading);

/** One program's cells, under the headings; null where there is nothing to say. */
export function sheetLine(result: Result): Cell[] {
  return columns.map(({ cell }) => cell(result));
}
