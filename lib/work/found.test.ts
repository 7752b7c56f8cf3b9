/** Owns the proof that what pages say waits for a person, and that taking it is one change with its source and words. */
import { expect, test } from "vitest";
import { example } from "../programs/listing/example";
import { typedOf } from "../programs/listing/form";
import { listingRows, storedFields } from "../programs/listing/stored";
import { ada, editOf, filled, stored } from "../programs/saving/fixtures";
import { updateProgram } from "../programs/saving/mutations";
import type { Offer, Reading } from "../reading/offers";
import { foundFacts, keepFindings, leaveFound, takeFinding } from "./found";

const now = new Date("2026-11-29T12:00:00Z");
const url = "https://example.edu/ms/admission";

const offer = (path: Offer["path"], value: string, more: Partial<Offer> = {}): Offer => ({
  path,
  typed: [value],
  text: value,
  snippet: `It says ${value}.`,
  certain: true,
  year: "2026-2027",
  doubts: [],
  ...more,
});

async function withFindings(...offers: Offer[]) {
  const { prisma, ids } = await filled(example);
  const [id = 0] = ids;
  await prisma.institution.updateMany({ data: { website: "https://example.edu" } });
  const reading: Reading = { url, readOn: "2026-11-29", offers };
  const keep = async () => {
    const row = await prisma.program.findUniqueOrThrow({ where: { id }, include: listingRows });
    return keepFindings(prisma, id, reading, typedOf(storedFields(row)));
  };
  return { prisma, id, keep, kept: await keep() };
}

test("what is stored already does not wait, what differs waits only where it is certain", async () => {
  const { prisma, id, kept } = await withFindings(
    offer("credits", String(example.credits)),
    offer("durationMonths", "99", { certain: false, doubts: ["the page says another, too"] }),
    offer("totalCost", "31000"),
    offer("applicationFee", "75", { certain: false }),
  );
  expect(kept).toBe(2);
  const found = await foundFacts(prisma);
  expect(found.map((one) => [one.id, one.figure, one.offers.map(({ text, standing }) => [text, standing])])).toEqual([
    [id, "cost", [["31000", "differs"]]],
    [id, "applicationFee", [["75", "new"]]],
  ]);
  // Nobody said yes.
  expect(await prisma.revision.count()).toBe(0);
});

test("taking writes one revision with the page, its day and year, and the words' hash; what was taken waits no more", async () => {
  const { prisma, id } = await withFindings(offer("applicationFee", "75"));
  const [fact] = await foundFacts(prisma);
  const finding = fact?.offers[0]?.id ?? 0;
  expect(await takeFinding(prisma, ada, { id: finding, versionSeen: 1 })).toEqual({
    outcome: "saved",
    programId: id,
    figure: "applicationFee",
  });
  const { listing, version } = await stored(prisma, id);
  expect(version).toBe(2);
  expect(listing.applicationFee).toBe(75);
  expect(listing.provenance.applicationFee).toMatchObject({
    state: "published",
    sourceUrl: url,
    checkedOn: "2026-11-29",
    year: "2026-2027",
  });
  const [revision] = await prisma.revision.findMany();
  expect(revision).toMatchObject({ by: "ada", why: expect.stringMatching(/“It says 75\.” \(words [0-9a-f]{12}\)$/) });
  expect(await foundFacts(prisma)).toEqual([]);
  expect(await takeFinding(prisma, ada, { id: finding, versionSeen: 2 })).toEqual({ outcome: "gone" });
});

test("a value that the form would ask about is not taken in passing, nor one into a version nobody saw", async () => {
  const { prisma, id } = await withFindings(offer("totalCost", "900000"));
  const [fact] = await foundFacts(prisma);
  const finding = fact?.offers[0]?.id ?? 0;
  expect(await takeFinding(prisma, ada, { id: finding, versionSeen: 1 })).toMatchObject({
    outcome: "form",
    why: expect.arrayContaining([expect.stringContaining("$900,000")]),
  });
  await updateProgram(prisma, ada, editOf(id, { ...example, note: "Changed." }, 1), { why: null, origin: "form" });
  expect(await takeFinding(prisma, ada, { id: finding, versionSeen: 1 })).toEqual({ outcome: "stale" });
  expect((await stored(prisma, id)).listing.totalCost).toBe(example.totalCost);
});

test("what was left does not come back when the page is read again; another value does", async () => {
  const { prisma, id, keep } = await withFindings(offer("applicationFee", "75"));
  expect(await leaveFound(prisma, { programId: id, figure: "applicationFee" }, now)).toBe(true);
  expect(await leaveFound(prisma, { programId: id, figure: "applicationFee" }, now)).toBe(false);
  expect(await keep()).toBe(0);
  expect(await foundFacts(prisma)).toEqual([]);
  const reading = { url, readOn: "2026-12-01", offers: [offer("applicationFee", "80")] };
  const row = await prisma.program.findUniqueOrThrow({ where: { id }, include: listingRows });
  expect(await keepFindings(prisma, id, reading, typedOf(storedFields(row)))).toBe(1);
});
