/** Owns the proof that a filled database outlives the table of technologies, and that nothing is made up for it. */
import { expect, test } from "vitest";
import { databaseBefore } from "./migration-fixtures";

const added = "20261129160000_technologies";

test("guides and their figures stay, and the new table is empty", () => {
  const { apply, rowsOf } = databaseBefore(
    added,
    `
    INSERT INTO "Guide" ("id", "slug", "name", "title", "summary", "status", "updatedAt")
      VALUES (1, 'g', 'G', 'G', 'A guide.', 'published', '2026-11-01T00:00:00.000+00:00');
    INSERT INTO "GuideFigure" ("id", "guideId", "key", "publisher", "kind", "low", "high", "unit")
      VALUES (2, NULL, 'data-scientists-wage-2025', 'Bureau', 'official', 1, 1, 'USD/year')`,
  );
  const before = [rowsOf("Guide"), rowsOf("GuideFigure")];
  expect(apply()).toEqual([added]);
  expect([rowsOf("Guide"), rowsOf("GuideFigure")]).toEqual(before);
  expect(before.map((rows) => rows.length)).toEqual([1, 1]);
  expect(rowsOf("OccupationTechnology")).toEqual([]);
});
