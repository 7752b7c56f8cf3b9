/** Owns what editors sent in the listing form or a guide's and what waits for a confirmation, a choice or a correction. */
import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { PrismaClient } from "../../prisma/client/client";
import type { Typed } from "../form-state";
import type { Editor } from "../people/roles";

/** What was sent: for which program (null: a new one), from which version (0 then), and the fields as typed. */
export type SentEdit = { programId: number | null; version: number; typed: Typed };

/** The same while it waits. */
export type PendingEdit = SentEdit & { id: string };

/** The same of a guide's form. */
export type PendingGuideEdit = { id: string; guideId: number; version: number; typed: Typed };

const stored = z.record(z.string(), z.array(z.string()));

/** How many of one person are kept; the oldest go first. */
const most = 30;

/** Keeps what was sent and answers its id, which nobody can guess. */
export async function savePendingEdit(
  prisma: PrismaClient,
  editor: Editor,
  { version, typed, ...about }: SentEdit | Omit<PendingGuideEdit, "id">,
): Promise<string> {
  const id = randomBytes(18).toString("base64url");
  const fields = JSON.stringify(typed);
  await prisma.pendingEdit.create({ data: { id, personId: editor.id, ...about, version, fields } });
  const old = await prisma.pendingEdit.findMany({
    where: { personId: editor.id },
    orderBy: { at: "desc" },
    skip: most,
    select: { id: true },
  });
  if (old.length > 0) await prisma.pendingEdit.deleteMany({ where: { id: { in: old.map((one) => one.id) } } });
  return id;
}

/** What a person sent of a listing under this id; null for what is not theirs or is gone. */
export async function pendingEditOf(
  prisma: PrismaClient,
  person: { id: string },
  id: string,
): Promise<PendingEdit | null> {
  const row = await prisma.pendingEdit.findUnique({ where: { id, personId: person.id } });
  if (!row || row.guideId !== null) return null;
  const { programId, version, fields } = row;
  return { id, programId, version, typed: stored.parse(JSON.parse(fields)) };
}

/** What a person sent of a guide under this id; null for what is not theirs or is gone. */
export async function pendingGuideEditOf(
  prisma: PrismaClient,
  person: { id: string },
  id: string,
): Promise<PendingGuideEdit | null> {
  const row = await prisma.pendingEdit.findUnique({ where: { id, personId: person.id } });
  if (!row || row.guideId === null) return null;
  const { guideId, version, fields } = row;
  return { id, guideId, version, typed: stored.parse(JSON.parse(fields)) };
}

/** Changes what a pending edit says, after a choice between two values. */
export async function amendPendingEdit(
  prisma: PrismaClient,
  editor: Editor,
  { id, version, typed }: Omit<PendingEdit, "programId">,
): Promise<void> {
  await prisma.pendingEdit.updateMany({
    where: { id, personId: editor.id },
    data: { version, fields: JSON.stringify(typed) },
  });
}

/** Forgets a pending edit that has been stored. */
export async function dropPendingEdit(prisma: PrismaClient, editor: Editor, id: string): Promise<void> {
  await prisma.pendingEdit.deleteMany({ where: { id, personId: editor.id } });
}
