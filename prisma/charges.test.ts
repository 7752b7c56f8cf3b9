/** Owns the proof that charges and institutions of a filled database outlive the columns that came later. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSqlite } from "../lib/database/sqlite";
import { migrate, migrationNames } from "./migrate";

const added = "20261124120000_charges";
const migrations = path.join(path.dirname(fileURLToPath(import.meta.url)), "migrations");
let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-charges-"));
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

test("charges from before keep their figures, and nothing is made up for the new ones", () => {
  const file = path.join(folder, "test.db");
  const earlier = path.join(folder, "migrations");
  for (const name of migrationNames().filter((one) => one < added)) {
    fs.cpSync(path.join(migrations, name), path.join(earlier, name), { recursive: true });
  }
  migrate(file, earlier);
  const database = openSqlite(file);
  database.exec(`
    INSERT INTO "Institution" ("id", "slug", "name", "city", "state") VALUES (1, 'x', 'X', 'Akron', 'OH');
    INSERT INTO "Charge" ("id", "institutionId", "level", "scope", "residency", "perCreditCents", "annualTuition",
      "annualFees", "year", "state", "sourceUrl", "note")
    VALUES (7, 1, 'graduate', 'ipeds', 'in-state', 29600, 8880, 1336, '2022-2023', 'published', 'https://x.edu', 'n')`);
  database.close();

  expect(migrate(file)).toContain(added);
  const after = openSqlite(file, { readonly: true });
  try {
    expect(after.prepare(`SELECT * FROM "Charge"`).all()).toEqual([
      expect.objectContaining({
        id: 7,
        institutionId: 1,
        residency: "in-state",
        perCreditCents: 29600,
        annualTuition: 8880,
        annualFees: 1336,
        year: "2022-2023",
        sourceUrl: "https://x.edu",
        note: "n",
        perTermCents: null,
        perTermFrom: null,
        creditFeesCents: null,
        termFeesCents: null,
        feesIncluded: 0,
      }),
    ]);
    expect(after.prepare(`SELECT * FROM "Institution"`).all()).toEqual([
      expect.objectContaining({ id: 1, slug: "x", name: "X", creditUnit: null, creditUnitSourceUrl: null }),
    ]);
  } finally {
    after.close();
  }
});
