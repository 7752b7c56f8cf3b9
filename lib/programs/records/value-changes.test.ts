/** Owns the proof that a figure's history has its public changes alone, each with the source of its time. */
import { expect, test } from "vitest";
import { mapFacts } from "../model/facts";
import type { Revision } from "./history";
import { valueChanges } from "./value-changes";

const revision = (version: number, changes: Revision["changes"]): Revision => ({
  version,
  at: new Date(`2026-0${version}-15T00:00:00Z`),
  why: null,
  origin: "form",
  changes,
});
const now = (status: "published" | "withdrawn" | "draft") => ({
  status,
  provenance: mapFacts((fact) => ({ sourceUrl: fact === "cost" ? "https://a.edu/new" : null })),
});

const revisions = [
  revision(5, { perCreditCents: { before: 111_300, after: 115_000 } }),
  revision(4, {
    perCreditCents: { before: 100_000, after: 111_300 },
    "provenance.cost.sourceUrl": { before: "https://a.edu/old", after: "https://a.edu/new" },
  }),
  revision(3, { perCreditCents: { before: 99_000, after: 100_000 }, status: { before: "draft", after: "published" } }),
  revision(2, { credits: { before: null, after: 30 }, perCreditCents: { before: 1_000, after: 99_000 } }),
  revision(1, { perCreditCents: { before: null, after: 1_000 }, status: { before: null, after: "draft" } }),
];

test("what was public before and after, newest first, with the source that said it then", () => {
  const found = valueChanges(revisions, now("published"));
  expect([...found.keys()]).toEqual(["cost"]);
  expect(found.get("cost")).toEqual([
    { path: "perCreditCents", before: 111_300, after: 115_000, at: revisions[0]?.at, source: "https://a.edu/new" },
    { path: "perCreditCents", before: 100_000, after: 111_300, at: revisions[1]?.at, source: "https://a.edu/new" },
  ]);
});

test("an older change has the older source; a listing that is withdrawn keeps its history, a draft has none", () => {
  const older = [...revisions.slice(1, 2), revision(3, { perCreditCents: { before: 99_000, after: 100_000 } })];
  const sources = (status: Parameters<typeof now>[0]) =>
    valueChanges(older, now(status))
      .get("cost")
      ?.map(({ source }) => source) ?? [];
  expect(sources("published")).toEqual(["https://a.edu/new", "https://a.edu/old"]);
  expect(sources("withdrawn")).toEqual([]);
  expect(sources("draft")).toEqual([]);
  const withdrawn = [revision(6, { status: { before: "published", after: "withdrawn" } }), ...revisions];
  expect(valueChanges(withdrawn, now("withdrawn")).get("cost")).toHaveLength(2);
});
