/** Owns the tests of taking an import back. */
import { expect, it } from "vitest";
import { example } from "../programs/listing/example";
import { revisionsOf } from "../programs/records/history";
import { csvOf, importing } from "./fixtures";
import { checkImport, importFile } from "./import";
import { undoImport } from "./undo";

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
  // The draft can come again, and so can what was public; what was kept is there.
  expect(await checkImport(database, csv)).toMatchObject({ fresh: 1, back: 1, before: 2, faulty: 0 });
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

it("can be done again, and taken back again, as often as one likes", async () => {
  const { database, prisma, file } = await importing();
  const csv = file(csvOf(listings.slice(0, 2)));
  const statuses = () => prisma.program.findMany({ select: { slug: true, status: true }, orderBy: { slug: "asc" } });
  await importFile(database, csv, from);
  for (let time = 0; time < 2; time += 1) {
    expect(undoImport(database, "b1")).toMatchObject({ deleted: 1, withdrawn: 1, kept: { count: 0 } });
    expect(await statuses()).toEqual([{ slug: "public", status: "withdrawn" }]);
    expect(await checkImport(database, csv)).toMatchObject({ fresh: 1, back: 1, before: 0, faulty: 0 });
    expect(await importFile(database, csv, from)).toEqual({ added: 2, published: 2 - 1, before: 0, fault: null });
    expect(await statuses()).toEqual([
      { slug: "draft", status: "draft" },
      { slug: "public", status: "published" },
    ]);
    expect(await checkImport(database, csv)).toMatchObject({ fresh: 0, back: 0, before: 2 });
  }
  const changes = (await revisionsOf(2, prisma)).map(({ version, origin }) => [version, origin]);
  expect(changes).toEqual([
    [5, "import"],
    [4, "restore"],
    [3, "import"],
    [2, "restore"],
    [1, "import"],
  ]);
});

it("leaves what somebody withdrew by hand, and what came back with another file, to whom it belongs", async () => {
  const { database, prisma, file } = await importing();
  const csv = file(
    csvOf([
      { ...example, slug: "one" },
      { ...example, slug: "two" },
    ]),
  );
  await importFile(database, csv, from);
  await prisma.program.update({ where: { slug: "two" }, data: { status: "withdrawn", version: 2 } });
  expect(undoImport(database, "b1")).toMatchObject({ withdrawn: 1, kept: { count: 1 } });
  expect(await checkImport(database, csv)).toMatchObject({ fresh: 0, back: 1, before: 1 });
  const other = file(csvOf([{ ...example, slug: "one" }]));
  expect(await importFile(database, other, { ...from, batch: "b2" })).toMatchObject({ added: 1, published: 1 });
  expect(undoImport(database, "b1")).toMatchObject({ withdrawn: 0 });
  expect(undoImport(database, "b2")).toMatchObject({ withdrawn: 1, kept: { count: 0 } });
});

it("leaves what was imported in the admin, which also changed listings, to the admin", async () => {
  const { database, prisma, file } = await importing();
  await importFile(database, file(csvOf(listings)), from);
  await prisma.import.create({ data: { id: "b1", personId: "ada", name: "programs.csv", file: Buffer.from("") } });
  expect(undoImport(database, "b1")).toBeNull();
  expect(await prisma.program.count()).toBe(4);
});
