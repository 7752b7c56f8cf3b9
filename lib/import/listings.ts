/** Owns reading the listings of a file row by row: what each row holds, or everything that is wrong with it. */

import type { Draft } from "../programs/listing/shape";
import { unresolved } from "../programs/saving/store";
import {
  type CellFault,
  type Cells,
  cellText,
  importColumns,
  inColumn,
  listingOfCells,
  requiredColumns,
} from "./columns";
import { rowsOfFile } from "./file";

/** What is wrong with a row; without a column, the row as a whole. */
export type RowFault = { column?: string; message: string };

/** A row by its number as a spreadsheet shows it, with its listing and the institution that its slug names. */
export type ListingRow<Institution> =
  | { row: number; listing: Draft; institution: Institution }
  | { row: number; faults: RowFault[] };

/**
 * The rows of a file of listings, whose institutions must be among `institutions` (by slug). A slug that
 * stands twice in the file is a fault of the later row; whether a program of the database has it is not
 * asked. `more` gives cells that a row has beside those of the file. Only the row at hand and the slugs are kept in memory. Throws an UnreadableFile.
 */
export async function* listingsOfFile<Institution>(
  file: string,
  institutions: ReadonlyMap<string, Institution>,
  more: (slug: string) => Cells = () => new Map(),
): AsyncGenerator<ListingRow<Institution>> {
  const rowOf = new Map<string, number>();
  for await (const found of rowsOfFile(file, { known: importColumns, required: requiredColumns })) {
    const { row } = found;
    if ("problem" in found) yield { row, faults: [{ message: found.problem }] };
    else {
      const cells = new Map([...found.cells, ...more(cellText(found.cells, "slug"))]);
      yield { row, ...judge(cells, row, rowOf, institutions) };
    }
  }
}

/** What a row holds, or what is wrong with it; `rowOf` is where each slug of the file stands first. */
function judge<Institution>(
  cells: Cells,
  row: number,
  rowOf: Map<string, number>,
  institutions: ReadonlyMap<string, Institution>,
) {
  const slug = cellText(cells, "slug");
  const read = listingOfCells(cells);
  const faults: CellFault[] = "faults" in read ? read.faults : [];
  const earlier = rowOf.get(slug);
  if (earlier !== undefined) faults.push({ column: "slug", message: `The same stands in row ${earlier}.` });
  else if (slug !== "") rowOf.set(slug, row);
  const institution = institutions.get(cellText(cells, "institution"));
  if (institution === undefined && !faults.some(({ column }) => column === "institution")) {
    faults.push(inColumn(unresolved.institution));
  }
  return "listing" in read && faults.length === 0 && institution !== undefined
    ? { listing: read.listing, institution }
    : { faults };
}
