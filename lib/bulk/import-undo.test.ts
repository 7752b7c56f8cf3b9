/** Owns the tests of taking an import back. */
import { expect, it } from "vitest";
import { revisionsOf } from "../programs/history";
import { example } from "../programs/listing-example";
import { checkImport, importFile } from "./import";
import { csvOf, importing } from "./import-fixtures";
import { undoImport } from "./import-undo";

const from = { batch: "b1", name: "programs.csv" };
const listings = [
  { ...example, slug: "draft", status: "draft" as const },
  { ...example, slug: "public" },
  { ...example, slug: "changed" },
  { ...example, slug: "heir", status: "draft" as const },
];

it("deletes untouched drafts, withdraws what was public, and leaves and names what was changed", async () => {
  const { database, prisma, file } = await importing();
  const csv = file(csvOf(listings));
  await importFile(database, csv, from);
  await importFile(database, file(csvOf([{ ...example, slug: "of-another" }])), { ...from, batch: "b2" });
  await prisma.program.update({ where: { slug: "changed" }, data: { version: 2 } });
  // Another listing was merged into it.
  await prisma.programSlug.create({ data: { slug: "merged", programId: 4 } });
  const named = [
    { id: 3, name: "MS in AI", version: 2 },
    { id: 4, name: "MS in AI", version: 1 },
  ];
  expect(undoImport(database, "b1")).toEqual({ deleted: 1, withdrawn: 1, kept: { count: 2, named } });
  const left = await prisma.program.findMany({ select: { slug: true, status: true, version: true } });
  expect(left).toEqual([
    { slug: "public", status: "withdrawn", version: 2 },
    { slug: "changed", status: "published", version: 2 },
    { slug: "heir", status: "draft", version: 1 },
    { slug: "of-another", status: "published", version: 1 },
  ]);
  expect(await prisma.provenance.count()).toBe(16);
  expect((await revisionsOf(2, prisma))[0]).toMatchObject({
    version: 2,
    origin: "restore",
    why: "Its import was undone",
    changes: { status: { before: "published", after: "withdrawn" } },
  });
  expect(await prisma.auditEntry.findMany({ where: { kind: "import-undone" } })).toMatchObject([{ subject: "b1" }]);

  expect(undoImport(database, "b1")).toMatchObject({ deleted: 0, withdrawn: 0, kept: { count: 2 } });
  expect(await prisma.auditEntry.count({ where: { kind: "import-undone" } })).toBe(1);
  // The drafts can come again; what was public is there already.
  expect(await checkImport(database, file(csvOf(listings)))).toMatchObject({ fresh: 1, before: 3, faulty: 0 });
});

it("goes on where it was stopped", async () => {
  const { database, prisma, file } = await importing();
  const many = Array.from({ length: 450 }, (_, i) => ({ ...example, slug: `p-${i}`, status: "draft" as const }));
  await importFile(database, file(csvOf(many)), from);
  const stop = () => {
    throw new Error("Stopped");
  };
  expect(() => undoImport(database, "b1", stop)).toThrow("Stopped");
  expect(await prisma.program.count()).toBe(350);
  expect(undoImport(database, "b1")).toMatchObject({ deleted: 350 });
  expect(await prisma.program.count()).toBe(0);
});

it("says that there is no such import", async () => {
  const { database } = await importing();
  expect(undoImport(database, "b1")).toBeNull();
});
