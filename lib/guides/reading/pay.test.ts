/** Owns the tests of the pay that a payback is counted against: the seed's own official figures, and no median. */
import { expect, it } from "vitest";
import { readGuides } from "../../../seed/read-guides";
import { withSeed } from "../../../seed/seeded-fixtures";
import { db } from "../../database/db";
import { mediansOf, payOf } from "./pay";

const seed = new Map(readGuides("seed", null, []).shared.map((figure) => [figure.key, figure]));
const guide = (slug: string) => ({ slug, name: slug, skills: [] });

withSeed();

it("is the 10th and 25th percentile of each occupation, as the seed has them, with year and source", async () => {
  const wages = await payOf(["generative-ai", "robotics-autonomous-systems", "ai-in-business"].map(guide));
  expect(wages.map(({ key }) => key)).toEqual([
    "software-developers",
    "computer-research-scientists",
    "data-scientists",
    "electrical-engineers",
    "electronics-engineers",
    "systems-managers",
    "operations-research-analysts",
  ]);
  for (const { key, low, high, year, publisher, sourceUrl } of wages) {
    const [tenth, quarter, median] = ["wage-10th", "wage-25th", "wage"].map((one) => seed.get(`${key}-${one}-${year}`));
    expect([low, high], key).toEqual([tenth?.low, quarter?.low]);
    expect(high, key).toBeLessThan(median?.low ?? 0);
    expect({ publisher, sourceUrl }, key).toEqual({ publisher: tenth?.publisher, sourceUrl: tenth?.sourceUrl });
  }
});

it("has something to offer for a program of no guide, and nothing for an occupation without low percentiles", async () => {
  expect((await payOf([])).map(({ key, label }) => [key, label])).toEqual([["data-scientists", "Data scientists"]]);
  expect((await payOf([guide("ai-in-healthcare")])).map(({ key }) => key)).toEqual(["data-scientists"]);
});

it("never joins percentiles of two years", async () => {
  const where = { guideId: null, key: "data-scientists-wage-25th-2025" };
  const kept = await db().guideFigure.findFirstOrThrow({ where });
  await db().guideFigure.delete({ where: { id: kept.id } });
  expect(await payOf([])).toEqual([]);
  await db().guideFigure.create({ data: kept });
  expect(await payOf([])).toHaveLength(1);
});

it("tells an occupation's newest official median, and nothing of one that has none", async () => {
  const medians = await mediansOf(["data-scientists", "other-engineers", "mathematicians"]);
  const said = [...medians].map(([occupation, { text, year }]) => [occupation, text, year]);
  expect(said).toEqual([
    ["data-scientists", "$120,230 a year", "2025"],
    ["mathematicians", "$126,710 a year", "2025"],
  ]);
});
