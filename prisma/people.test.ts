/** Owns the proof that a filled database gets the tables of people without losing a row. */
import { expect, test } from "vitest";
import { databaseBefore } from "./migration-fixtures";

const mine = "20261124150000_people";

const rows = `
  INSERT INTO "Institution" (id, slug, name, city, state) VALUES (1, 'a', 'A', 'Akron', 'OH');
  INSERT INTO "Program" (id, slug, institutionId, name, degree, subject, city, state, status, totalCost, updatedAt)
    VALUES (1, 'a-ms', 1, 'MS in AI', 'masters', 'artificial-intelligence', 'Akron', 'OH', 'published', 9000, 0);
  INSERT INTO "Provenance" (programId, figure, state) VALUES (1, 'cost', 'published');
  INSERT INTO "ProgramSlug" (slug, programId) VALUES ('a-msc', 1);`;

test("a filled database keeps its programs, and a person takes every way in along, but not the log", () => {
  const { database, apply, rowsOf } = databaseBefore(mine, rows);
  const dump = () => ["Institution", "Program", "Provenance", "ProgramSlug"].map(rowsOf);
  const filled = dump();
  expect(apply()).toEqual([mine]);
  expect(dump()).toEqual(filled);

  database.exec(`
    INSERT INTO "User" (id, name, email, role, updatedAt) VALUES ('a', 'Ada', 'ada@example.org', 'admin', 0);
    INSERT INTO "Session" (id, token, userId, expiresAt, updatedAt) VALUES ('s', 't', 'a', 0, 0);
    INSERT INTO "Account" (id, accountId, providerId, userId, updatedAt) VALUES ('c', 'a', 'credential', 'a', 0);
    INSERT INTO "TwoFactor" (id, secret, backupCodes, userId) VALUES ('f', '', '', 'a');
    INSERT INTO "Passkey" (id, publicKey, userId, credentialID, counter, deviceType, backedUp)
      VALUES ('p', '', 'a', 'k', 0, '', 0);
    INSERT INTO "AccessLink" (tokenHash, kind, userId) VALUES ('h', 'reset', 'a');
    INSERT INTO "AuditEntry" (personId, kind) VALUES ('a', 'sign-in');`);
  expect(() =>
    database.exec(
      `INSERT INTO "User" (id, name, email, role, updatedAt) VALUES ('b', 'B', 'ada@example.org', 'viewer', 0)`,
    ),
  ).toThrow(/UNIQUE/);
  database.exec(`DELETE FROM "User"`);
  for (const table of ["Session", "Account", "TwoFactor", "Passkey", "AccessLink"]) {
    expect(rowsOf(table)).toEqual([]);
  }
  expect(database.prepare(`SELECT personId, kind FROM "AuditEntry"`).all()).toMatchObject([
    { personId: null, kind: "sign-in" },
  ]);
});
