/** Owns the editors' side of visitors' reports: reading them in full, and deciding them. */
import { z } from "zod";
import type { Prisma, PrismaClient } from "../../../prisma/client/client";
import { rowNumber, visibleLine } from "../../fields";
import type { Typed } from "../../form-state";
import { recordAudit } from "../../people/audit";
import type { Editor } from "../../people/roles";
import type { CorrectionStatus } from "../model/vocabulary";
import { type Correction, correctionOf, withProgram } from "./reports";

export type ReportedProgram = Correction & { id: number; programId: number };

/** Reports of this status with their words, as they came: what waits longest is first. */
export async function reports(
  prisma: PrismaClient,
  status: CorrectionStatus,
  most: number,
): Promise<ReportedProgram[]> {
  const rows = await prisma.correction.findMany({
    where: { status },
    orderBy: [status === "open" ? { createdAt: "asc" } : { decidedAt: "desc" }, { id: "asc" }],
    take: most,
    include: withProgram,
  });
  return rows.map((row) => ({ ...correctionOf(row), id: row.id, programId: row.programId }));
}

/** A report by its number; null when there is none. */
export async function reportById(prisma: PrismaClient, id: number): Promise<ReportedProgram | null> {
  const row = await prisma.correction.findUnique({ where: { id }, include: withProgram });
  return row && { ...correctionOf(row), id: row.id, programId: row.programId };
}

/** What a decision needs: the outcome, and for the reporter and the public log a reason. */
export const decisionSchema = z.object({
  report: rowNumber,
  outcome: z.enum(["accepted", "declined"], { error: "Choose what becomes of it." }),
  reason: z
    .string()
    .trim()
    .min(1, "Say why: the reporter and the public log get this reason.")
    .max(300, "The reason may have at most 300 characters.")
    .superRefine(visibleLine("The reason")),
});

type Decision = { id: number; status: "accepted" | "declined"; reason: string };

/** Decides a report that is open; answers false when somebody has decided it already, or it is gone. */
export async function decideCorrection(
  tx: Prisma.TransactionClient,
  editor: Editor,
  decision: Decision,
): Promise<boolean> {
  const { id, status, reason } = decision;
  const { count } = await tx.correction.updateMany({
    where: { id, status: "open" },
    data: { status, reason, decidedAt: new Date() },
  });
  if (count === 0) return false;
  await recordAudit(tx, {
    personId: editor.id,
    kind: "correction-decided",
    subject: `report ${id}`,
    details: { report: id, outcome: status, reason },
  });
  return true;
}

/** Opens a decided report again, whose decision was a mistake; false when it is open, or gone. */
export async function reopenCorrection(tx: Prisma.TransactionClient, editor: Editor, id: number): Promise<boolean> {
  const { count } = await tx.correction.updateMany({
    where: { id, status: { not: "open" } },
    data: { status: "open", reason: null, decidedAt: null },
  });
  if (count === 0) return false;
  await recordAudit(tx, {
    personId: editor.id,
    kind: "correction-reopened",
    subject: `report ${id}`,
    details: { report: id },
  });
  return true;
}

/**
 * What a report puts into the listing form: where it says that it stands, checked on `today` (an ISO
 * day), and its value where that is nothing but one number in the figure's own unit. How sure it is,
 * and whatever is less plain, is for the editor to say who has read the source.
 */
export function suggested({ figure, value, sourceUrl }: ReportedProgram, today: string): Typed {
  if (figure === "other" || sourceUrl === null) return {};
  const path = `provenance.${figure}`;
  return {
    ...suggestedValue(figure, value?.trim() ?? ""),
    [`${path}.sourceUrl`]: [sourceUrl],
    [`${path}.checkedOn`]: [today],
  };
}

const amount = String.raw`(\d{1,3}(?:,\d{3})+|\d+)`;
const plain = {
  duration: ["durationMonths", new RegExp(`^${amount} months?$`, "i")],
  credits: ["credits", /^(\d+(?:\.5)?) credits?$/i],
  cost: ["totalCost", new RegExp(String.raw`^\$ ?${amount}( in total| total)?$`, "i")],
} as const;

function suggestedValue(figure: string, value: string): Typed {
  for (const [key, [field, pattern]] of Object.entries(plain)) {
    const found = key === figure ? value.match(pattern)?.[1] : undefined;
    if (found) return { [field]: [found.replaceAll(",", "")] };
  }
  return {};
}
