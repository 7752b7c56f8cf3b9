/** Owns the proof that a file is judged without writing, applied as it was judged, and taken back. */
import { stringify } from "csv-stringify/sync";
import { expect, it } from "vitest";
import type { PrismaClient } from "../../../prisma/client/client";
import { example } from "../../programs/listing/example";
import { degrees, deliveryModes, states } from "../../programs/model/vocabulary";
import { exportHeadings } from "../../programs/public-pages/export-columns";
import { ada } from "../../programs/saving/fixtures";
import { csvOf, importing } from "../fixtures";
import { applyRows, chooseRows, undoApplied } from "./apply";
import { columnsFor, countsOf, dryRun, importOf, keepFile, rowsOfImport, tableOfImport } from "./kept";

const bytes = (text: string) => new TextEncoder().encode(text);
const editor = ada;

/** A database with one institution and the editor. */
async function ready(): Promise<PrismaClient> {
  const { prisma } = await importing();
  await prisma.user.create({ data: { id: ada.id, name: ada.name, email: ada.email, role: "editor" } });
  return prisma;
}

/** The id of a file that was sent and judged. */
async function judged(prisma: PrismaClient, text: string): Promise<string> {
  const id = await keepFile(prisma, editor, { name: "programs.csv", bytes: bytes(text), why: null });
  const { header } = await tableOfImport(prisma, id);
  const columns = await columnsFor(prisma, header);
  expect(await dryRun(prisma, id, { columns, repair: false, orders: {} })).toBe(true);
  return id;
}

async function apply(prisma: PrismaClient, id: string, kinds = ["create", "update"], without: number[] = []) {
  const checkedAt = (await importOf(prisma, id))?.checkedAt ?? new Date(0);
  expect(await chooseRows(prisma, editor, { id, kinds, without, checkedAt })).toBe(true);
  await applyRows(prisma, editor, { id, why: null });
}

const rowsOf = (prisma: PrismaClient, id: string) => rowsOfImport(prisma, id, { kind: null, skip: 0, take: 100 });
const everything = (prisma: PrismaClient) =>
  prisma.program.findMany({
    omit: { id: true, createdAt: true, updatedAt: true },
    include: { provenance: { omit: { programId: true }, orderBy: { figure: "asc" } } },
    orderBy: { slug: "asc" },
  });

const listing = { ...example, slug: "first" };

it("says of every row what it would do, and writes no program", async () => {
  const prisma = await ready();
  await apply(prisma, await judged(prisma, csvOf([listing])));
  const before = await everything(prisma);
  const id = await judged(
    prisma,
    stringify([
      ["School", "Title", "Credits", "Delivery", "Slug", "Comment"],
      ["Example University", listing.name, "33", "", "", ""],
      ["example-university", "BS in Robotics", "n/a", "On-Campus, Online", "", "x"],
      ["Nowhere College", "MS", "30", "", "", ""],
      ["Example University", "MS in Vision", "many", "", "", ""],
      ["Example University", "MS in Vision", "30", "", "", ""],
      ["Example University", "Master of Artificial Intelligence", "", "", "other", ""],
      ["Example University", listing.name, "33", "", "first", ""],
      ["Example University", "MS in MontrÃ©al", "", "", "", ""],
    ]),
  );
  expect(await everything(prisma)).toEqual(before);
  const rows = await rowsOf(prisma, id);
  expect(rows.map(({ row, kind, detail }) => [row, kind, detail.faults.map(({ heading }) => heading)])).toEqual([
    [2, "update", []],
    [3, "create", []],
    [4, "rejected", ["School"]],
    [5, "rejected", ["Credits"]],
    [6, "rejected", ["Title"]],
    [7, "duplicate", []],
    [8, "rejected", ["Slug"]],
    [9, "rejected", ["Title"]],
  ]);
  expect(Object.keys(rows[0]?.detail.changes ?? {})).toContain("credits");
  expect(await countsOf(prisma, id)).toEqual({ create: 1, update: 1, unchanged: 0, duplicate: 1, rejected: 5 });
});

it("finds nothing to do in a file of what is there", async () => {
  const prisma = await ready();
  await apply(prisma, await judged(prisma, csvOf([listing])));
  expect(await rowsOf(prisma, await judged(prisma, csvOf([listing])))).toMatchObject([{ kind: "unchanged" }]);
});

it("finds nothing to do in a list that the site exported", async () => {
  const prisma = await ready();
  await apply(prisma, await judged(prisma, csvOf([listing])));
  const said = new Map([
    ["Page", "/programs/first"],
    ["Program", listing.name],
    ["Institution", "Example University"],
    ["Degree", degrees[listing.degree ?? "masters"]],
    ["Subject", "In words"],
    ["State", states.MA],
    ["Delivery", listing.delivery.map((mode) => deliveryModes[mode]).join("; ")],
    ["Duration in months", String(listing.durationMonths)],
    ["Credits", String(listing.credits)],
    ["Price from, USD", "1"],
    ["Price: state", "estimated"],
  ]);
  const file = stringify([exportHeadings, exportHeadings.map((heading) => said.get(heading) ?? "")]);
  expect(await rowsOf(prisma, await judged(prisma, file))).toMatchObject([{ kind: "unchanged" }]);
});

it("applies what is chosen, sets aside what was saved meanwhile, and goes on where it stopped", async () => {
  const prisma = await ready();
  await apply(prisma, await judged(prisma, csvOf([listing, { ...listing, slug: "second", name: "MS in Robotics" }])));
  const id = await judged(
    prisma,
    "slug,institution,program,notes\nfirst,,,A\nsecond,,,B\n,example-university,BS in Vision,C\n,example-university,BS in Speech,D\n",
  );
  await prisma.program.update({ where: { slug: "second" }, data: { version: 2 } });
  await apply(prisma, id, ["create", "update"], [5]);
  const outcomes = async () => (await rowsOf(prisma, id)).map(({ outcome }) => outcome);
  expect(await outcomes()).toEqual(["updated", "aside", "created", null]);
  expect(await prisma.program.findUnique({ where: { slug: "first" } })).toMatchObject({ note: "A", version: 2 });
  // Going on does nothing that is done.
  await applyRows(prisma, editor, { id, why: null });
  expect(await outcomes()).toEqual(["updated", "aside", "created", null]);
  expect(await prisma.program.count()).toBe(3);
  const again = await chooseRows(prisma, editor, { id, kinds: ["create"], without: [], checkedAt: new Date() });
  expect(again).toBe(false);
});

it("takes all of it back, and importing again gives what the first gave", async () => {
  const prisma = await ready();
  await apply(prisma, await judged(prisma, csvOf([listing])));
  const before = await everything(prisma);
  const file = "slug,institution,program,notes\nfirst,,,A\nnew,example-university,BS in Vision,C\n";
  const id = await judged(prisma, file);
  await apply(prisma, id);
  const after = await everything(prisma);
  expect(await undoApplied(prisma, editor, id)).toMatchObject({ outcome: "undone" });
  const versionless = (rows: Awaited<ReturnType<typeof everything>>) => rows.map((row) => ({ ...row, version: 0 }));
  expect(versionless(await everything(prisma))).toEqual(versionless(before));
  expect((await rowsOf(prisma, id)).map(({ outcome }) => outcome)).toEqual(["undone", "undone"]);
  await apply(prisma, await judged(prisma, file));
  expect(versionless(await everything(prisma))).toEqual(versionless(after));
});

it("remembers which column a heading is", async () => {
  const prisma = await ready();
  const id = await keepFile(prisma, editor, { name: "a.csv", bytes: bytes("Uni,What,Dean\na,b,c\n"), why: null });
  await dryRun(prisma, id, { columns: ["institution", "program", null], repair: false, orders: {} });
  expect(await columnsFor(prisma, ["DEAN", "what", "uni"])).toEqual([null, "program", "institution"]);
});
