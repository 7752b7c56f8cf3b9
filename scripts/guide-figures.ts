/**
 * Owns the check that the seed's guides hold no number without a source: prints each problem with its
 * file and line, and nothing when there is none (`npx tsx scripts/guide-figures.ts [folder]`).
 */

import { readInstitutions } from "../seed/institutions";
import { readPrograms } from "../seed/programs";
import { readGuides } from "../seed/read-guides";

const folder = process.argv[2] ?? "seed";
const problems: string[] = [];
const programs = await readPrograms(folder, readInstitutions(folder, problems), problems);
readGuides(folder, problems.length === 0 ? programs : null, problems);
if (problems.length > 0) {
  process.stdout.write(`${problems.join("\n")}\n`);
  process.exitCode = 1;
}
