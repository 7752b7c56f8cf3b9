/** Owns bringing what the seed says now into a database that was filled from an earlier seed, without undoing an editor. */
import { z } from "zod";
import { keysOf } from "../lib/closed-list";
import { changesBetween, type Fields, fieldsOf, figureFields } from "../lib/programs/listing/fields";
import { byPath, isTag, pathsOf, sourcePath } from "../lib/programs/listing/paths";
import type { Draft } from "../lib/programs/listing/shape";
import { listingRows, storedFields } from "../lib/programs/listing/stored";
import { facts } from "../lib/programs/model/facts";
import { mergeLocked } from "../lib/programs/saving/joining";
import { lockedProgram, type Reason, storeFields } from "../lib/programs/saving/store";
import type { Prisma } from "../prisma/client/client";
import { text } from "./cells";
import { type Problems, readCells, readRows } from "./csv";

/** A listing that is one with another: its address leads there. */
export type FormerSlug = { slug: string; program: string };

const formerSlugRow = z.object({ slug: text, program: text });

/** Reads former-slugs.csv of `folder`; mistakes go to `problems`. */
export function readFormerSlugs(folder: string, problems: Problems): FormerSlug[] {
  return readRows(folder, "former-slugs.csv", Object.keys(formerSlugRow.shape), problems).flatMap(
    (row) => readCells(formerSlugRow, row.cells, row, problems) ?? [],
  );
}

/**
 * Makes listings what the seed says of them now, each as a change with its revision: one that no person has changed
 * as a whole, of any other only the facts that nobody has looked at. Answers how many changed.
 */
export async function renewPrograms(tx: Prisma.TransactionClient, listings: readonly Draft[]): Promise<number> {
  const rows = await tx.program.findMany({
    where: { mergedInto: null },
    include: { ...listingRows, revisions: { where: { by: { not: null } }, select: { id: true }, take: 1 } },
  });
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  let renewed = 0;
  for (const listing of listings) {
    const row = bySlug.get(listing.slug);
    if (!row) continue;
    const now = storedFields(row);
    const wanted = row.revisions.length === 0 ? wholly(now, listing) : filled(now, listing);
    if (Object.keys(changesBetween(now, wanted)).length === 0) continue;
    const reason: Reason = { by: null, origin: "seed", why: "The directory’s own data is newer" };
    const stored = await storeFields(tx, { row, fields: now }, wanted, reason);
    if ("faults" in stored) {
      throw new Error(`${listing.slug}: ${stored.faults.map(({ message }) => message).join(" ")}`);
    }
    renewed += 1;
  }
  return renewed;
}

/** The seed's listing; what guides say of it is theirs. */
function wholly(now: Fields, listing: Draft): Fields {
  const seed = fieldsOf({ ...listing, guides: {}, skills: {} });
  const tags = pathsOf(now).filter(isTag);
  return { ...seed, ...byPath(tags.map((path) => [path, now[path] ?? null] as const)) };
}

/** The listing as it is, with the seed's facts where nobody has looked for one. */
function filled(now: Fields, listing: Draft): Fields {
  const seed = fieldsOf(listing);
  const open = keysOf(facts).filter((fact) => {
    const state = now[sourcePath(fact, "state")] ?? "unknown";
    const reason = now[sourcePath(fact, "reason")] ?? "not-checked";
    const known = (seed[sourcePath(fact, "state")] ?? "unknown") !== "unknown";
    return known && state === "unknown" && reason === "not-checked";
  });
  return {
    ...now,
    ...byPath(open.flatMap(figureFields).map((path) => [path, seed[path] ?? null] as const)),
    website: now.website ?? seed.website ?? null,
  };
}

/**
 * Makes one listing of two that are one program: where a database has both they are merged, else the address alone
 * leads on. One that a person has merged, renamed or taken out stays as it is.
 */
export async function joinFormerSlugs(tx: Prisma.TransactionClient, formers: readonly FormerSlug[]): Promise<void> {
  for (const { slug, program } of formers) {
    const kept = await tx.program.findUnique({ where: { slug: program, mergedInto: null }, select: { id: true } });
    if (!kept || (await tx.programSlug.findUnique({ where: { slug } }))) continue;
    const other = await tx.program.findUnique({ where: { slug }, select: { id: true } });
    if (!other) {
      await tx.programSlug.create({ data: { slug, programId: kept.id } });
      continue;
    }
    const [first, second] = [await lockedProgram(tx, kept.id), await lockedProgram(tx, other.id)];
    if (!first || !second) continue;
    const merged = await mergeLocked(tx, first, second, {
      by: null,
      why: "Two listings of one program",
      origin: "merge",
    });
    if ("faults" in merged) throw new Error(`${slug}: ${merged.faults.map(({ message }) => message).join(" ")}`);
  }
}
