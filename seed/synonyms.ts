/** Owns the synonyms that a search begins with: synonyms.csv. */
import { z } from "zod";
import { text } from "./cells";
import { type Problems, readCells, readRows, report } from "./csv";

const synonymRow = z.object({ term: text, meaning: text });

export type SeedSynonym = z.output<typeof synonymRow>;

/** The synonyms of synonyms.csv; what is wrong with a row goes to `problems`. */
export function readSynonyms(folder: string, problems: Problems): SeedSynonym[] {
  const seen = new Set<string>();
  return readRows(folder, "synonyms.csv", Object.keys(synonymRow.shape), problems).flatMap((row) => {
    const synonym = readCells(synonymRow, row.cells, row, problems);
    if (!synonym) return [];
    const key = `${synonym.term},${synonym.meaning}`;
    if (seen.has(key)) report(problems, row, "meaning", "stands twice for this term.");
    seen.add(key);
    return [synonym];
  });
}
