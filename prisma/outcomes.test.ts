/** Owns the proof that a filled database outlives the tables of outcomes, and that nothing is made up for it. */
import { expect, test } from "vitest";
import { databaseBefore } from "./migration-fixtures";

const added = "20261129110000_outcomes";

test("institutions, charges, programs and their history stay, and the new tables are empty", () => {
  const { apply, rowsOf } = databaseBefore(
    added,
    `
    INSERT INTO "Institution" ("id", "slug", "name", "unitid", "city", "state")
      VALUES (1, 'x', 'X', 100654, 'Akron', 'OH');
    INSERT INTO "Charge" ("id", "institutionId", "level", "scope", "residency", "perCreditCents", "year", "state",
      "sourceUrl", "note")
      VALUES (7, 1, 'graduate', 'school', 'flat', 29600, '2024-2025', 'published', 'https://x.edu', 'n');
    INSERT INTO "Program" ("id", "slug", "institutionId", "name", "degree", "subject", "city", "state", "status",
      "version", "updatedAt")
      VALUES (3, 'p', 1, 'P', 'masters', 'robotics', 'Akron', 'OH', 'published', 2, '2026-11-01T00:00:00.000+00:00');
    INSERT INTO "Revision" ("programId", "version", "origin", "changes") VALUES (3, 2, 'form', '{}')`,
  );
  const before = Object.fromEntries(["Institution", "Program", "Revision"].map((table) => [table, rowsOf(table)]));

  expect(apply()).toEqual([added]);
  for (const [table, rows] of Object.entries(before)) expect(rowsOf(table)).toEqual(rows);
  expect(rowsOf("Charge")).toEqual([
    expect.objectContaining({ id: 7, perCreditCents: 29600, year: "2024-2025", note: "n", readOn: null }),
  ]);
  for (const table of ["InstitutionFact", "FieldOutcome", "AiAwards", "Proposal"]) expect(rowsOf(table)).toEqual([]);
});
