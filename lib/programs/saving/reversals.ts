/** Owns going back: restoring a version, undoing changes, of merges too. */

import { createHash } from "node:crypto";
import type { Prisma, PrismaClient } from "../../../prisma/client/client";
import type { Fault } from "../../form-state";
import type { Editor } from "../../people/roles";
import { type Changes, changesBetween, type Fields } from "../listing/fields";
import type { FieldPath } from "../listing/paths";
import { fieldsAtVersion, revertOf } from "../merging/revert";
import type { Origin } from "../model/vocabulary";
import { revisionsAfter, type SignedRevision } from "../records/history";
import { bringBack, type MergedListing, mergedInto } from "./joining";
import { type LockedProgram, lockedProgram, longTransaction, storeFields } from "./store";

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
    const then = fieldsAtVersion(program.fields, await revisionsAfter(id, tx), version);
    const { slug, status } = program.row;
    const stored = await storeFields(tx, program, { ...then, slug, status }, { by: editor.id, why, origin: "restore" });
    return "faults" in stored ? { outcome: "invalid", ...stored } : { outcome: "restored", version: stored.version };
  });
}

/** Whose changes, those of which origin, or those of one batch (by id). */
export type Choice = { by: string } | { origin: Origin } | { batch: string };
/** Most programs that are undone in one step: everybody else's save waits for it. */
export const mostUndone = 5000;

/** A newer change that stands on one to be undone. */
export type BlockingChange = { programId: number; program: string; path: FieldPath; revision: SignedRevision };

/**
 * Undoes all changes of a choice in one step, as a new revision of each program: every field gets
 * the value it had before the first of them. When newer changes of others stand on any of them,
 * nothing is undone and they are named. Undoing a merge brings the other listing back as it was before. Creating
 * a program is none of the changes: to take one back, withdraw it. With `shown`, what `shownOf` made of a preview,
 * nothing is undone that differs from it.
 */
export async function undoChanges(
  prisma: PrismaClient,
  editor: Editor,
  choice: Choice,
  { programId, why, shown }: { programId: number | null; why: string | null; shown?: string },
): Promise<
  | { outcome: "undone"; programs: { id: number; version: number; changed: string[] }[] }
  | { outcome: "blocked"; blocking: BlockingChange[] }
  /** These are more than `mostUndone` programs. */
  | { outcome: "many" }
  /** It would undo something else than was shown. */
  | { outcome: "moved" }
  | (Invalid & { programId: number })
> {
  return prisma
    .$transaction(async (tx) => {
      const plan = await planUndo(tx, choice, programId);
      if (plan === null) return { outcome: "many" as const };
      const { blocking, plans } = plan;
      if (blocking.length > 0) return { outcome: "blocked" as const, blocking };
      const programs: { id: number; version: number; changed: string[] }[] = [];
      if (shown !== undefined && shown !== digestOf(plans)) return { outcome: "moved" as const };
      const reason = { by: editor.id, why, origin: "restore" } as const;
      for (const { program, fields, back } of plans) {
        const stored = await storeFields(tx, program, fields, reason);
        if ("faults" in stored) throw new Refused(program.row.id, stored.faults);
        if (stored.changed.length > 0) programs.push(stored);
        for (const other of back) {
          const returned = await bringBack(tx, other.merged, program.row.id, other.fields, reason);
          if ("faults" in returned) throw new Refused(other.merged.id, returned.faults);
          programs.push(returned);
        }
      }
      return { outcome: "undone" as const, programs };
    }, longTransaction)
    .catch((error: unknown) => {
      if (error instanceof Refused)
        return { outcome: "invalid" as const, programId: error.programId, faults: error.faults };
      throw error;
    });
}

/** A program that would be changed: what of it, and all that it would say then; whether readers see it, now or then. */
type UndonePreview = {
  id: number;
  name: string;
  institution: string;
  changes: Changes;
  fields: Fields;
  isPublic: boolean;
};

/** What undoing a choice would change in each program, and what stands in its way. */
export type UndoPreview = {
  programs: UndonePreview[];
  blocking: BlockingChange[];
  /** What is to be undone, for `undoChanges` to hold to. */
  shown: string;
};

/**
 * What undoing a choice would do as it is now, in one program or (null) in all; null when these are more than
 * `mostUndone` programs.
 */
export async function previewUndo(
  prisma: PrismaClient,
  choice: Choice,
  programId: number | null = null,
): Promise<UndoPreview | null> {
  const plan = await planUndo(prisma, choice, programId);
  if (plan === null) return null;
  const { blocking, plans } = plan;
  const institutions = await prisma.institution.findMany({ select: { slug: true, name: true } });
  const names = new Map(institutions.map(({ slug, name }) => [slug, name]));
  const of = (id: number, now: Fields, fields: Fields) => {
    const institution = String(fields.institution);
    return {
      id,
      name: String(fields.name),
      institution: names.get(institution) ?? institution,
      changes: changesBetween(now, fields),
      fields,
      isPublic: [now, fields].some(({ status }) => status === "published"),
    };
  };
  const programs = plans.flatMap(({ program: { row, fields: now }, fields, back }) => [
    of(row.id, now, fields),
    ...back.map((other) => of(other.merged.id, other.merged.now, other.fields)),
  ]);
  const changing = programs.filter(({ changes }) => Object.keys(changes).length > 0);
  return { programs: changing, blocking, shown: digestOf(plans) };
}

/** What one program gets back: its fields, and the listings that were merged into it, each with its own. */
type UndoPlan = { program: LockedProgram; fields: Fields; back: { merged: MergedListing; fields: Fields }[] };

function digestOf(plans: readonly UndoPlan[]): string {
  const versions = plans.map(({ program: { row }, fields, back }) => [
    row.id,
    row.version,
    fields,
    back.map(({ merged, fields: own }) => [merged.id, own]),
  ]);
  return createHash("sha256").update(JSON.stringify(versions)).digest("base64url");
}

/** The fields that each program gets back, of one program or (null) of all; null when they are too many. */
async function planUndo(
  tx: Prisma.TransactionClient,
  choice: Choice,
  programId: number | null,
): Promise<{ blocking: BlockingChange[]; plans: UndoPlan[] } | null> {
  const where = { ...choice, version: { gt: 1 }, ...(programId !== null && { programId }) };
  const by = { programId: "asc" } as const;
  const touched = await tx.revision.groupBy({ by: "programId", where, orderBy: by, take: mostUndone + 1 });
  if (touched.length > mostUndone) return null;
  const isChosen = (step: SignedRevision) => step.version > 1 && isOf(step, choice);
  const blocking: BlockingChange[] = [];
  const plans: UndoPlan[] = [];
  const away: number[] = [];
  for (const { programId: id } of touched) {
    const program = await lockedProgram(tx, id);
    if (!program) {
      away.push(id);
      continue;
    }
    const now = program.fields;
    const steps = await revisionsAfter(id, tx);
    const undo = revertOf(now, steps, isChosen);
    for (const { path, step } of undo.blocking) {
      blocking.push({ programId: id, program: program.row.name, path, revision: step });
    }
    const back: UndoPlan["back"] = [];
    for (const merged of await mergesUndone(tx, id, steps.filter(isChosen))) {
      if (merged.keptVersion === null) {
        blocking.push({ programId: merged.id, program: merged.name, path: "slug", revision: merged.step });
        continue;
      }
      // Of this program alone: the other comes back as it was. Of all: what was chosen of the other goes back too.
      const own = revertOf(merged.before, merged.steps.slice(1), (step) => programId === null && isChosen(step));
      for (const { path, step } of own.blocking) {
        blocking.push({ programId: merged.id, program: merged.name, path, revision: step });
      }
      back.push({ merged, fields: { ...merged.before, ...own.fields } });
    }
    if (Object.keys(undo.fields).length > 0 || back.length > 0) {
      plans.push({ program, fields: { ...now, ...undo.fields }, back });
    }
  }
  const returning = new Set(plans.flatMap(({ back }) => back.map(({ merged }) => merged.id)));
  for (const id of away.filter((one) => !returning.has(one))) {
    const row = await tx.program.findUnique({ where: { id }, select: { name: true } });
    // What was merged away comes back only when the merge is among what is undone.
    const merged = (await revisionsAfter(id, tx)).find(({ origin }) => origin === "merge");
    const isNamed = blocking.some((one) => one.programId === id);
    if (row && merged && !isNamed) blocking.push({ programId: id, program: row.name, path: "slug", revision: merged });
  }
  return { blocking, plans };
}

/** The listings that were merged into one by any of these steps of it; of an unnoted merge, if any of them was one. */
async function mergesUndone(
  tx: Prisma.TransactionClient,
  id: number,
  chosen: readonly SignedRevision[],
): Promise<MergedListing[]> {
  const merges = chosen.filter(({ origin }) => origin === "merge");
  if (merges.length === 0) return [];
  return (await mergedInto(tx, id)).filter(
    ({ keptVersion }) => keptVersion === null || merges.some(({ version }) => version === keptVersion),
  );
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
