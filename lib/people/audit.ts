/** Owns the audit log: what people did, who may be named in it, and reading it. */
import { z } from "zod";
import type { Prisma, PrismaClient } from "../../prisma/client/client";
import { memberOf } from "../closed-list";

/** Every kind of entry and how the log calls it. */
export const auditKinds = {
  "sign-in": "Signed in",
  "sign-in-failed": "Sign-in failed",
  "sign-out": "Signed out",
  "sign-out-everywhere": "Signed out everywhere",
  refused: "Refused: role too low",
  "set-up": "First person set up",
  "person-invited": "Person invited",
  "invitation-withdrawn": "Invitation withdrawn",
  "invitation-accepted": "Invitation accepted",
  "role-changed": "Role changed",
  "person-removed": "Person removed",
  "sessions-ended": "Sessions ended",
  "reset-offered": "Reset link made",
  "reset-used": "Reset link used",
  "password-changed": "Password changed",
  "two-factor-on": "Two-factor turned on",
  "two-factor-off": "Two-factor turned off",
  "backup-codes-renewed": "Backup codes renewed",
  "passkey-added": "Passkey added",
  "passkey-removed": "Passkey removed",
  "program-created": "Program created",
  "program-changed": "Program changed",
  "correction-decided": "Report decided",
  "correction-reopened": "Report opened again",
  "proposal-decided": "Proposal decided",
  "duplicate-dismissed": "Two listings kept apart",
  "settings-changed": "Settings changed",
  "programs-changed": "Programs changed together",
  "programs-imported": "Programs imported",
  "import-undone": "Import undone",
  "guide-changed": "Guide changed",
} as const;
export type AuditKind = keyof typeof auditKinds;

const detailsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

export type NewAuditEntry = {
  /** Who did it; null: nobody signed in, or the shell. */
  personId: string | null;
  kind: AuditKind;
  /** What or whom it is about, as text. */
  subject?: string;
  /** Never a password, code, token or link. */
  details?: z.infer<typeof detailsSchema>;
};

export type AuditEntry = {
  id: number;
  at: Date;
  person: { id: string; name: string; email: string } | null;
  kind: AuditKind;
  subject: string | null;
  details: z.infer<typeof detailsSchema>;
};

/** What the log is narrowed to; null: not. */
export type AuditFilter = { kind: AuditKind | null; personId: string | null };

/** Writes one line; give it the transaction of the change it tells of. */
export async function recordAudit(tx: Prisma.TransactionClient, entry: NewAuditEntry): Promise<void> {
  await tx.auditEntry.create({ data: auditColumns(entry) });
}

/** The columns of `AuditEntry` that a line fills. */
export function auditColumns({ personId, kind, subject = "", details = {} }: NewAuditEntry) {
  return { personId, kind, subject: subject || null, details: JSON.stringify(details) };
}

/** How many entries there are, and a part of them, newest first. */
export async function auditLog(
  prisma: PrismaClient,
  { kind, personId }: AuditFilter,
  part?: { skip: number; take: number },
): Promise<{ total: number; entries: AuditEntry[] }> {
  const where = { ...(kind && { kind }), ...(personId && { personId }) };
  const [total, rows] = await Promise.all([
    prisma.auditEntry.count({ where }),
    prisma.auditEntry.findMany({
      where,
      orderBy: { id: "desc" },
      include: { person: { select: { id: true, name: true, email: true } } },
      ...part,
    }),
  ]);
  return { total, entries: rows.map(entryOf) };
}

type Row = Omit<AuditEntry, "kind" | "details"> & { kind: string; details: string };

function entryOf({ id, at, person, kind, subject, details }: Row): AuditEntry {
  const known = memberOf(auditKinds, kind);
  if (!known) throw new Error(`The database holds “${kind}” in AuditEntry.kind, which this code does not know.`);
  return { id, at, person, kind: known, subject, details: detailsSchema.parse(JSON.parse(details)) };
}

/** "role: editor, before: viewer"; empty when there is nothing more to say. */
export function detailsText(details: AuditEntry["details"]): string {
  return Object.entries(details)
    .map(([name, value]) => `${name}: ${value ?? "none"}`)
    .join(", ");
}
