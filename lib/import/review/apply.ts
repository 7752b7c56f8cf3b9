/** Owns making what a person chose of an import, row by row so that it can go on, and undoing all of it. */
import type { Prisma, PrismaClient } from "../../../prisma/client/client";
import { judgeChange } from "../../bulk/judge";
import { recordAudit } from "../../people/audit";
import type { Editor } from "../../people/roles";
import { undoChanges } from "../../programs/saving/reversals";
import {
  lockedProgram,
  longTransaction,
  type Reason,
  storeFields,
  storeListing,
  storeNew,
} from "../../programs/saving/store";
import { listingOfCells } from "../columns";
import { valueIn } from "./judge";
import { type KeptRow, rowOf } from "./kept";

/** What became of a row. */
export const outcomes = {
  created: "Created",
  updated: "Updated",
  aside: "Set aside: somebody saved it after the dry run",
  refused: "Refused: it does not fit the listings as they are now",
  undone: "Undone",
  kept: "Left as it is: it was changed after the import",
} as const;

/** Rows of one transaction, for which whoever saves meanwhile has to wait. */
const rowsAtOnce = 25;

/** Marks the rows that are to be applied, and that applying began. False when it began before, or the dry run is no more the one that was seen. */
export async function chooseRows(
  prisma: PrismaClient,
  editor: Editor,
  {
    id,
    kinds,
    without,
    checkedAt,
  }: { id: string; kinds: readonly string[]; without: readonly number[]; checkedAt: Date },
): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.import.updateMany({
      where: { id, appliedAt: null, checkedAt },
      data: { appliedAt: new Date(), appliedBy: editor.id },
    });
    if (count === 0) return false;
    const where = { importId: id, kind: { in: [...kinds] }, row: { notIn: [...without] } };
    await tx.importRow.updateMany({ where, data: { chosen: true } });
    const { name } = await tx.import.findUniqueOrThrow({ where: { id }, select: { name: true } });
    await recordAudit(tx, { personId: editor.id, kind: "programs-imported", subject: id, details: { file: name } });
    return true;
  });
}

/** Applies the rows that are chosen and not done. Stopped in between, it is called again and goes on where it was. */
export async function applyRows(prisma: PrismaClient, editor: Editor, { id, why }: { id: string; why: string | null }) {
  const reason: Reason = { by: editor.id, why, origin: "import", batch: id };
  const open = { importId: id, chosen: true, outcome: null, import: { undoneAt: null } };
  for (;;) {
    const done = await prisma.$transaction(async (tx) => {
      const rows = (await tx.importRow.findMany({ where: open, orderBy: { row: "asc" }, take: rowsAtOnce })).map(rowOf);
      for (const row of rows) {
        const made = await applied(tx, row, reason);
        await tx.importRow.update({ where: { importId_row: { importId: id, row: row.row } }, data: made });
      }
      return rows.length;
    }, longTransaction);
    if (done < rowsAtOnce) return;
  }
}

async function applied(tx: Prisma.TransactionClient, { programId, version, detail }: KeptRow, reason: Reason) {
  const cells = new Map(detail.cells);
  if (programId === null) {
    const read = listingOfCells(cells);
    if ("faults" in read) return { outcome: "refused" };
    const stored = await storeNew(tx, { listing: read.listing, publishAt: null, reason });
    if ("faults" in stored) return { outcome: "refused" };
    return { outcome: "created", programId: stored.id, version: stored.version };
  }
  const program = await lockedProgram(tx, programId);
  if (!program || program.row.version !== version) return { outcome: "aside" };
  const verdict = judgeChange(program, valueIn(cells, program.row.status), new Map(), await sitesOf(tx, programId));
  if (verdict.kind !== "changes") return { outcome: "refused" };
  const { publishAt } = program.row;
  const stored = await storeListing(tx, program, { listing: verdict.listing, publishAt, reason });
  if ("faults" in stored) return { outcome: "refused" };
  return { outcome: "updated", version: stored.version };
}

/** The websites of a program's institution and its own, as the dry run has them. */
async function sitesOf(tx: Prisma.TransactionClient, id: number): Promise<(string | null)[]> {
  const select = { website: true, institution: { select: { website: true } } } as const;
  const { website, institution } = await tx.program.findUniqueOrThrow({ where: { id }, select });
  return [institution.website, website];
}

/**
 * Takes an import back. What it changed gets its values back, all or nothing; a draft it made that nobody touched is
 * deleted; what it made public is withdrawn, so that its address goes on answering. What somebody changed since stays.
 */
export async function undoApplied(prisma: PrismaClient, editor: Editor, id: string) {
  const why = "Its import was undone";
  const undone = await undoChanges(prisma, editor, { batch: id }, { programId: null, why });
  if (undone.outcome !== "undone") return undone;
  await prisma.$transaction(async (tx) => {
    const rows = await tx.importRow.findMany({ where: { importId: id, outcome: { in: ["created", "updated"] } } });
    for (const { row, outcome, programId } of rows) {
      const made =
        outcome === "created"
          ? await takeBack(tx, programId ?? -1, { by: editor.id, why, origin: "restore" })
          : "undone";
      await tx.importRow.update({ where: { importId_row: { importId: id, row } }, data: { outcome: made } });
    }
    await tx.import.update({ where: { id }, data: { undoneAt: new Date() } });
    await recordAudit(tx, { personId: editor.id, kind: "import-undone", subject: id });
  }, longTransaction);
  return undone;
}

async function takeBack(tx: Prisma.TransactionClient, id: number, reason: Reason): Promise<"undone" | "kept"> {
  const program = await lockedProgram(tx, id);
  if (program?.row.version !== 1) return "kept";
  if (program.row.status === "draft") {
    await tx.program.delete({ where: { id } });
    return "undone";
  }
  const stored = await storeFields(tx, program, { ...program.fields, status: "withdrawn" }, reason);
  return "faults" in stored ? "kept" : "undone";
}
