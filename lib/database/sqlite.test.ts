import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { migrate } from "../../prisma/migrate";
import { changeLog, openSqlite } from "./sqlite";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-sqlite-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** A database, another connection that writes to it, and the log of its changes. */
function open(name: string) {
  const file = path.join(folder, name);
  migrate(file);
  return { other: openSqlite(file), log: changeLog(openSqlite(file, { readonly: true })) };
}

const place = `'Akron', 'OH'`;
const program = (id: number, institution: number) => `INSERT INTO "Program"
  (id, slug, institutionId, name, degree, subject, city, state, status, updatedAt)
  VALUES (${id}, 'p-${id}', ${institution}, 'MS', 'masters', 'robotics', ${place}, 'published', 0)`;

describe("the log of changes", () => {
  it("names the programs of every change of what the catalog is made of, and sees no other", () => {
    const { other, log } = open("seen.db");
    const changed = (sql: string) => {
      const before = log.latest();
      other.exec(sql);
      return log.latest() === before ? "nothing" : log.since(before);
    };
    const written: [string, number[] | "nothing"][] = [
      [`INSERT INTO "Institution" (id, slug, name, city, state) VALUES (1, 'a', 'A', ${place})`, "nothing"],
      [`INSERT INTO "Institution" (id, slug, name, city, state) VALUES (2, 'b', 'B', ${place})`, "nothing"],
      [program(1, 1), [1]],
      [program(2, 1), [2]],
      [program(3, 2), [3]],
      [
        `INSERT INTO "Charge" (id, institutionId, level, scope, residency, state, sourceUrl)
          VALUES (1, 1, 'graduate', 'ipeds', 'flat', 'published', 'https://x.edu')`,
        [1, 2],
      ],
      [`INSERT INTO "Provenance" (programId, figure, state) VALUES (1, 'cost', 'published')`, [1]],
      [`INSERT INTO "Revision" (programId, version, origin, changes) VALUES (1, 2, 'form', '{}')`, [1]],
      [`INSERT INTO "Synonym" (term, meaning) VALUES ('ml', 'machine learning')`, []],
      [`UPDATE "Institution" SET name = 'C' WHERE id = 2`, [3]],
      [`UPDATE "Charge" SET institutionId = 2`, [1, 2, 3]],
      [`UPDATE "Program" SET totalCost = 1 WHERE id > 1`, [2, 3]],
      [`UPDATE "Provenance" SET year = '2026'`, [1]],
      [`UPDATE "Synonym" SET meaning = 'learning'`, []],
      [`DELETE FROM "Synonym"`, []],
      [`DELETE FROM "Charge"`, [3]],
      [`DELETE FROM "Program" WHERE id = 1`, [1]],
      [`INSERT INTO "AuditEntry" (kind) VALUES ('sign-in')`, "nothing"],
      [`INSERT INTO "RateLimit" (key, count, expiresAt) VALUES ('a', 1, 0)`, "nothing"],
    ];
    for (const [sql, programs] of written) {
      const told = changed(sql);
      expect([sql, told === "nothing" ? told : told?.sort()]).toEqual([sql, programs]);
    }
    other.close();
  });

  it("tells a change again that comes after one of the same program was read", () => {
    const { other, log } = open("again.db");
    other.exec(`INSERT INTO "Institution" (id, slug, name, city, state) VALUES (1, 'a', 'A', ${place})`);
    other.exec(program(1, 1));
    const read = log.latest();
    other.exec(`UPDATE "Program" SET totalCost = 5`);
    expect(log.since(read)).toEqual([1]);
    // Of changes that follow each other one is kept, so a program written in ten steps takes one line.
    expect(other.prepare('SELECT "programId" FROM "CatalogChange" WHERE "programId" <> 0').all()).toHaveLength(1);
    other.close();
  });

  it("does not know what it dropped, nor what a later database had", () => {
    const { other, log } = open("dropped.db");
    const read = log.latest();
    other.exec(`INSERT INTO "CatalogChange" (n, programId) VALUES (2000000, 5)`);
    expect(log.since(read)).toBeNull();
    expect(log.since(1_999_999)).toEqual([5]);
    expect(log.since(3_000_000)).toBeNull();
    other.close();
  });
});
