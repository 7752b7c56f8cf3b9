/** Owns a list as a spreadsheet: every program that was found, made while it is sent. */

import type { DirectoryPage } from "../programs/public-pages/directory";
import { exportHeadings, exportRow } from "../programs/public-pages/export-columns";
import { type Result, resultsOf } from "../programs/public-pages/results";
import { csvFile } from "../text/csv";

/** Programs read at a time. */
const chunk = 200;

/** A CSV file of these programs. */
export function resultsCsv(results: readonly Result[]): string {
  return csvFile([exportHeadings, ...results.map(exportRow)]);
}

/** A CSV file of all that was found, in its order. */
export function listCsv({ catalog, question, found }: DirectoryPage): ReadableStream<Uint8Array> {
  const ids = Array.from(found.inOrder(found.matches), (position) => catalog.id[position] ?? -1);
  const encoder = new TextEncoder();
  let at = -1;
  return new ReadableStream({
    async pull(controller) {
      // The headings come first, and the mark that begins a file with them alone.
      if (at < 0) controller.enqueue(encoder.encode(csvFile([exportHeadings])));
      else if (at < ids.length) {
        const results = await resultsOf(catalog, question, ids.slice(at, at + chunk));
        controller.enqueue(encoder.encode(csvFile(results.map(exportRow)).replace(/^\uFEFF/, "")));
      } else controller.close();
      at = at < 0 ? 0 : at + chunk;
    },
  });
}
