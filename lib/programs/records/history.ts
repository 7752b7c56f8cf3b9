/** Owns what became of programs over time: their revisions, and what changed since a version. */
import { z } from "zod";
import type { Prisma, PrismaClient } from "../../../prisma/client/client";
import { keysOf, memberOf } from "../../closed-list";
import { reader } from "../../database/db";
import { type RecordedChanges, sameValue } from "../listing/fields";
import type { FieldPath } from "../listing/paths";
import { type FieldValue, fieldValue } from "../model/field-schemas";
import { type Origin, origins } from "../model/vocabulary";

/** One change of a program; who made it is not among what is read for the public. */
export type Revision = { version: number; at: Date; why: string | null; origin: Origin; changes: RecordedChanges };

/** A field that is not what it was: its value then and now, and when it last changed. */
export type ChangedField = { field: string; before: FieldValue; after: FieldValue; at: Date };

const storedChanges = z.record(z.string(), z.object({ before: fieldValue, after: fieldValue }));

/** The revisions of a program as readers may see them, newest first; throws when a stored one is not what `saving/store` writes. */
export async function revisionsOf(programId: number, prisma: PrismaClient = reader()): Promise<Revision[]> {
  return read(prisma, programId, 0);
}

/**
 * The fields of a program that differ from what they were in `version`, in the order in which they
 * first changed. A field that was changed and changed back is none of them.
 */
export async function changesSince(
  programId: number,
  version: number,
  prisma: PrismaClient = reader(),
): Promise<ChangedField[]> {
  const since = new Map<string, ChangedField>();
  for (const { at, changes } of (await read(prisma, programId, version)).reverse()) {
    for (const [field, { before, after }] of Object.entries(changes)) {
      const earlier = since.get(field);
      since.set(field, { field, before: earlier ? earlier.before : before, after, at });
    }
  }
  return [...since.values()].filter(({ before, after }) => !sameValue(before, after));
}

/** A revision as editors see it: with the ids of the person who made it (null: the directory itself) and of its batch. */
export type SignedRevision = Revision & { programId: number; by: string | null; batch: string | null };

/** The revisions of a program after a version with who made each, newest first; not for the public. */
export async function revisionsAfter(
  programId: number,
  tx: Prisma.TransactionClient = reader(),
  after = 0,
): Promise<SignedRevision[]> {
  const where = { programId, version: { gt: after } };
  const rows = await tx.revision.findMany({ where, orderBy: { version: "desc" } });
  return rows.map((row) => ({ ...revisionOf(row), programId, by: row.by, batch: row.batch }));
}

/** Who changed any program (ids of people) and by which ways changes came; creating one is no change. */
export async function changedBy(): Promise<{ people: string[]; kinds: Origin[] }> {
  const rows = await reader().revision.groupBy({ by: ["by", "origin"], where: { version: { gt: 1 } } });
  return {
    people: [...new Set(rows.flatMap(({ by }) => by ?? []))],
    kinds: keysOf(origins).filter((kind) => rows.some(({ origin }) => origin === kind)),
  };
}

/** When a program was last withdrawn; null when no revision says so. */
export async function withdrawnAt(programId: number): Promise<Date | null> {
  const steps = await revisionsAfter(programId);
  return steps.find(({ changes }) => changes.status?.after === "withdrawn")?.at ?? null;
}

async function read(prisma: PrismaClient, programId: number, after: number): Promise<Revision[]> {
  const rows = await prisma.revision.findMany({
    where: { programId, version: { gt: after } },
    orderBy: { version: "desc" },
  });
  return rows.flatMap((row) => shownOf(revisionOf(row)) ?? []);
}

/** A revision as readers may see it; null: one of nothing that readers see is none of theirs. */
function shownOf({ changes, ...revision }: Revision): Revision | null {
  const shown = Object.fromEntries(Object.entries(changes).filter(([field]) => field !== editorsOnly));
  return Object.keys(shown).length > 0 || Object.keys(changes).length === 0 ? { ...revision, changes: shown } : null;
}

/** The field that no reader sees, whatever it was. */
const editorsOnly: FieldPath = "editorsNote";

/** The changes that a revision stores as JSON. */
export function changesIn(json: string): RecordedChanges {
  return storedChanges.parse(JSON.parse(json));
}

function revisionOf({ version, at, why, origin, changes }: Prisma.RevisionGetPayload<object>): Revision {
  const known = memberOf(origins, origin);
  if (known === null) {
    throw new Error(`The database holds “${origin}” in Revision.origin, which this code does not know.`);
  }
  return { version, at, why, origin: known, changes: changesIn(changes) };
}

/** A change of a program that readers may see, with the program it is of; `id` grows with every change of any. */
export type PublicChange = Revision & { id: number; slug: string; name: string; institution: string };

/** Of how many changes the latest ones are looked for: most of one program’s stand close together. */
const lookedAt = 100;

/** The last public change of each published program, the latest first, of `most` programs at most. */
export async function latestChanges(most: number, prisma: PrismaClient = reader()): Promise<PublicChange[]> {
  const rows = await prisma.revision.findMany({
    where: { program: { status: "published" } },
    orderBy: { id: "desc" },
    take: lookedAt,
    include: namedProgram,
  });
  const bySlug = new Map<string, PublicChange>();
  for (const change of rows.flatMap(publicChange)) if (!bySlug.has(change.slug)) bySlug.set(change.slug, change);
  return [...bySlug.values()].slice(0, most);
}

const namedProgram = {
  program: { select: { slug: true, name: true, institution: { select: { name: true } } } },
} satisfies Prisma.RevisionInclude;

/** None where nothing of it is for readers. */
function publicChange(row: Prisma.RevisionGetPayload<{ include: typeof namedProgram }>): PublicChange[] {
  const { slug, name, institution } = row.program;
  const shown = shownOf(revisionOf(row));
  return shown ? [{ ...shown, id: row.id, slug, name, institution: institution.name }] : [];
}

/**
 * Changes of public programs from a moment on, behind the change `after`, oldest first; at most so many are looked at.
 * `last`: where there may be more, the one to go on behind.
 */
export async function publicChanges(
  { since, after, most }: { since: Date; after: number; most: number },
  prisma: PrismaClient = reader(),
): Promise<{ changes: PublicChange[]; last: number | null }> {
  const rows = await prisma.revision.findMany({
    where: { at: { gte: since }, id: { gt: after }, program: { status: { in: ["published", "withdrawn"] } } },
    orderBy: { id: "asc" },
    take: most,
    include: namedProgram,
  });
  const changes = rows.flatMap(publicChange);
  const last = rows.length < most ? null : (rows.at(-1)?.id ?? null);
  return { changes, last };
}
