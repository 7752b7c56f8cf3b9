/** Owns the proof that pairs are found once, and stay away once an editor has said that they are two. */
import { expect, test } from "vitest";
import { example } from "../programs/listing/example";
import { ada, filled } from "../programs/saving/fixtures";
import { keepApart, openPairs } from "./duplicates";

test("pairs of one institution, merged and withdrawn ones left out; one that was kept apart does not come back", async () => {
  const { prisma, ids } = await filled(
    { ...example, slug: "a", name: "MS in Artificial Intelligence" },
    { ...example, slug: "b", name: "Master of Science in AI", status: "draft" },
    { ...example, slug: "c", name: "MS in Robotics" },
    { ...example, slug: "d", name: "MS in Artificial Intelligence", status: "withdrawn" },
    { ...example, slug: "e", name: "MS in Artificial Intelligence" },
  );
  const [a = 0, b = 0, , d, e = 0] = ids;
  await prisma.program.update({ where: { id: e }, data: { mergedInto: a, status: "withdrawn" } });
  const pairs = async () => (await openPairs(prisma)).map(({ first, second }) => [first.id, second.id]);
  expect(await pairs()).toEqual([[a, b]]);
  expect(await keepApart(prisma, ada, b, a)).toBe(true);
  expect(await keepApart(prisma, ada, a, b)).toBe(true);
  expect(await pairs()).toEqual([]);
  await prisma.program.update({ where: { id: d ?? 0 }, data: { status: "published" } });
  expect(await pairs()).toEqual([
    [a, d],
    [b, d],
  ]);
  expect(await keepApart(prisma, ada, a, e)).toBe(false);
  expect(await prisma.auditEntry.count({ where: { kind: "duplicate-dismissed", personId: "ada" } })).toBe(2);
});
