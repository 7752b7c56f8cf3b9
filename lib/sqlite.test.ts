import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { migrate } from "../prisma/migrate";
import { changeCounter, openSqlite } from "./sqlite";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-sqlite-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe("changeCounter", () => {
  it("sees every change of what the catalog is made of, and no other", () => {
    const file = path.join(folder, "test.db");
    migrate(file);
    const other = openSqlite(file);
    const changes = changeCounter(file);
    const moves = (sql: string) => {
      const before = changes();
      other.exec(sql);
      return changes() !== before;
    };
    const place = `'Akron', 'OH'`;
    const written = [
      `INSERT INTO "Institution" (id, slug, name, city, state) VALUES (1, 'a', 'A', ${place})`,
      `INSERT INTO "Charge" (id, institutionId, level, scope, residency, state, sourceUrl)
        VALUES (1, 1, 'graduate', 'ipeds', 'flat', 'published', 'https://x.edu')`,
      `INSERT INTO "Program" (id, slug, institutionId, name, degree, subject, city, state, status, updatedAt)
        VALUES (1, 'a-ms', 1, 'MS', 'masters', 'robotics', ${place}, 'published', 0)`,
      `INSERT INTO "Provenance" (programId, figure, state) VALUES (1, 'cost', 'published')`,
      `INSERT INTO "Revision" (programId, version, origin, changes) VALUES (1, 2, 'form', '{}')`,
      `INSERT INTO "Synonym" (term, meaning) VALUES ('ml', 'machine learning')`,
      `UPDATE "Institution" SET name = 'B'`,
      `UPDATE "Charge" SET perCreditCents = 1`,
      `UPDATE "Program" SET totalCost = 1`,
      `UPDATE "Provenance" SET year = '2026'`,
      `UPDATE "Synonym" SET meaning = 'learning'`,
      `DELETE FROM "Synonym"`,
      `DELETE FROM "Provenance"`,
      `DELETE FROM "Program"`,
      `DELETE FROM "Charge"`,
      `DELETE FROM "Institution"`,
    ];
    for (const sql of written) expect([sql, moves(sql)]).toEqual([sql, true]);
    expect(moves(`INSERT INTO "AuditEntry" (kind) VALUES ('sign-in')`)).toBe(false);
    expect(moves(`INSERT INTO "RateLimit" (key, count, expiresAt) VALUES ('a', 1, 0)`)).toBe(false);
    other.close();
  });
});
