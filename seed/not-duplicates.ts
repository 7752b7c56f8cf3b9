/** Owns the pairs of the seed that look like one program and are two: not-duplicates.csv. */
import { z } from "zod";
import type { Prisma } from "../prisma/client/client";
import { text } from "./cells";
import { type Problems, readCells, readRows, report } from "./csv";

const pairRow = z.object({ first: text, second: text, why: text });

export type SeedPair = z.output<typeof pairRow>;

/** The pairs of not-duplicates.csv; what is wrong with a row, or names none of `programs` where they are known, goes to `problems`. */
export function readPairs(
  folder: string,
  programs: readonly { slug: string }[] | null,
  problems: Problems,
): SeedPair[] {
  const slugs = programs && new Set(programs.map(({ slug }) => slug));
  return readRows(folder, "not-duplicates.csv", Object.keys(pairRow.shape), problems).flatMap((row) => {
    const pair = readCells(pairRow, row.cells, row, problems);
    if (!pair) return [];
    for (const column of ["first", "second"] as const) {
      if (slugs?.has(pair[column]) === false) report(problems, row, column, "names no program of the seed.");
    }
    return [pair];
  });
}

/** Keeps of each pair that is there that it is two programs, in the name of the directory itself; answers how many are new. */
export async function addPairs(tx: Prisma.TransactionClient, pairs: readonly SeedPair[]): Promise<number> {
  const slug = { in: pairs.flatMap(({ first, second }) => [first, second]) };
  const rows = await tx.program.findMany({ where: { slug, mergedInto: null }, select: { id: true, slug: true } });
  const ids = new Map(rows.map((row) => [row.slug, row.id]));
  const known = new Set((await tx.notDuplicate.findMany()).map(({ firstId, secondId }) => `${firstId}-${secondId}`));
  const data = pairs.flatMap(({ first, second }) => {
    const [one, other] = [ids.get(first), ids.get(second)];
    if (one === undefined || other === undefined) return [];
    const [firstId, secondId] = one < other ? [one, other] : [other, one];
    return known.has(`${firstId}-${secondId}`) ? [] : [{ firstId, secondId, personId: "" }];
  });
  await tx.notDuplicate.createMany({ data });
  return data.length;
}
