/** Owns writing one listing inside a transaction: its rows, its old slug and its line of history. */

import type { Prisma } from "../../../prisma/client/client";
import { keysOf } from "../../closed-list";
import type { Fault } from "../../form-state";
import { recordAudit } from "../../people/audit";
import { type ChangePath, type Changes, changesBetween, type Fields, fieldsOf } from "../listing/fields";
import { byPath, isTag, pathsOf, sourceParts, sourcePath } from "../listing/paths";
import { readFor } from "../listing/schema";
import type { Draft } from "../listing/shape";
import { keptPaths, listingRows, programColumns, provenanceRows, storedFields } from "../listing/stored";
import { factPaths } from "../model/fact-table";
import { facts } from "../model/facts";
import type { Origin } from "../model/vocabulary";

/** Who changes a program (the id of a person; null: the directory itself) and why; `why` is public, `by` is not. */
export type Reason = {
  by: string | null;
  why: string | null;
  origin: Origin;
  /** Id of the batch that it is part of; the batch then has its line in the log of everything, the program none. */
  batch?: string;
};

/** `changed` are the paths that differ now. */
export type Stored = { id: number; version: number; changed: ChangePath[] } | { faults: Fault[] };

/** What of a locked program's row decides how it is written. */
const lockedColumns = {
  id: true,
  slug: true,
  name: true,
  status: true,
  version: true,
  publishAt: true,
  institutionId: true,
} as const satisfies Prisma.ProgramSelect;
type LockedRow = Prisma.ProgramGetPayload<{ select: typeof lockedColumns }>;

/** A program as it is locked for a change: its row and its fields. One that was merged into another is none. */
export type LockedProgram = { row: LockedRow; fields: Fields };

/**
 * The row of the program with this id, read in a transaction: it holds the write lock, so that of two changes
 * at the same time the second sees the first one's version.
 */
export async function lockedRow(tx: Prisma.TransactionClient, id: number): Promise<LockedRow | null> {
  return tx.program.findUnique({ where: { id, mergedInto: null }, select: lockedColumns });
}

/** The same with its fields. */
export async function lockedProgram(tx: Prisma.TransactionClient, id: number): Promise<LockedProgram | null> {
  const row = await tx.program.findUnique({ where: { id, mergedInto: null }, include: listingRows });
  return row && { row, fields: storedFields(row) };
}

/** What a program is to be; `publishAt` is when it becomes public by itself, if it is a draft. */
export type Wanted = {
  listing: Draft;
  publishAt: Date | null;
  reason: Reason;
  /** What else came about by it that is no part of the listing, for its line of history. */
  also?: Changes;
};

/**
 * Makes a program what is wanted, raises its version and writes the revision; nothing when nothing
 * differs, but for a merge, which could not be undone without its line of history. Faults are those only the database knows; nothing is written then.
 */
export async function storeListing(
  tx: Prisma.TransactionClient,
  { row, fields }: LockedProgram,
  { listing, publishAt: wantedAt, reason, also }: Wanted,
): Promise<Stored> {
  const { id } = row;
  const publishAt = listing.status === "draft" ? wantedAt : null;
  const changes = { ...changesBetween(fields, fieldsOf(listing)), ...timeChange(row.publishAt, publishAt), ...also };
  const changed = keysOf(changes);
  if (changed.length === 0 && reason.origin !== "merge") return { id, version: row.version, changed };
  // What stays as it is was found when it was stored.
  const found = changed.some(isReference)
    ? await resolveReferences(tx, id, listing)
    : { institutionId: row.institutionId };
  if ("faults" in found) return found;
  const { institutionId, ...tags } = found;
  const version = row.version + 1;
  if (listing.slug !== row.slug) await moveSlug(tx, id, row.slug, listing.slug);
  const data = { ...programColumns(listing), institutionId, version, publishAt };
  await tx.program.update({ where: { id }, data, select: { id: true } });
  if ("guides" in tags && changed.some(isTag)) await storeTags(tx, id, tags);
  await storeSources(tx, id, listing, changed);
  await forgetSeen(tx, id, changed);
  await record(tx, { id, slug: listing.slug, version }, reason, changes);
  return { id, version, changed };
}

/** Writes the sources of the facts of which anything changed that stands with them, and takes away those of none. */
async function storeSources(
  tx: Prisma.TransactionClient,
  programId: number,
  listing: Draft,
  changed: readonly ChangePath[],
): Promise<void> {
  const paths = new Set<string>(changed);
  const moved = keysOf(facts).filter((fact) =>
    [...sourceParts.map((part) => sourcePath(fact, part)), ...keptPaths(fact)].some((path) => paths.has(path)),
  );
  const rows = new Map(provenanceRows(listing).map((row) => [row.figure, row]));
  for (const figure of moved) {
    const row = rows.get(figure);
    if (row) {
      const where = { programId_figure: { programId, figure } };
      await tx.provenance.upsert({ where, create: { programId, ...row }, update: row });
    } else {
      await tx.provenance.deleteMany({ where: { programId, figure } });
    }
  }
}

/** A figure that says something else, or names another page, has not been seen on it yet. */
async function forgetSeen(
  tx: Prisma.TransactionClient,
  programId: number,
  changed: readonly ChangePath[],
): Promise<void> {
  const paths = new Set<string>(changed);
  const others = keysOf(facts).filter((fact) =>
    [...factPaths(fact), sourcePath(fact, "sourceUrl"), sourcePath(fact, "state")].some((path) => paths.has(path)),
  );
  if (others.length > 0) await tx.watchedFigure.deleteMany({ where: { programId, figure: { in: others } } });
}

/** Adds a program that is what is wanted, as version 1 with its first revision. */
export async function storeNew(tx: Prisma.TransactionClient, { listing, publishAt, reason }: Wanted): Promise<Stored> {
  const found = await resolveReferences(tx, -1, listing);
  if ("faults" in found) return found;
  const provenance = { create: provenanceRows(listing) };
  const { institutionId, ...tags } = found;
  const data = { ...programColumns(listing), institutionId, publishAt, provenance };
  const { id } = await tx.program.create({ data });
  await storeTags(tx, id, tags);
  const changes = { ...changesBetween({}, fieldsOf(listing)), ...timeChange(null, publishAt) };
  await record(tx, { id, slug: listing.slug, version: 1 }, reason, changes);
  return { id, version: 1, changed: keysOf(changes) };
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

function timeChange(from: Date | null, to: Date | null): Pick<Changes, "publishAt"> {
  const [before, after] = [from?.toISOString() ?? null, to?.toISOString() ?? null];
  return before === after ? {} : { publishAt: { before, after } };
}

/** What a listing names, by the ids that the database has for it. */
type References = { institutionId: number; guides: Said[]; skills: Said[] };
type Said = { id: number; note: string };

/** Whether a field names something else: what only the database can tell to be there, or to be free. */
export function isReference(path: string): boolean {
  return path === "institution" || path === "slug" || isTag(path);
}

/** What only the database knows to be wrong with a listing. */
export const unresolved = {
  institution: { path: "institution", message: "No institution has this slug." },
  slug: { path: "slug", message: "Another program has or had this slug." },
} as const satisfies Record<string, Fault>;

/** What a listing names, or what only the database knows to be wrong: there is none, or its slug is taken. */
export async function resolveReferences(
  tx: Prisma.TransactionClient,
  id: number,
  { institution, slug, ...tags }: Pick<Draft, "institution" | "slug"> & Partial<Pick<Draft, "guides" | "skills">>,
): Promise<References | { faults: Fault[] }> {
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
  { guides, skills }: Pick<References, "guides" | "skills">,
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

/** Undoing may touch every program: on a slow machine that takes longer than Prisma waits by itself. */
export const longTransaction = { timeout: 120_000 };

/** The fields but for guides and skills that there are no more: going back can't bring them back. */
async function withoutGoneTags(tx: Prisma.TransactionClient, fields: Fields): Promise<Fields> {
  const paths = pathsOf(fields);
  if (!paths.some(isTag)) return fields;
  const guides = await tx.guide.findMany({ select: { slug: true, skills: { select: { slug: true } } } });
  const known = new Set<string>(
    guides.flatMap(({ slug, skills }) => [`guides.${slug}`, ...skills.map((skill) => `skills.${slug}/${skill.slug}`)]),
  );
  const kept = paths.filter((path) => !isTag(path) || known.has(path));
  return byPath(kept.map((path) => [path, fields[path] ?? null] as const));
}

/** Stores a program with these fields, by the rules of its status; one to be published by itself must be fit for it. */
export async function storeFields(
  tx: Prisma.TransactionClient,
  program: LockedProgram,
  fields: Fields,
  reason: Reason,
  also: Changes = {},
): Promise<Stored> {
  const { publishAt } = program.row;
  const read = readFor(await withoutGoneTags(tx, fields), { publishAt });
  return "faults" in read ? read : storeListing(tx, program, { listing: read.listing, publishAt, reason, also });
}
