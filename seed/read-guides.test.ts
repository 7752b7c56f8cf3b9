/** Owns the tests of the seed's guides: what is refused by name, what is loaded, and what loading again leaves alone. */
import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { dump, emptyDatabase, seedWith } from "./fixtures";
import { readInstitutions } from "./institutions";
import { loadSeed } from "./load";
import { readPrograms } from "./programs";
import { readGuides } from "./read-guides";

const bigGuide = "guides/generative-ai.md";
const programs = await readPrograms("seed", readInstitutions("seed", []), []);

/** The seed with `from` replaced in one file; the line that the replacement stands on. */
function planted(file: string, from: string, to: string) {
  let line = 0;
  const folder = seedWith((name, text) => {
    if (name !== file) return text;
    const at = text.indexOf(from);
    if (at === -1) throw new Error(`${file} has no ${from}.`);
    line = text.slice(0, at).split("\n").length;
    return text.replace(from, to);
  });
  return { folder, line };
}

/** What is wrong with the guides of a folder whose programs are the seed's own. */
function problemsOf(folder: string): string[] {
  const problems: string[] = [];
  readGuides(folder, programs, problems);
  return problems;
}

describe("a guide with a mistake", () => {
  it.each([
    [
      "a number in prose",
      bigGuide,
      "Learn transformers and attention well",
      "Learn 7 transformers",
      "sections.6.body: “7” is a number without a source",
    ],
    [
      "a number in the front matter",
      bigGuide,
      "Prompting is a skill",
      "Prompting is 1 skill",
      "sections.3.body: “1” is",
    ],
    [
      "a number in a skill",
      bigGuide,
      "text: Caching, cost",
      "text: 12 ways of caching, cost",
      "skills.11.text: “12” is",
    ],
    [
      "a reference to no figure",
      bigGuide,
      "as the {{demand}} on",
      "as the {{demanded}} on",
      "sections.0.body: There is no figure “demanded”.",
    ],
    [
      "a claim in the largest letters",
      bigGuide,
      "figure: software-developers-wage-2025",
      "figure: engineer-salary",
      "tiles.0.figure: A tile takes only official figures",
    ],
    [
      "growth of another occupation than the wage",
      bigGuide,
      "growth:\n  label: Software developers",
      "growth:\n  label: Testers",
      "growth.label: The growth must be of the occupation whose wage comes first: “Software developers”.",
    ],
    ["an unknown section", bigGuide, "{#advice}", "{#hints}", "sections.6.slug: The section must be one of: why-now"],
    ["an unknown field", bigGuide, "kicker: AI", "kickers: AI", "front matter: Unrecognized key"],
    ["a bad verdict", bigGuide, "verdict: right", "verdict: true", "predictions.0.verdict: The verdict must be one of"],
  ])("(%s) is refused by file and line", (_, file, from, to, expected) => {
    const { folder, line } = planted(file, from, to);
    const problems = problemsOf(folder);
    const found = problems.find((problem) => problem.includes(expected));
    expect(found, problems.join("\n")).toBeDefined();
    // A section's body begins after its heading, a whole field on its own line.
    if (
      expected.includes("is a number") ||
      expected.includes("“1” is") ||
      expected.includes("“12” is") ||
      expected.includes("verdict")
    ) {
      expect(found).toMatch(new RegExp(`^${file} line ${line}, `));
    }
  });

  it.each([
    [
      "guides/figures.csv",
      "generative-ai,engineer-salary,155000,300000",
      "generative-ai,engineer-salary,155000,",
      "column high: A figure has both numbers or none",
    ],
    [
      "guides/figures.csv",
      "generative-ai,engineer-salary,",
      "generative-art,engineer-salary,",
      "column guide: there is no guides/generative-art.md.",
    ],
    [
      "guides/skills.csv",
      ",generative-ai/evaluation,",
      ",generative-ai/divination,",
      "column skill: guides/generative-ai.md has no skill “divination”.",
    ],
    [
      "guides/skills.csv",
      "cuny-school-of-professional-studies-ms-in-generative-ai,",
      "cuny-ms,",
      "column program: programs.csv has no good row with the slug “cuny-ms”.",
    ],
  ])("(%s: %s) is named by line and column", (file, from, to, expected) => {
    const { folder, line } = planted(file, from, to);
    expect(problemsOf(folder).join("\n")).toContain(`${file} line ${line}, ${expected}`);
  });

  it("that is no YAML, or has no front matter, is named by line", () => {
    const broken = planted(bigGuide, "hot: true", "hot: [true");
    expect(problemsOf(broken.folder).join("\n")).toMatch(
      /^guides\/generative-ai\.md line \d+: is not well-formed YAML/m,
    );
    const bare = planted(bigGuide, "---\n", "");
    expect(problemsOf(bare.folder).join("\n")).toContain(
      "guides/generative-ai.md line 1: must begin with front matter",
    );
  });

  it("keeps everything else from being loaded, too", async () => {
    const prisma = emptyDatabase();
    const { folder, line } = planted(bigGuide, "Learn transformers", "Learn 7 transformers");
    await expect(loadSeed(prisma, folder)).rejects.toThrow(
      `${bigGuide} line ${line}, sections.6.body: “7” is a number`,
    );
    expect(await prisma.institution.count()).toBe(0);
    expect(await prisma.guide.count()).toBe(0);
  });

  it("fails the check that `npm run check` runs, with file and line", () => {
    const check = (folder?: string) =>
      spawnSync(process.execPath, ["--import", "tsx", "scripts/guide-figures.ts", ...(folder ? [folder] : [])], {
        encoding: "utf8",
      });
    const { folder, line } = planted(
      "guides/machine-learning.md",
      "Bring linear algebra",
      "Bring 3 books, linear algebra",
    );
    const failed = check(folder);
    expect(failed.status).toBe(1);
    expect(failed.stdout).toContain(`guides/machine-learning.md line ${line}, `);
    expect(check()).toMatchObject({ status: 0, stdout: "" });
    // Two programs are started, each of which compiles its own sources.
  });
});

describe("the guides of the seed", () => {
  it("are seven, each with its figures, skills and programs", async () => {
    const prisma = emptyDatabase();
    const added = await loadSeed(prisma);
    const { guides, guideFigures } = await dump(prisma);
    expect(added).toMatchObject({ guides: 7, figures: guideFigures.length });
    expect(guides.map(({ slug, status }) => [slug, status])).toEqual([
      ["ai-in-business", "published"],
      ["ai-in-healthcare", "published"],
      ["computer-vision", "published"],
      ["generative-ai", "published"],
      ["machine-learning", "published"],
      ["natural-language-processing", "published"],
      ["robotics-autonomous-systems", "published"],
    ]);
    const big = guides.find(({ slug }) => slug === "generative-ai");
    expect(big?.sections.map(({ slug }) => slug)).toEqual([
      "why-now",
      "relevance",
      "career",
      "skills",
      "applications",
      "predictions",
      "advice",
    ]);
    expect(big?.tiles).toHaveLength(3);
    expect(big?.programs).toHaveLength(1);
    expect(big?.skills.some(({ programs }) => programs.length > 10)).toBe(true);
    expect(guideFigures.filter(({ kind, sourceUrl }) => (kind === "claimed") !== (sourceUrl === null))).toEqual([]);
  });

  it("keep what an editor changed, and come back only when they are gone", async () => {
    const prisma = emptyDatabase();
    await loadSeed(prisma);
    const slug = "computer-vision";
    await prisma.guide.update({ where: { slug }, data: { summary: "Edited.", status: "draft" } });
    await prisma.guideSection.deleteMany({ where: { guide: { slug } } });
    await prisma.programSkill.deleteMany({ where: { skill: { guide: { slug } } } });
    await prisma.guideFigure.updateMany({
      where: { guideId: null, key: "data-scientists-wage-2025" },
      data: { low: 1, high: 2 },
    });
    const before = await dump(prisma);
    expect(await loadSeed(prisma)).toMatchObject({ guides: 0, figures: 0 });
    expect(await dump(prisma)).toEqual(before);

    await prisma.guide.delete({ where: { slug } });
    expect(await prisma.guideFigure.count({ where: { guide: { slug } } })).toBe(0);
    expect(await loadSeed(prisma)).toMatchObject({ guides: 1 });
    expect(await prisma.guideSection.count({ where: { guide: { slug } } })).toBeGreaterThan(0);
  });
});
