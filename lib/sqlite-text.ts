/** Owns the full-text statements, which only SQLite understands. */
import type { PrismaClient } from "../prisma/client/client";

/** How much a match counts by where it is: program, institution, city, subject, degree. */
const weights = "10.0, 5.0, 2.0, 3.0, 2.0";

/**
 * Ids of the programs, drafts too, that match a full-text expression, with their relevance: higher
 * is better. The expression must be well formed.
 */
export async function textMatches(prisma: PrismaClient, expression: string): Promise<Map<number, number>> {
  const rows = await prisma.$queryRawUnsafe<{ id: number | bigint; rank: number }[]>(
    `SELECT rowid AS id, bm25("ProgramText", ${weights}) AS rank FROM "ProgramText" WHERE "ProgramText" MATCH ?`,
    expression,
  );
  return new Map(rows.map(({ id, rank }) => [Number(id), -rank]));
}

/** Every word of the full-text table, sorted. */
export async function textWords(prisma: PrismaClient): Promise<string[]> {
  const rows = await prisma.$queryRawUnsafe<{ term: string }[]>(`SELECT term FROM "ProgramWord"`);
  return rows.map(({ term }) => term).sort();
}
