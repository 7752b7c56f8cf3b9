/** Owns a comparison as plain tables: the one on the page for a spreadsheet, and the file with every figure. */
import type { Compared, Comparison } from "./compare";
import { sumText } from "./cost-text";
import { tuitionRate } from "./parts";
import { yearOfPrice } from "./unlike";
import {
  degrees,
  type Figure,
  figureStates,
  figures,
  keysOf,
  residencies,
  subjects,
  unknownReasons,
} from "./vocabulary";

/** The rows on the page, a column for each program; what is unlike stands under its row's name. */
export function visibleTable(programs: readonly Compared[], { groups }: Comparison): string[][] {
  return [
    ["", ...programs.map(({ program }) => `${program.name}, ${program.institution.name}`)],
    ...groups.flatMap(({ label: group, rows }) =>
      rows.map(({ label, cells, unlike }) => [
        [`${group}: ${label}`, ...unlike].join("; unlike: "),
        ...cells.map(({ text, source }) => (source ? `${text} (${figureStates[source.state]})` : text)),
      ]),
    ),
  ];
}

/** A line for each program: every figure with its state, source, year and day, and the reader's price. */
export function figureTable(programs: readonly Compared[]): string[][] {
  const lines = programs.map(lineOf);
  return [Object.keys(lines[0] ?? lineNames), ...lines.map((line) => Object.values(line))];
}

/** The columns that even an empty file has. */
const lineNames = { program: "", institution: "", slug: "" };

function lineOf({ program, price }: Compared): Record<string, string> {
  const { institution, provenance } = program;
  const values: Record<Figure, string> = {
    delivery: program.delivery.join(" "),
    duration: String(program.durationMonths ?? ""),
    credits: String(program.credits ?? ""),
    cost: String(program.totalCost ?? ""),
  };
  return {
    program: program.name,
    institution: institution.name,
    slug: program.slug,
    degree: degrees[program.degree],
    subject: subjects[program.subject],
    city: program.city,
    state: program.state,
    price_low_usd: price.known ? String(price.low) : "",
    price_high_usd: price.known ? String(price.high) : "",
    price_state: price.known ? price.state : `unknown: ${unknownReasons[price.reason]}`,
    price_for: price.known ? (price.residency === null ? "not said" : residencies[price.residency]) : "",
    price_year: price.known ? (yearOfPrice(price, program) ?? "") : "",
    price_sum: price.known ? (sumText(price) ?? "") : price.explanation,
    price_source: price.known ? (tuitionRate(price)?.sourceUrl ?? provenance.cost.sourceUrl ?? "") : "",
    per_credit_usd: program.perCreditCents === null ? "" : (program.perCreditCents / 100).toFixed(2),
    ...Object.fromEntries(
      keysOf(figures).flatMap((figure) => {
        const { state, reason, sourceUrl, year, checkedOn } = provenance[figure];
        const [name, unit] = figureColumns[figure];
        return [
          [`${name}${unit}`, values[figure]],
          [`${name}_state`, reason === null ? state : `${state}: ${unknownReasons[reason]}`],
          [`${name}_source`, sourceUrl ?? ""],
          [`${name}_year`, year ?? ""],
          [`${name}_checked`, checkedOn ?? ""],
        ];
      }),
    ),
  };
}

/** The columns of each figure as the program itself states it: their name, and the unit of its value. */
const figureColumns: Record<Figure, [string, string]> = {
  delivery: ["delivery", ""],
  duration: ["duration", "_months"],
  credits: ["credits", ""],
  cost: ["own_total", "_usd"],
};
