/** Owns the audit log as a CSV file. */
import { csvFile } from "../text/csv";
import { type AuditEntry, auditKinds, detailsText } from "./audit";

const columns = ["at", "person", "email", "kind", "what", "subject", "details"];

/** Entries as CSV for a spreadsheet, with times in UTC (ISO 8601). */
export function auditCsv(entries: readonly AuditEntry[]): string {
  const rows = entries.map(({ at, person, kind, subject, details }) => [
    at.toISOString(),
    person?.name ?? "",
    person?.email ?? "",
    kind,
    auditKinds[kind],
    subject,
    detailsText(details),
  ]);
  return csvFile([columns, ...rows]);
}
