/** Owns reading what the values of published programs span, by indexes: reading every program would take seconds. */
import { z } from "zod";
import type { PrismaClient } from "../../../prisma/client/client";
import { keysOf } from "../../closed-list";
import { reader } from "../../database/db";
import type { Draft } from "../listing/shape";
import { type Level, levelOf, levels } from "../model/vocabulary";
import { measures, type Spans, spanKey } from "./outliers";

/** With fewer peers than this their span says little, and nothing is asked. */
const fewestPeers = 20;

/** SQLite's counts come as bigint. */
const numbers = z.array(z.record(z.string(), z.coerce.number()));

/** The published programs of a level, or of one of its degrees. */
const published = (degrees: readonly string[]) =>
  `"status" = 'published' AND "degree" IN (${degrees.map((degree) => `'${degree}'`)})`;

const degreesOf = (level: Level) => keysOf(levelOf).filter((degree) => levelOf[degree] === level);

/**
 * The 1st and 99th percentile (nearest rank) of each measure among the programs of each level, by level
 * and path.
 */
export async function allPercentiles(prisma: PrismaClient = reader()): Promise<Spans> {
  return spansOf(
    prisma,
    keysOf(levels).flatMap((level) => measures.map((measure) => ({ level, ...measure }))),
  );
}

/**
 * Of these spans those of the listing's level that its values may lie outside of. A value that enough
 * published programs lie below and above is inside, and that is known without counting them all.
 */
export async function percentilesAround(listing: Draft, prisma: PrismaClient = reader()): Promise<Spans> {
  if (listing.degree === null) return new Map();
  const level = levelOf[listing.degree];
  const where = published(degreesOf(level));
  // One in a hundred of any peers is at most this many.
  const enough = `(SELECT max("id") / 100 + 2 FROM "Program")`;
  const open: (typeof measures)[number][] = [];
  for (const measure of measures) {
    const own = measure.value(listing);
    if (own === null) continue;
    const upTo = (bound: string) =>
      `(SELECT count(*) FROM (SELECT 1 FROM "Program" WHERE ${where} AND ${measure.column} ${bound} ? LIMIT ${enough}))`;
    const sql = `SELECT ${upTo("<=")} AS below, ${upTo(">=")} AS above, ${enough} AS enough`;
    const [found] = numbers.parse(await prisma.$queryRawUnsafe(sql, own, own));
    if (!found || Math.min(found.below ?? 0, found.above ?? 0) < (found.enough ?? 0)) open.push(measure);
  }
  return spansOf(
    prisma,
    open.map((measure) => ({ level, ...measure })),
  );
}

type Wanted = { level: Level; path: string; column: string };

async function spansOf(prisma: PrismaClient, wanted: readonly Wanted[]): Promise<Spans> {
  const spans = new Map<string, { low: number; high: number }>();
  for (const { level, path, column } of wanted) {
    const degrees = degreesOf(level);
    const known = `${published(degrees)} AND ${column} IS NOT NULL`;
    const [all] = numbers.parse(await prisma.$queryRawUnsafe(`SELECT count(*) AS n FROM "Program" WHERE ${known}`));
    const n = all?.n ?? 0;
    if (n < fewestPeers) continue;
    // The first of each degree hold the first of all of them; so no more than these are sorted.
    const nth = (rank: number, order: "ASC" | "DESC") => {
      const first = degrees.map(
        (degree) =>
          `SELECT * FROM (SELECT ${column} AS value FROM "Program" WHERE ${published([degree])} AND ${column} IS NOT NULL
           ORDER BY ${column} ${order} LIMIT ${rank})`,
      );
      return `(SELECT value FROM (${first.join(" UNION ALL ")}) ORDER BY value ${order} LIMIT 1 OFFSET ${rank - 1})`;
    };
    const ends = [nth(Math.ceil(n * 0.01), "ASC"), nth(n - Math.ceil(n * 0.99) + 1, "DESC")];
    const [span] = numbers.parse(await prisma.$queryRawUnsafe(`SELECT ${ends[0]} AS low, ${ends[1]} AS high`));
    const { low, high } = span ?? {};
    if (low !== undefined && high !== undefined) spans.set(spanKey(level, path), { low, high });
  }
  return spans;
}
