/** Owns writing one listing inside a transaction: its rows, its old slug and its line of history. */
import type { Prisma } from "../../prisma/client/client";
import { recordAudit } from "../people/audit";
import { type Draft, type Fault, programColumns, provenanceRows } from "./listing";
import { type Changes, changesBetween, type FieldValue, listingRows, sameValue, storedListing } from "./listing-fields";
import type { Origin } from "./vocabulary";

/** Who changes a program (the id of a person; null: the directory itself) and why; `why` is public, `by` is not. */
export type Reason = {
  by: string | null;
  why: string | null;
  origin: Origin;
  /** Id of the batch that it is part of; the batch then has its line in the log of everything, the program none. */
  batch?: string;
};

export type Stored = { id: number; version: number; changed: string[] } | { faults: Fault[] };

/** A program as it is locked for a change; one that was merged into another is none. */
export type LockedProgram = NonNullable<Awaited<ReturnType<typeof lockedProgram>>>;

/**
 * The program with this id, read in a transaction: it holds the write lock, so that of two changes at
 * the same time the second sees the first one's version.
 */
export async function lockedProgram(tx: Prisma.TransactionClient, id: number) {
  const row = await tx.program.findUnique({ where: { id, mergedInto: null }, include: listingRows });
  return row && { row, listing: storedListing(row) };
}

/**
 * Makes a program what `wanted` says, raises its version and writes the revision; nothing when
 * nothing differs. `wantedAt` is when it becomes public by itself, if it is a draft. Faults are those only the
 * database knows; nothing is written then.
 */
export async function storeListing(
  tx: Prisma.TransactionClient,
  { row, listing }: LockedProgram,
  wanted: Draft,
  reason: Reason,
  wantedAt: Date | null,
): Promise<Stored> {
  const { id } = row;
  const publishAt = wanted.status === "draft" ? wantedAt : null;
  const changes: Changes = { ...changesBetween(listing, wanted), ...timeChange(row.publishAt, publishAt) };
  const changed = Object.keys(changes);
  if (changed.length === 0) return { id, version: row.version, changed };
  const found = await whereItStands(tx, id, wanted);
  if ("faults" in found) return found;
  const version = row.version + 1;
  if (wanted.slug !== row.slug) await moveSlug(tx, id, row.slug, wanted.slug);
  const { institutionId, ...tags } = found;
  await tx.program.update({ where: { id }, data: { ...programColumns(wanted), institutionId, version, publishAt } });
  if (changed.some((path) => path.startsWith("guides.") || path.startsWith("skills."))) await storeTags(tx, id, tags);
  for (const provenance of provenanceRows(wanted)) {
    const { figure, ...rest } = provenance;
    if (!changed.some((path) => path.startsWith(`provenance.${figure}.`))) continue;
    await tx.provenance.upsert({
      where: { programId_figure: { programId: id, figure } },
      create: { programId: id, ...provenance },
      update: rest,
    });
  }
  await record(tx, { id, slug: wanted.slug, version }, reason, changes);
  return { id, version, changed };
}

/** Adds a program that is what `wanted` says, as version 1 with its first revision. */
export async function storeNew(
  tx: Prisma.TransactionClient,
  wanted: Draft,
  reason: Reason,
  publishAt: Date | null,
): Promise<Stored> {
  const found = await whereItStands(tx, -1, wanted);
  if ("faults" in found) return found;
  const provenance = { create: provenanceRows(wanted) };
  const { institutionId, ...tags } = found;
  const { id } = await tx.program.create({ data: { ...programColumns(wanted), institutionId, publishAt, provenance } });
  await storeTags(tx, id, tags);
  const changes: Changes = { ...changesBetween({}, wanted), ...timeChange(null, publishAt) };
  await record(tx, { id, slug: wanted.slug, version: 1 }, reason, changes);
  return { id, version: 1, changed: Object.keys(changes) };
}

/** Writes the line of history that a change leaves, and, unless it is one of a batch, its line in the log of everything. */
export async function record(
  tx: Prisma.TransactionClient,
  { id, slug, version }: { id: number; slug: string; version: number },
  reason: Reason,
  changes: Changes,
): Promise<void> {
  await tx.revision.create({ data: { programId: id, version, ...reason, changes: JSON.stringify(changes) } });
  if (reason.batch !== undefined) return;
  const kind = version === 1 ? "program-created" : "program-changed";
  const details = { program: id, version, how: reason.origin };
  await recordAudit(tx, { personId: reason.by, kind, subject: slug, details });
}

function timeChange(from: Date | null, to: Date | null): Changes {
  const [before, after]: FieldValue[] = [from?.toISOString() ?? null, to?.toISOString() ?? null];
  return sameValue(before ?? null, after ?? null)
    ? {}
    : { publishAt: { before: before ?? null, after: after ?? null } };
}

/** What a listing names, by the ids that the database has for it. */
type Found = { institutionId: number; guides: Said[]; skills: Said[] };
type Said = { id: number; note: string };

/** What only the database knows to be wrong with a listing. */
export const unresolved = {
  institution: { path: "institution", message: "No institution has this slug." },
  slug: { path: "slug", message: "Another program has or had this slug." },
} as const satisfies Record<string, Fault>;

/** What a listing names, or what only the database knows to be wrong: there is none, or its slug is taken. */
export async function whereItStands(
  tx: Prisma.TransactionClient,
  id: number,
  { institution, slug, ...tags }: Pick<Draft, "institution" | "slug"> & Partial<Pick<Draft, "guides" | "skills">>,
): Promise<Found | { faults: Fault[] }> {
  const faults: Fault[] = [];
  const found = await tx.institution.findUnique({ where: { slug: institution }, select: { id: true } });
  if (!found) faults.push(unresolved.institution);
  if (await isTaken(tx, slug, id)) faults.push(unresolved.slug);
  const known = { select: { id: true, slug: true, skills: { select: { id: true, slug: true } } } } as const;
  const named = Object.keys({ ...tags.guides, ...tags.skills }).length > 0 ? await tx.guide.findMany(known) : [];
  const guideIds = new Map(named.map((guide) => [guide.slug, guide.id]));
  const skillIds = new Map(named.flatMap((guide) => guide.skills.map((s) => [`${guide.slug}/${s.slug}`, s.id])));
  const resolve = (kind: "guides" | "skills", ids: ReadonlyMap<string, number>): Said[] =>
    Object.entries(tags[kind] ?? {}).flatMap(([name, note]) => {
      const id = ids.get(name);
      if (id === undefined) faults.push({ path: `${kind}.${name}`, message: `There is no ${name} any more.` });
      return id === undefined ? [] : [{ id, note }];
    });
  const [guides, skills] = [resolve("guides", guideIds), resolve("skills", skillIds)];
  return found && faults.length === 0 ? { institutionId: found.id, guides, skills } : { faults };
}

/** Makes the guides and skills of a program those; a guide that is new to it lists it last. */
async function storeTags(
  tx: Prisma.TransactionClient,
  programId: number,
  { guides, skills }: Pick<Found, "guides" | "skills">,
): Promise<void> {
  await tx.programSkill.deleteMany({ where: { programId } });
  await tx.programSkill.createMany({ data: skills.map(({ id: skillId, note }) => ({ programId, skillId, note })) });
  await tx.guideProgram.deleteMany({ where: { programId, guideId: { notIn: guides.map(({ id }) => id) } } });
  for (const { id: guideId, note } of guides) {
    const last = await tx.guideProgram.aggregate({ where: { guideId }, _max: { position: true } });
    await tx.guideProgram.upsert({
      where: { guideId_programId: { guideId, programId } },
      create: { guideId, programId, note, position: (last._max.position ?? -1) + 1 },
      update: { note },
    });
  }
}

/** Whether a program other than the one with this id has a slug, or had it once. */
export async function isTaken(tx: Prisma.TransactionClient, slug: string, id: number): Promise<boolean> {
  const other = await tx.program.findFirst({ where: { slug, id: { not: id } }, select: { id: true } });
  const former = await tx.programSlug.findFirst({ where: { slug, programId: { not: id } }, select: { slug: true } });
  return other !== null || former !== null;
}

/** A slug that was given up goes on answering; one that is taken up again is no old one any more. */
async function moveSlug(tx: Prisma.TransactionClient, programId: number, from: string, to: string): Promise<void> {
  await tx.programSlug.deleteMany({ where: { slug: to } });
  await tx.programSlug.create({ data: { slug: from, programId } });
}
