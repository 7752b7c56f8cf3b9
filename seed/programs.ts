/** Owns reading the programs of the seed: programs.csv, a file of listings as `npm run import` takes them, with facts.csv. */
import path from "node:path";
import { UnreadableFile } from "../lib/import/file";
import { listingsOfFile } from "../lib/import/listings";
import type { Draft } from "../lib/programs/listing/shape";
import type { Problems } from "./csv";
import { readFacts } from "./facts";
import type { SeedInstitution } from "./institutions";

const file = "programs.csv";

/** Reads programs.csv of `folder`; what is wrong with it goes to `problems`, by row and column. */
export async function readPrograms(
  folder: string,
  institutions: readonly SeedInstitution[],
  problems: Problems,
): Promise<Draft[]> {
  const bySlug = new Map(institutions.map((seed) => [seed.institution.slug, seed]));
  const facts = readFacts(folder, problems);
  const listings: Draft[] = [];
  try {
    for await (const found of listingsOfFile(path.join(folder, file), bySlug, (slug) => facts.get(slug) ?? new Map())) {
      if ("listing" in found) listings.push(found.listing);
      else {
        for (const { column, message } of found.faults) {
          problems.push(`${file}: row ${found.row}${column === undefined ? "" : `, column ${column}`}: ${message}`);
        }
      }
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    problems.push(...error.message.split("\n").map((line) => `${file}: ${line}`));
  }
  const slugs = new Set(listings.map(({ slug }) => slug));
  const strangers = [...facts.keys()].filter((slug) => !slugs.has(slug));
  // Where rows of programs.csv are wrong, that is what has to be put right first.
  if (problems.length === 0) problems.push(...strangers.map((slug) => `facts.csv: no program is called “${slug}”.`));
  return listings;
}
