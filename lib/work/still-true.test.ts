/** Owns the proof that “still true” changes the day of one figure and nothing else, and only of what was seen. */
import { expect, test } from "vitest";
import { example } from "../programs/listing/example";
import { ada, editOf, filled, stored } from "../programs/saving/fixtures";
import { updateProgram } from "../programs/saving/mutations";
import { confirmFigure } from "./still-true";

const now = new Date("2026-11-24T12:00:00Z");

test("the day of the figure is today, with a revision and a line in the log", async () => {
  const { prisma, ids } = await filled(example);
  const [id = 0] = ids;
  const before = (await stored(prisma, id)).listing;
  const seen = { id, figure: "cost", versionSeen: 1 } as const;
  expect(await confirmFigure(prisma, ada, seen, now)).toEqual({ outcome: "saved", version: 2 });
  const provenance = { ...before.provenance, cost: { ...before.provenance.cost, checkedOn: "2026-11-24" } };
  expect((await stored(prisma, id)).listing).toEqual({ ...before, provenance });
  const [revision] = await prisma.revision.findMany({ where: { programId: id } });
  expect(revision).toMatchObject({ version: 2, by: "ada", why: "Price checked: still true" });
  expect(JSON.parse(revision?.changes ?? "")).toEqual({
    "provenance.cost.checkedOn": { before: null, after: "2026-11-24" },
  });
  expect(await prisma.auditEntry.count({ where: { kind: "program-changed", personId: "ada" } })).toBe(1);
});

test("what someone changed meanwhile is not confirmed unseen", async () => {
  const { prisma, ids } = await filled(example);
  const [id = 0] = ids;
  await updateProgram(prisma, ada, editOf(id, { ...example, totalCost: 1 }, 1), { why: null, origin: "form" });
  const seen = { id, figure: "cost", versionSeen: 1 } as const;
  expect(await confirmFigure(prisma, ada, seen, now)).toEqual({ outcome: "stale" });
  expect((await stored(prisma, id)).version).toBe(2);
});

test("a figure without a page can't be checked; a listing that is gone can't either", async () => {
  const listed = { ...example.provenance.cost, state: "listed", sourceUrl: null } as const;
  const { prisma, ids } = await filled({ ...example, provenance: { ...example.provenance, cost: listed } });
  const [id = 0] = ids;
  expect(await confirmFigure(prisma, ada, { id, figure: "cost", versionSeen: 1 }, now)).toMatchObject({
    outcome: "invalid",
    faults: [{ path: "provenance.cost.sourceUrl" }],
  });
  const gone = { id: 999, figure: "cost", versionSeen: 1 } as const;
  expect(await confirmFigure(prisma, ada, gone, now)).toEqual({ outcome: "missing" });
});
