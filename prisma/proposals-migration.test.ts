/** Owns the proof that proposals keep everything when what they say may be a part. */
import { expect, test } from "vitest";
import { databaseBefore } from "./migration-fixtures";

const mine = "20261201050000_proposals_in_part";

const rows = `
  INSERT INTO "Proposal" (id, institution, name, degree, url, message, status, reason, createdAt, decidedAt)
    VALUES (3, 'Gannon', 'MS in AI', 'masters', 'https://gannon.edu/ai', 'New', 'declined', 'No page', 1000, 2000),
           (7, 'Yale', 'PhD', NULL, 'https://yale.edu/phd', NULL, 'open', NULL, 3000, NULL);`;

test("each proposal is as it was, numbers go on where they were, and one may be a page alone", () => {
  const { apply, rowsOf, database } = databaseBefore(mine, rows);
  const before = rowsOf("Proposal");
  expect(apply()).toEqual([mine]);
  expect(rowsOf("Proposal")).toEqual(before);
  database.exec(`INSERT INTO "Proposal" (url) VALUES ('https://b.edu/ai')`);
  expect(rowsOf("Proposal").at(-1)).toMatchObject({ id: 8, institution: null, name: null, status: "open" });
});
