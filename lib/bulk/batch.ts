/** Owns changes of one field of many programs: planning one, reading it, and making it in one transaction. */
import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Prisma, PrismaClient } from "../../prisma/client/client";
import { recordAudit } from "../people/audit";
import type { Editor } from "../people/roles";
import { type Fields, type RecordedChanges, storedAsJson } from "../programs/listing/fields";
import { changesIn } from "../programs/records/history";
import { lockedProgram, longTransaction, storeListing } from "../programs/saving/store";
import { bulkFields } from "./fields";
import { judgeChange } from "./judge";
import { publicTwin } from "./twins";

/** Most programs of one batch: a transaction of more would keep other editors waiting too long. */
export const mostOfABatch = 1000;

/** How many plans of one person that were not made are kept; the oldest go first. */
const mostPlans = 30;

/** What is to change: `value` by path is what `field` (a name of `bulkFields`) stands for. */
export type NewBatch = { programs: readonly number[]; field: string; value: Fields; why: string | null };
export type Batch = NewBatch & { id: string; personId: string; at: Date; appliedAt: Date | null };

const ids = z.array(z.number().int());

/** Keeps a plan and answers its id, which nobody can guess. Nothing is changed by it. */
export async function planBatch(prisma: PrismaClient, editor: Editor, batch: NewBatch): Promise<string> {
  const id = randomBytes(18).toString("base64url");
  const { field, why } = batch;
  const [programs, value] = [JSON.stringify(batch.programs), JSON.stringify(batch.value)];
  await prisma.batch.create({ data: { id, personId: editor.id, programs, field, value, why } });
  const plans = { personId: editor.id, appliedAt: null };
  const old = await prisma.batch.findMany({
    where: plans,
    orderBy: { at: "desc" },
    skip: mostPlans,
    select: { id: true },
  });
  if (old.length > 0) await prisma.batch.deleteMany({ where: { ...plans, id: { in: old.map((one) => one.id) } } });
  return id;
}

/** The batch with this id: one that was made, or a plan of this person; null when there is none. */
export async function batchOf(tx: Prisma.TransactionClient, person: { id: string }, id: string): Promise<Batch | null> {
  const row = await tx.batch.findUnique({
    where: { id, OR: [{ appliedAt: { not: null } }, { personId: person.id }] },
  });
  return row && batchFrom(row);
}

/** The batches that were made last, newest first. */
export async function lastBatches(prisma: PrismaClient, most: number): Promise<(Batch & { changed: number })[]> {
  const rows = await prisma.batch.findMany({
    where: { appliedAt: { not: null } },
    orderBy: { appliedAt: "desc" },
    take: most,
  });
  return Promise.all(
    rows.map(async (row) => ({
      ...batchFrom(row),
      changed: await prisma.revision.count({ where: { batch: row.id } }),
    })),
  );
}

/** What a batch that was made changed in each program, by name. */
export async function changesOf(
  prisma: PrismaClient,
  id: string,
): Promise<{ id: number; name: string; institution: string; changes: RecordedChanges }[]> {
  const rows = await prisma.revision.findMany({
    where: { batch: id },
    include: { program: { select: { name: true, institution: { select: { name: true } } } } },
  });
  const made = rows.map(({ programId, program: { name, institution }, changes }) => {
    return { id: programId, name, institution: institution.name, changes: changesIn(changes) };
  });
  return made.sort((a, b) => a.name.localeCompare(b.name, "en"));
}

function batchFrom({ programs, value, ...row }: Prisma.BatchGetPayload<object>): Batch {
  if (!bulkFields.has(row.field)) {
    throw new Error(`The database holds “${row.field}” in Batch.field, which this code does not know.`);
  }
  return { ...row, programs: ids.parse(JSON.parse(programs)), value: storedAsJson.parse(JSON.parse(value)) };
}

/** The websites of programs and their institutions, by the program's id. */
async function websitesOf(tx: Prisma.TransactionClient, programs: readonly number[]) {
  const rows = await tx.program.findMany({
    where: { id: { in: [...programs] } },
    select: { id: true, website: true, institution: { select: { website: true } } },
  });
  return new Map(rows.map(({ id, website, institution }) => [id, [institution.website, website]]));
}

/** A program that is not what the preview showed: someone saved in between, or it was merged away (version null). */
export type MovedProgram = { id: number; name: string; version: number | null };

export type Applied =
  | { outcome: "applied"; changed: number }
  /** Nothing was written. */
  | { outcome: "moved"; moved: MovedProgram[] }
  | { outcome: "nothing" | "applied-before" | "gone" };

/**
 * Makes a planned batch: all programs that it changes, each with its revision, and one line in the
 * log, in one transaction. `seen` says which programs the preview showed as changing, and in which
 * version: when any of them has another version by now, or others would change, nothing is written
 * and they are named.
 */
export async function applyBatch(
  prisma: PrismaClient,
  editor: Editor,
  id: string,
  seen: ReadonlyMap<number, number>,
): Promise<Applied> {
  return prisma.$transaction(async (tx): Promise<Applied> => {
    const batch = await batchOf(tx, editor, id);
    if (!batch) return { outcome: "gone" };
    if (batch.appliedAt !== null) return { outcome: "applied-before" };
    const { field, value, why } = batch;
    const websites = await websitesOf(tx, batch.programs);
    const moved: MovedProgram[] = [];
    const plans: (() => ReturnType<typeof storeListing>)[] = [];
    for (const programId of batch.programs) {
      const program = await lockedProgram(tx, programId);
      const shown = seen.get(programId);
      if (!program) {
        if (shown !== undefined) moved.push({ id: programId, name: `Program ${programId}`, version: null });
        continue;
      }
      const { version, name } = program.row;
      // Whether a value is odd was asked before; it does not decide what is stored.
      const verdict = judgeChange(program, value, new Map(), websites.get(programId));
      const changes =
        verdict.kind === "changes" &&
        !(verdict.becomesPublic && (await publicTwin(verdict.listing, programId, batch.programs, tx)));
      if (shown === undefined ? changes : shown !== version || !changes) moved.push({ id: programId, name, version });
      if (!changes) continue;
      const reason = { by: editor.id, why, origin: "bulk" as const, batch: id };
      const { publishAt } = program.row;
      plans.push(() => storeListing(tx, program, { listing: verdict.listing, publishAt, reason }));
    }
    if (moved.length > 0) return { outcome: "moved", moved };
    if (plans.length === 0) return { outcome: "nothing" };
    for (const store of plans) {
      const stored = await store();
      // Neither address nor institution can change here: only a broken database refuses now.
      if ("faults" in stored) throw new Error(stored.faults.map(({ message }) => message).join(" "));
    }
    await tx.batch.update({ where: { id }, data: { appliedAt: new Date() } });
    const details = { field, programs: plans.length };
    await recordAudit(tx, { personId: editor.id, kind: "programs-changed", subject: id, details });
    return { outcome: "applied", changed: plans.length };
  }, longTransaction);
}
