/** Owns the columns of a file of listings that is imported: which field each one fills, and how a row is read. */
import { listingFrom } from "../programs/form";
import { type Draft, type Fault, readListing } from "../programs/listing";
import { figures, keysOf } from "../programs/vocabulary";

/** What stands in a row, by its column. */
export type Cells = ReadonlyMap<string, string>;

/** Columns without which a row can't be told from others. */
export const requiredColumns = ["slug", "institution", "program"] as const;

/** The path of the listing that a column fills; they are named as in seed/programs.csv, where that has them. */
const pathOf: ReadonlyMap<string, string> = new Map([
  ["slug", "slug"],
  ["institution", "institution"],
  ["program", "name"],
  ["degree", "degree"],
  ["subject", "subject"],
  ["delivery", "delivery"],
  ["city", "city"],
  ["state", "state"],
  ["duration_months", "durationMonths"],
  ["credits", "credits"],
  ["cost_per_credit_usd", "perCreditCents"],
  ["total_cost_usd", "totalCost"],
  ["total_cost_out_of_state_usd", "totalCostOutOfState"],
  ["residency", "residency"],
  ["website", "website"],
  ["notes", "note"],
  ["status", "status"],
  ...keysOf(figures).flatMap((figure): [string, string][] => [
    [`${figure}_state`, `provenance.${figure}.state`],
    [`${figure}_reason`, `provenance.${figure}.reason`],
    [`${figure}_source_url`, `provenance.${figure}.sourceUrl`],
    [`${figure}_as_of`, `provenance.${figure}.year`],
    [`${figure}_checked_on`, `provenance.${figure}.checkedOn`],
    [`${figure}_note`, `provenance.${figure}.note`],
  ]),
]);
const columnOf = new Map([...pathOf].map(([column, path]) => [path, column]));

/** Every column that a file may have. */
export const importColumns: readonly string[] = [...pathOf.keys()];

const imported = ["draft", "published"] as const;

/** What is wrong with a row, by its column. */
export type CellFault = { column: string; message: string };

/**
 * The listing of a row, read as the listing form reads what is typed: blank is nothing, amounts are US
 * dollars and may have a sign and commas. Several ways of delivery have semicolons between them. A row
 * is a draft unless its status says otherwise; a figure that says nothing of itself was not checked.
 */
export function listingOfCells(cells: Cells): { listing: Draft } | { faults: CellFault[] } {
  const text = (column: string) => cells.get(column)?.trim() ?? "";
  const typed: Record<string, string[]> = {};
  for (const [column, path] of pathOf) typed[path] = [text(column)];
  typed.delivery = text("delivery")
    .split(";")
    .flatMap((mode) => mode.trim() || []);
  for (const figure of keysOf(figures)) typed[`provenance.${figure}.state`] = [sureness(figure, text)];
  const status = imported.find((one) => one === (text("status") || "draft"));
  const read = readListing(listingFrom(typed, status ?? "draft"));
  if ("listing" in read && status) return read;
  const faults = "faults" in read ? read.faults.map(inColumn) : [];
  if (!status) faults.push({ column: "status", message: `The status must be one of: ${imported.join(", ")}.` });
  return { faults };
}

/** How sure a figure is and why it is not known, as the form's one choice of both. */
function sureness(figure: string, text: (column: string) => string): string {
  const [state, reason] = [text(`${figure}_state`), text(`${figure}_reason`)];
  if (state === "" && reason === "") return "unknown.not-checked";
  return [state || "unknown", ...(reason === "" ? [] : [reason])].join(".");
}

/** A fault under the column that it comes from; one of several values is its column's. */
export function inColumn({ path, message }: Fault): CellFault {
  return { column: columnOf.get(path) ?? columnOf.get(path.replace(/\.\d+$/, "")) ?? path, message };
}
