/** Owns the tests of what was read since a database was filled: it comes along, and what is there stays. */
import { expect, it } from "vitest";
import { dump, emptyDatabase } from "./fixtures";
import { loadSeed } from "./load";

it("newer rates and federal rows reach institutions that are there, and the older ones stay", async () => {
  const prisma = emptyDatabase();
  await loadSeed(prisma);
  const newer = { readOn: { not: null } };
  const { count } = await prisma.charge.deleteMany({ where: newer });
  expect(count).toBe(25);
  const { count: outcomes } = await prisma.fieldOutcome.deleteMany({ where: { institution: { slug: { lt: "b" } } } });
  const [edited] = await prisma.institutionFact.findMany({ take: 1 });
  if (!edited) throw new Error("The seed has no facts of institutions.");
  const { institutionId, fact, year } = edited;
  await prisma.institutionFact.update({
    where: { institutionId_fact_year: { institutionId, fact, year } },
    data: { value: "77" },
  });
  const before = await dump(prisma);

  expect(await loadSeed(prisma)).toEqual({
    institutions: 0,
    charges: count,
    programs: 0,
    renewed: 0,
    apart: 0,
    synonyms: 0,
    federal: outcomes,
    guides: 0,
    figures: 0,
  });
  const after = await dump(prisma);
  expect(after.facts).toEqual(before.facts);
  expect(after.charges).toEqual(expect.arrayContaining(before.charges));
  expect(after.charges.length).toBe(before.charges.length + count);
  expect(after.outcomes.length).toBe(before.outcomes.length + outcomes);
});

it("what credits are counted in reaches institutions that are there, and what one says already stays", async () => {
  const prisma = emptyDatabase();
  await loadSeed(prisma);
  const units = () =>
    prisma.institution.findMany({
      where: { creditUnit: { not: null } },
      select: { slug: true, creditUnit: true, creditUnitSourceUrl: true },
      orderBy: { slug: "asc" },
    });
  const seeded = await units();
  expect(seeded).toContainEqual({
    slug: "oregon-state-university",
    creditUnit: "quarter",
    creditUnitSourceUrl: "https://ecampus.oregonstate.edu/tuition/comparison.htm?expand=yes",
  });
  const own = { creditUnit: "semester", creditUnitSourceUrl: "https://oregonstate.edu/catalog" };
  await prisma.institution.updateMany({ data: { creditUnit: null, creditUnitSourceUrl: null } });
  await prisma.institution.update({ where: { slug: "oregon-state-university" }, data: own });
  await loadSeed(prisma);
  expect(await units()).toEqual(
    seeded.map((one) => (one.slug === "oregon-state-university" ? { ...one, ...own } : one)),
  );
});
