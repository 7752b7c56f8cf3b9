/** Owns the proof that what has changed since a day is told once for each program, as whoever was not here needs it. */
import { expect, test } from "vitest";
import type { PublicChange } from "./history";
import { sinceIn } from "./since";

let id = 0;
function change(slug: string, version: number, changes: PublicChange["changes"]): PublicChange {
  id += 1;
  const named = { slug, name: slug.toUpperCase(), institution: "A University" };
  return { id, ...named, version, at: new Date(id), why: null, origin: "form", changes };
}
const status = (before: string | null, after: string) => ({ status: { before, after } });

const changes = [
  change("changed", 4, { totalCost: { before: 10_000, after: 11_000 }, credits: { before: 30, after: 33 } }),
  change("changed", 5, { totalCost: { before: 11_000, after: 12_000 }, credits: { before: 33, after: 30 } }),
  change("new", 1, status(null, "draft")),
  change("new", 2, { ...status("draft", "published"), totalCost: { before: null, after: 9_000 } }),
  change("published", 3, status("draft", "published")),
  change("withdrawn", 3, status("published", "withdrawn")),
  change("came-and-went", 1, status(null, "published")),
  change("came-and-went", 2, status("published", "withdrawn")),
  change("never-was", 2, status("draft", "withdrawn")),
  change("back", 3, status("published", "withdrawn")),
  change("back", 4, status("withdrawn", "published")),
  change("checked", 2, { "provenance.cost.checkedOn": { before: null, after: "2026-11-30" } }),
];

test("each program stands in one group, the last changed first, with first and last value", () => {
  const { added, changed, withdrawn } = sinceIn(changes, null);
  expect(added.map(({ slug }) => slug)).toEqual(["published", "new"]);
  expect(withdrawn.map(({ slug }) => slug)).toEqual(["withdrawn"]);
  expect(changed.map(({ slug, values }) => [slug, values])).toEqual([
    ["checked", []],
    ["changed", [{ field: "totalCost", before: 10_000, after: 12_000 }]],
  ]);
});

test("of some programs alone where some are named", () => {
  const { added, changed, withdrawn } = sinceIn(changes, new Set(["new", "nobody"]));
  expect([added.length, changed.length, withdrawn.length]).toEqual([1, 0, 0]);
});
