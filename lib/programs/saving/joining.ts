/** Owns making one listing of two, and two of that one again: what the other had is noted where it is taken from it. */

import type { Prisma, PrismaClient } from "../../../prisma/client/client";
import type { Fault } from "../../form-state";
import type { Editor } from "../../people/roles";
import type { Changes, Fields, RecordedChanges } from "../listing/fields";
import { byPath, isTag, pathsOf } from "../listing/paths";
import { listingRows, storedFields } from "../listing/stored";
import { combine } from "../merging/combine";
import { fieldsAtVersion } from "../merging/revert";
import type { Fact } from "../model/facts";
import { revisionsAfter, type SignedRevision } from "../records/history";
import { type LockedProgram, lockedProgram, type Reason, record, type Stored, storeFields } from "./store";

/** A program and the version of it that an editor saw. */
type SeenProgram = { id: number; versionSeen: number };

/**
 * Merges `other` into `kept` by the rule of `combine`: the kept listing gets the better-sourced
 * figures, the guides, skills and every address of the other, which stays for its history alone, until the merge
 * is undone. Nothing is written when either has another version than was seen.
 */
export async function mergePrograms(
  prisma: PrismaClient,
  editor: Editor,
  { kept, other, why }: { kept: SeenProgram; other: SeenProgram; why: string | null },
): Promise<
  | { outcome: "merged"; taken: Fact[]; version: number }
  | { outcome: "stale"; version: number }
  | { outcome: "invalid"; faults: Fault[] }
  | { outcome: "missing" }
> {
  return prisma.$transaction(async (tx) => {
    const first = await lockedProgram(tx, kept.id);
    const second = await lockedProgram(tx, other.id);
    if (!first || !second || kept.id === other.id) return { outcome: "missing" };
    if (first.row.version !== kept.versionSeen) return { outcome: "stale", version: first.row.version };
    if (second.row.version !== other.versionSeen) return { outcome: "stale", version: second.row.version };
    const merged = await mergeLocked(tx, first, second, { by: editor.id, why, origin: "merge" });
    return "faults" in merged ? { outcome: "invalid", ...merged } : { outcome: "merged", ...merged };
  });
}

/** Merges the second of two locked programs into the first. */
export async function mergeLocked(
  tx: Prisma.TransactionClient,
  first: LockedProgram,
  second: LockedProgram,
  reason: Reason,
): Promise<{ taken: Fact[]; version: number } | { faults: Fault[] }> {
  const { fields, taken } = combine(first.fields, second.fields);
  const stored = await storeFields(tx, first, fields, reason);
  if ("faults" in stored) return stored;
  await retire(tx, second, stored, reason);
  return { taken, version: stored.version };
}

/** Leaves the other for its history alone; its line of history says all that it gave away. */
async function retire(
  tx: Prisma.TransactionClient,
  { row, fields }: LockedProgram,
  kept: { id: number; version: number },
  reason: Reason,
) {
  const [version, slug, status] = [row.version + 1, `merged-${row.id}`, "draft"];
  const of = { where: { programId: row.id } };
  const oldSlugs = (await tx.programSlug.findMany({ ...of, select: { slug: true } })).map((one) => one.slug);
  const reports = (await tx.correction.findMany({ ...of, select: { id: true } })).map(({ id }) => String(id));
  await tx.program.update({
    where: { id: row.id },
    data: { version, slug, status, publishAt: null, mergedInto: kept.id },
  });
  const tags = pathsOf(fields).filter(isTag);
  const changes: Changes = {
    slug: { before: row.slug, after: slug },
    status: { before: row.status, after: status },
    ...byPath(tags.map((path) => [path, { before: fields[path] ?? null, after: null }] as const)),
    ...(row.publishAt && { publishAt: { before: row.publishAt.toISOString(), after: null } }),
    mergedInto: { before: null, after: `${kept.id}:${kept.version}` },
    ...(oldSlugs.length > 0 && { oldSlugs: { before: oldSlugs, after: [] } }),
    ...(reports.length > 0 && { reports: { before: reports, after: [] } }),
  };
  await record(tx, { id: row.id, slug, version }, reason, changes);
  await tx.programSlug.updateMany({ ...of, data: { programId: kept.id } });
  await tx.programSlug.create({ data: { slug: row.slug, programId: kept.id } });
  await tx.correction.updateMany({ ...of, data: { programId: kept.id } });
  // The kept listing has taken them over.
  await tx.guideProgram.deleteMany(of);
  await tx.programSkill.deleteMany(of);
}

/** A listing that was merged into another. */
export type MergedListing = {
  id: number;
  name: string;
  /** What it is now, and what it was before. */
  now: Fields;
  before: Fields;
  /** Its steps, newest first; that which merged it is the first. */
  steps: SignedRevision[];
  step: SignedRevision;
  /** The version of the kept listing that the merge made; null: a merge of before that was noted. */
  keptVersion: number | null;
};

/** The listings that were merged into this one and still are. */
export async function mergedInto(tx: Prisma.TransactionClient, keptId: number): Promise<MergedListing[]> {
  const rows = await tx.program.findMany({ where: { mergedInto: keptId }, include: listingRows });
  const found: MergedListing[] = [];
  for (const row of rows) {
    const steps = await revisionsAfter(row.id, tx);
    const [step] = steps;
    if (!step) continue;
    const now = storedFields(row);
    const before = fieldsAtVersion(now, [step], step.version - 1);
    const keptVersion = keptVersionIn(step.changes, keptId);
    found.push({ id: row.id, name: row.name, now, before, steps, step, keptVersion });
  }
  return found;
}

function keptVersionIn({ mergedInto: into }: RecordedChanges, keptId: number): number | null {
  const [id, version] = String(into?.after ?? "")
    .split(":")
    .map(Number);
  return id === keptId && version ? version : null;
}

/**
 * Brings a merged listing back as `fields`, which have the address, status, guides and skills that it had, with
 * its former addresses and those of its reports that the kept one still has. To be called when the kept listing
 * has given up what it took. Faults: its address is another's by now, or it is not fit to be what it was.
 */
export async function bringBack(
  tx: Prisma.TransactionClient,
  { id, step: { changes } }: MergedListing,
  keptId: number,
  fields: Fields,
  reason: Reason,
): Promise<Stored> {
  const texts = (path: string) => [changes[path]?.before ?? []].flat().map(String);
  const [time = ""] = texts("publishAt");
  const publishAt = time !== "" && new Date(time) > new Date() ? new Date(time) : null;
  await tx.program.update({ where: { id }, data: { mergedInto: null, publishAt } });
  await tx.programSlug.deleteMany({ where: { slug: String(changes.slug?.before ?? "") } });
  await tx.programSlug.updateMany({ where: { slug: { in: texts("oldSlugs") } }, data: { programId: id } });
  const reports = { id: { in: texts("reports").map(Number) }, programId: keptId };
  await tx.correction.updateMany({ where: reports, data: { programId: id } });
  const program = await lockedProgram(tx, id);
  if (!program) throw new Error(`Program ${id} is gone while it was being brought back.`);
  // Whoever asks what has changed since before the merge finds nothing of it.
  const inverse = (["mergedInto", "oldSlugs", "reports"] as const).flatMap((path) => {
    const change = changes[path];
    return change ? [[path, { before: change.after, after: change.before }] as const] : [];
  });
  const stored = await storeFields(tx, program, fields, reason, Object.fromEntries(inverse));
  // The name it had while it was merged was never an address.
  await tx.programSlug.deleteMany({ where: { slug: program.row.slug, programId: id } });
  return stored;
}
