/** Owns the audit log as a CSV file. */
import { stringify } from "csv-stringify/sync";
import { type AuditEntry, auditKinds, detailsText } from "./audit";

/**
 * Entries as CSV for a spreadsheet: with a byte-order mark, times in UTC (ISO 8601), and a quote
 * before whatever a spreadsheet would take for a formula.
 */
export function auditCsv(entries: readonly AuditEntry[]): string {
  return stringify(
    entries.map(({ at, person, kind, subject, details }) => [
      at.toISOString(),
      person?.name ?? "",
      person?.email ?? "",
      kind,
      auditKinds[kind],
      subject ?? "",
      detailsText(details),
    ]),
    {
      header: true,
      columns: ["at", "person", "email", "kind", "what", "subject", "details"],
      bom: true,
      record_delimiter: "windows",
      escape_formulas: true,
    },
  );
}
