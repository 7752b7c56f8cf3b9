import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withSeed } from "../../../seed/seeded-fixtures";
import { db } from "../../database/db";
import { queryWords } from "../../text/words";
import { type Catalog, catalogOf } from "../catalog/catalog";
import { catalogRows } from "../catalog/load";
import { type Filters, noFilters, parseFilters } from "../filters/filters";
import { suggestions } from "../public-pages/suggest";
import { programsByIds } from "../records/queries";
import { toQuery, type WordMatches } from "./query";
import { search } from "./search";
import { matchText } from "./text-query";

let catalog: Catalog;

async function refresh() {
  catalog = catalogOf(catalogRows());
}

function suggested(q: string, others: Partial<Filters> = {}) {
  return suggestions(catalog, { ...noFilters, ...others, q });
}

withSeed(async () => {
  await refresh();
});

/** Ids of what words find, best first. */
function foundBy({ marks, all, scores }: WordMatches): number[] {
  const positions = Int32Array.from([...marks.keys()].filter((position) => marks[position] === all));
  const scored = Array.from(scores(positions), (score, at) => ({ score, id: catalog.id[positions[at] ?? 0] ?? -1 }));
  return scored.sort((a, b) => b.score - a.score).map(({ id }) => id);
}

/** What is found, best first: "name, institution". */
async function found(text: string): Promise<string[]> {
  const match = await matchText(catalog, text);
  const programs = match ? await programsByIds(foundBy(match.words)) : [];
  return programs.map(({ name, institution }) => `${name}, ${institution.name}`);
}

describe("words", () => {
  it.each([
    ["A.I. & M.L.", ["ai", "ml"]],
    ["M.S. in A.I", ["ms", "in", "ai"]],
    ["Master’s, Master's", ["masters", "masters"]],
    ["Doña Ana — São Paulo", ["dona", "ana", "sao", "paulo"]],
    ["Wisconsin–Milwaukee", ["wisconsin", "milwaukee"]],
    ["Texas A&M", ["texas", "a", "m"]],
    ['"*() NEAR OR', ["near", "or"]],
    ["🔥", []],
  ])("of %s", (text, words) => {
    expect(queryWords(text)).toEqual(words);
  });
});

describe("a search finds", () => {
  it.each([
    ["ML", /machine learning|\bML\b/i],
    ["A.I.", /artificial intelligence|\bAI\b/i],
    ["LLM", /generative|language/i],
    ["NLP", /natural language|computational linguistics|language technolog/i],
    ["gen AI", /generative/i],
    ["CMU", /Carnegie Mellon/],
    ["Georgia Tech", /Georgia Institute of Technology/],
    ["UT", /University of Texas/],
    ["M.S.", /M\.?S|Master/],
    ["MS", /M\.?S|Master/],
    ["masters", /M\.?S|Master|M\.?Eng|MBA/i],
    ["wisconsin milwaukee", /Wisconsin–Milwaukee/],
    ["Wisconsin–Milwaukee", /Wisconsin–Milwaukee/],
    ["carneg", /Carnegie/],
    ["CARNEGIE mellon robot", /robot.*Carnegie Mellon/i],
    ["austin online", /Austin/],
  ])("%s", async (text, expected) => {
    const names = await found(text);
    expect(names.length).toBeGreaterThan(0);
    expect(names[0]).toMatch(expected);
  });

  it("MIT by its letters, where there is one", async () => {
    const names = await found("MIT");
    expect(names.every((name) => /Massachusetts Institute of Technology/.test(name))).toBe(true);
  });

  it.each([
    ["carnegei", "carnegie"],
    ["robtics", "robotics"],
    ["generatve", "generative"],
    ["artifical inteligence", "artificial"],
    ["milwuakee", "milwaukee"],
  ])("%s although it is misspelt, and says what it looked for", async (text, taken) => {
    expect((await found(text)).length).toBeGreaterThan(0);
    const match = await matchText(catalog, text);
    expect(match?.corrected[0]?.taken).toContain(taken);
  });

  it("nothing for a short word with an error, and every word must match", async () => {
    expect(await found("ohoi")).toEqual([]);
    expect(await found("robotics zzzzzz")).toEqual([]);
    const robots = await found("robotics");
    expect((await found("robotics carnegie")).every((name) => robots.includes(name))).toBe(true);
  });

  it("a word that exists is never taken for another", async () => {
    expect((await matchText(catalog, "robotics"))?.corrected).toEqual([]);
  });
});

it("no input can break it", async () => {
  const nasty = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc.constantFrom('"', "NEAR(", "a OR", "* ^", "x\u0000y", "{name}:"),
  );
  await fc.assert(
    fc.asyncProperty(nasty, fc.constantFrom(1, 400), async (text, times) => {
      const match = await matchText(catalog, text.repeat(times));
      expect(match === null || match.words.marks.length === catalog.size).toBe(true);
      expect(Array.isArray(await suggested(text))).toBe(true);
    }),
    { numRuns: 150 },
  );
});

it("follows every change: names, places, an institution's name, what is deleted", async () => {
  // Of its own, since other tests look for what the seed has.
  const place = { city: "Austin", state: "TX" };
  const kind = { degree: "masters", subject: "robotics", status: "published" };
  const provenance = ["delivery", "duration", "credits", "cost"].map((figure) => ({ figure, state: "unknown" }));
  const { id: institutionId } = await db().institution.create({ data: { slug: "own", name: "Own College", ...place } });
  const program = await db().program.create({
    data: { slug: "own-ms", name: "MS", institutionId, ...kind, ...place, provenance: { create: provenance } },
  });
  await db().program.update({ where: { id: program.id }, data: { name: "Máster Ñandú", city: "Łódź" } });
  await refresh();
  expect(await found("nandu")).toEqual(["Máster Ñandú, Own College"]);
  await db().institution.update({ where: { id: program.institutionId }, data: { name: "Quetzal College" } });
  await refresh();
  expect((await found("quetzal nandu")).length).toBe(1);
  await db().program.delete({ where: { id: program.id } });
  await refresh();
  expect(await found("nandu")).toEqual([]);
});

it("suggests places to go, and nothing for one letter", async () => {
  expect(await suggested("c")).toEqual([]);
  const carnegie = await suggested("carn");
  expect(carnegie[0]).toEqual({
    kind: "institution",
    label: "Carnegie Mellon University",
    href: "/programs?institution=carnegie-mellon-university",
  });
  expect(carnegie.filter(({ kind }) => kind === "program").length).toBe(3);
  expect(await suggested("pittsb")).toContainEqual({
    kind: "city",
    label: "Pittsburgh, PA",
    href: "/programs?near=Pittsburgh%2C+PA",
  });
  expect(await suggested("robo")).toContainEqual({
    kind: "subject",
    label: "Robotics",
    href: "/programs?subject=robotics",
  });
});

it("finds by the way of teaching, which stands in no text", async () => {
  const { total } = search(catalog, toQuery(parseFilters({ delivery: "online" }).filters));
  const online = await matchText(catalog, "online");
  expect(online && foundBy(online.words).length).toBeGreaterThanOrEqual(total);
  const robotics = await found("robotics");
  const onlineRobotics = await found("online robotics");
  expect(onlineRobotics.length).toBeGreaterThan(0);
  expect(onlineRobotics.length).toBeLessThan(robotics.length);
  expect(robotics).toEqual(expect.arrayContaining(onlineRobotics));
});

it("suggests places that keep the other filters, in place of the words", async () => {
  expect(await suggested("pittsb", { degree: ["masters"], page: 3 })).toContainEqual({
    kind: "city",
    label: "Pittsburgh, PA",
    href: "/programs?degree=masters&near=Pittsburgh%2C+PA",
  });
});
