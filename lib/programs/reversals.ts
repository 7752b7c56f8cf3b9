/** Owns going back and putting together: restoring a version, undoing changes, merging two listings into one. */
import type { Prisma, PrismaClient } from "../../prisma/client/client";
import type { Editor } from "../people/roles";
import { combine } from "./duplicates";
import { type SignedRevision, stepsOf } from "./history";
import type { Fault } from "./listing";
import { type Changes, changesBetween, type Fields, fieldsOf, isTag, listingOf } from "./listing-fields";
import { readFor } from "./mutations";
import { type LockedProgram, lockedProgram, type Reason, record, type Stored, storeListing } from "./store";
import { fieldsAt, undoOf } from "./undo";
import type { Figure, Origin } from "./vocabulary";

type Stale = { outcome: "stale"; version: number };
type Invalid = { outcome: "invalid"; faults: Fault[] };

/**
 * Gives a program the fields it had in `version`, as a new revision; its address and status stay as
 * they are, so that going back neither publishes nor breaks a link. Nothing is written when it no
 * longer has the version that the editor saw.
 */
export async function restoreRevision(
  prisma: PrismaClient,
  editor: Editor,
  id: number,
  { version, versionSeen, why }: { version: number; versionSeen: number; why: string | null },
): Promise<{ outcome: "restored"; version: number } | Stale | Invalid | { outcome: "missing" }> {
  return prisma.$transaction(async (tx) => {
    const program = await lockedProgram(tx, id);
    if (!program || version < 1 || version > program.row.version) return { outcome: "missing" };
    if (program.row.version !== versionSeen) return { outcome: "stale", version: program.row.version };
    const then = fieldsAt(fieldsOf(program.listing), await stepsOf(id, tx), version);
    const { slug, status } = program.listing;
    const stored = await storeFields(tx, program, { ...then, slug, status }, { by: editor.id, why, origin: "restore" });
    return "faults" in stored ? { outcome: "invalid", ...stored } : { outcome: "restored", version: stored.version };
  });
}

/** Whose changes, those of which origin, or those of one batch (by id). */
export type Choice = { by: string } | { origin: Origin } | { batch: string };

/** Undoing may touch every program: on a slow machine that takes longer than Prisma waits by itself. */
export const longTransaction = { timeout: 120_000 };

/** Most programs that are undone in one step: everybody else's save waits for it. */
export const mostUndone = 5000;

/** A newer change that stands on one to be undone. */
export type Standing = { programId: number; program: string; path: string; revision: SignedRevision };

/**
 * Undoes all changes of a choice in one step, as a new revision of each program: every field gets
 * the value it had before the first of them. When newer changes of others stand on any of them,
 * nothing is undone and they are named. Creating a program is none of the changes: to take one back,
 * withdraw it.
 */
export async function undoChanges(
  prisma: PrismaClient,
  editor: Editor,
  choice: Choice,
  { programId, why }: { programId: number | null; why: string | null },
): Promise<
  | { outcome: "undone"; programs: { id: number; version: number; changed: string[] }[] }
  | { outcome: "standing"; standing: Standing[] }
  /** These are more than `mostUndone` programs. */
  | { outcome: "many" }
  | (Invalid & { programId: number })
> {
  return prisma
    .$transaction(async (tx) => {
      const plan = await planUndo(tx, choice, programId);
      if (plan === null) return { outcome: "many" as const };
      const { standing, plans } = plan;
      if (standing.length > 0) return { outcome: "standing" as const, standing };
      const programs: { id: number; version: number; changed: string[] }[] = [];
      for (const { program, fields } of plans) {
        const stored = await storeFields(tx, program, fields, { by: editor.id, why, origin: "restore" });
        if ("faults" in stored) throw new Refused(program.row.id, stored.faults);
        programs.push(stored);
      }
      return { outcome: "undone" as const, programs };
    }, longTransaction)
    .catch((error: unknown) => {
      if (error instanceof Refused)
        return { outcome: "invalid" as const, programId: error.programId, faults: error.faults };
      throw error;
    });
}

/** What undoing a choice would change in each program, and what stands in its way. */
export type UndoPreview = {
  programs: { id: number; name: string; institution: string; changes: Changes }[];
  standing: Standing[];
};

/** What undoing a choice would do as it is now; null when these are more than `mostUndone` programs. */
export async function previewUndo(prisma: PrismaClient, choice: Choice): Promise<UndoPreview | null> {
  const plan = await planUndo(prisma, choice, null);
  if (plan === null) return null;
  const { standing, plans } = plan;
  const institutions = await prisma.institution.findMany({ select: { slug: true, name: true } });
  const names = new Map(institutions.map(({ slug, name }) => [slug, name]));
  const programs = plans.map(({ program: { row, listing }, fields }) => {
    const { id, name, institution } = row;
    const changes = changesBetween(listing, listingOf(fields));
    return { id, name, institution: names.get(institution.slug) ?? institution.slug, changes };
  });
  return { programs, standing };
}

/** The fields that each program gets back, of one program or (null) of all; null when they are too many. */
async function planUndo(
  tx: Prisma.TransactionClient,
  choice: Choice,
  programId: number | null,
): Promise<{ standing: Standing[]; plans: { program: LockedProgram; fields: Fields }[] } | null> {
  const where = { ...choice, version: { gt: 1 }, ...(programId !== null && { programId }) };
  const by = { programId: "asc" } as const;
  const touched = await tx.revision.groupBy({ by: "programId", where, orderBy: by, take: mostUndone + 1 });
  if (touched.length > mostUndone) return null;
  const standing: Standing[] = [];
  const plans: { program: LockedProgram; fields: Fields }[] = [];
  for (const { programId: id } of touched) {
    const program = await lockedProgram(tx, id);
    if (!program) {
      const row = await tx.program.findUnique({ where: { id }, select: { name: true } });
      // Two listings that became one are not taken apart again.
      const merged = (await stepsOf(id, tx)).find(({ origin }) => origin === "merge");
      if (row && merged) standing.push({ programId: id, program: row.name, path: "slug", revision: merged });
      continue;
    }
    const now = fieldsOf(program.listing);
    const undo = undoOf(now, await stepsOf(id, tx), (step) => step.version > 1 && isOf(step, choice));
    for (const { path, step } of undo.standing) {
      standing.push({ programId: id, program: program.row.name, path, revision: step });
    }
    if (Object.keys(undo.fields).length > 0) plans.push({ program, fields: { ...now, ...undo.fields } });
  }
  return { standing, plans };
}

function isOf(step: SignedRevision, choice: Choice): boolean {
  if ("by" in choice) return step.by === choice.by;
  return "batch" in choice ? step.batch === choice.batch : step.origin === choice.origin;
}

/** Rolls the transaction back when one of many can't be stored. */
class Refused extends Error {
  constructor(
    readonly programId: number,
    readonly faults: Fault[],
  ) {
    super();
  }
}

/**
 * Merges `other` into `kept` by the rule of `combine`: the kept listing gets the better-sourced
 * figures, the guides, skills and every address of the other, which stays for its history alone. Nothing is
 * written when either has another version than was seen.
 */
export async function mergePrograms(
  prisma: PrismaClient,
  editor: Editor,
  kept: { id: number; versionSeen: number },
  other: { id: number; versionSeen: number },
  why: string | null,
): Promise<{ outcome: "merged"; taken: Figure[]; version: number } | Stale | Invalid | { outcome: "missing" }> {
  return prisma.$transaction(async (tx) => {
    const first = await lockedProgram(tx, kept.id);
    const second = await lockedProgram(tx, other.id);
    if (!first || !second || kept.id === other.id) return { outcome: "missing" };
    if (first.row.version !== kept.versionSeen) return { outcome: "stale", version: first.row.version };
    if (second.row.version !== other.versionSeen) return { outcome: "stale", version: second.row.version };
    const { fields, taken } = combine(fieldsOf(first.listing), fieldsOf(second.listing));
    const reason: Reason = { by: editor.id, why, origin: "merge" };
    const stored = await storeFields(tx, first, fields, reason);
    if ("faults" in stored) return { outcome: "invalid", ...stored };
    await retire(tx, second, kept.id, reason);
    return { outcome: "merged", taken, version: stored.version };
  });
}

async function retire(tx: Prisma.TransactionClient, { row }: LockedProgram, keptId: number, reason: Reason) {
  const [version, slug, status] = [row.version + 1, `merged-${row.id}`, "draft"];
  await tx.program.update({
    where: { id: row.id },
    data: { version, slug, status, publishAt: null, mergedInto: keptId },
  });
  const changes = { slug: { before: row.slug, after: slug }, status: { before: row.status, after: status } };
  await record(tx, { id: row.id, slug, version }, reason, changes);
  await tx.programSlug.updateMany({ where: { programId: row.id }, data: { programId: keptId } });
  await tx.programSlug.create({ data: { slug: row.slug, programId: keptId } });
  await tx.correction.updateMany({ where: { programId: row.id }, data: { programId: keptId } });
  // The kept listing has taken them over.
  await tx.guideProgram.deleteMany({ where: { programId: row.id } });
  await tx.programSkill.deleteMany({ where: { programId: row.id } });
}

/** The fields but for guides and skills that there are no more: going back can't bring them back. */
async function withoutGoneTags(tx: Prisma.TransactionClient, fields: Fields): Promise<Fields> {
  if (!Object.keys(fields).some(isTag)) return fields;
  const guides = await tx.guide.findMany({ select: { slug: true, skills: { select: { slug: true } } } });
  const known = new Set(
    guides.flatMap(({ slug, skills }) => [`guides.${slug}`, ...skills.map((skill) => `skills.${slug}/${skill.slug}`)]),
  );
  return Object.fromEntries(Object.entries(fields).filter(([path]) => !isTag(path) || known.has(path)));
}

/** Stores a program with these fields, by the rules of its status; one to be published by itself must be fit for it. */
export async function storeFields(
  tx: Prisma.TransactionClient,
  program: LockedProgram,
  fields: Fields,
  reason: Reason,
): Promise<Stored> {
  const { publishAt } = program.row;
  const read = readFor(listingOf(await withoutGoneTags(tx, fields)), { publishAt });
  return "faults" in read ? read : storeListing(tx, program, read.listing, reason, publishAt);
}
