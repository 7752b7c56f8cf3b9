/** Owns the tests of finding programs by what somebody kept of them. */
import { expect, it } from "vitest";
import { withSeed } from "../../../seed/seeded-fixtures";
import { db } from "../../database/db";
import { resolvePrograms, slugsOfNumbers } from "./programs-by-slug";
import { idsBySlugs } from "./queries";

withSeed();

it("finds programs by number as by slug, each once, and says what a number that is none is", async () => {
  const [one, two] = await db().program.findMany({ where: { status: "published" }, orderBy: { id: "asc" }, take: 2 });
  const [first, second] = [one?.slug ?? "", two?.slug ?? ""];
  const asked = [String(two?.id), first, "999999", second];
  expect((await resolvePrograms(asked)).found.map(({ slug }) => slug)).toEqual([second, first]);
  expect((await resolvePrograms(asked)).gone.map(({ asked: of }) => of)).toEqual(["999999", second]);
  expect([...(await idsBySlugs(asked))]).toEqual([
    [String(two?.id), two?.id],
    [first, one?.id],
    [second, two?.id],
  ]);
});

it("leads from a listing to the one that it was merged into, however often, and tells nothing of a draft", async () => {
  const [a, b, c] = await db().program.findMany({ where: { status: "published" }, orderBy: { id: "asc" }, take: 3 });
  const merge = (id = 0, into = 0) =>
    db().program.update({ where: { id }, data: { status: "withdrawn", mergedInto: into } });
  await merge(a?.id, b?.id);
  await merge(b?.id, c?.id);
  expect([...(await slugsOfNumbers([String(a?.id), "x"])).values()]).toEqual([c?.slug, "x"]);
  const draft = await db().program.findFirstOrThrow({ where: { status: "draft" } });
  expect(await resolvePrograms([String(draft.id)])).toEqual({
    found: [],
    gone: [{ asked: String(draft.id), reason: "it is not public" }],
  });
});
