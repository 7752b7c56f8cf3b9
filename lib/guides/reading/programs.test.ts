/** Owns the tests of how guides and programs find each other, on the seed itself. */
import { describe, expect, it } from "vitest";
import { withSeed } from "../../../seed/seeded-fixtures";
import { db } from "../../database/db";
import { guidesOfProgram, programsOfGuide } from "./programs";
import { allGuides, guideBySlug } from "./queries";

withSeed();

async function programId(slug: string): Promise<number> {
  return (await db().program.findUniqueOrThrow({ where: { slug }, select: { id: true } })).id;
}

describe("a guide", () => {
  it("reads back as it was loaded, with every figure that it mentions", async () => {
    const guides = await allGuides();
    expect(guides).toHaveLength(7);
    for (const guide of guides) {
      for (const { figure } of guide.tiles) expect(guide.figures.has(figure), `${guide.slug} ${figure}`).toBe(true);
      expect(guide.official.length, guide.slug).toBeGreaterThan(0);
      const first = guide.figures.get(guide.official[0]?.figure ?? "");
      expect(first?.kind, guide.slug).toBe("official");
      expect(guide.growth && guide.figures.get(guide.growth.figure)?.unit, guide.slug).toMatch(/^percent/);
    }
    expect(await guideBySlug("alchemy")).toBeNull();
  });

  it("lists the directory's programs of its query, the picked one first, then those that teach its skills", async () => {
    const guide = await guideBySlug("generative-ai");
    if (!guide) throw new Error("The seed has no guide to generative AI.");
    const { total, results, tagged, counts } = await programsOfGuide(guide, null);
    const subjects = ["artificial-intelligence", "machine-learning", "natural-language-processing"];
    const listed = await db().program.findMany({ where: { status: "published" } });
    const isOpen = await openToAll();
    const isOn = (row: (typeof listed)[number]) =>
      [row.subject, ...row.alsoSubjects.split(",")].some((one) => subjects.includes(one));
    expect(total).toBe(listed.filter((row) => isOpen(row.id) && isOn(row)).length);
    expect(results).toHaveLength(10);
    expect(results[0]?.program.slug).toBe("cuny-school-of-professional-studies-ms-in-generative-ai");
    const skillsOf = ({ program }: (typeof results)[number]) =>
      [...guide.teachers.values()].filter((teachers) => teachers.some(({ id }) => id === program.id)).length;
    const counted = results.slice(1).map(skillsOf);
    expect(counted).toEqual(counted.toSorted((a, b) => b - a));
    expect(counted[0]).toBeGreaterThan(1);
    expect(tagged).toBeGreaterThan(10);
    expect(tagged).toBeLessThan(total);
    expect(counts.degree?.masters).toBeGreaterThan(0);
  });

  it("shows only published programs as teachers of a skill", async () => {
    for (const { teachers } of await allGuides()) {
      const ids = [...teachers.values()].flat().map(({ id }) => id);
      const drafts = await db().program.count({ where: { id: { in: ids }, status: { not: "published" } } });
      expect(drafts).toBe(0);
    }
  });
});

/** Whether anybody may apply to a program: what its row keeps says nothing else. */
async function openToAll(): Promise<(id: number) => boolean> {
  const rows = await db().provenance.findMany({ where: { figure: "audience", values: { not: null } } });
  const limited = rows.filter(({ values }) => !values?.includes('"anyone"')).map(({ programId }) => programId);
  return (id) => !limited.includes(id);
}

describe("a program", () => {
  it("belongs to the guides whose query finds it or whose skills it teaches, most skills first", async () => {
    const id = await programId("university-of-wisconsin-milwaukee-ms-in-computer-science-ai-ml-and-nlp");
    const guides = await guidesOfProgram(id);
    expect(guides[0]).toMatchObject({ slug: "generative-ai" });
    expect(guides[0]?.skills.map(({ slug }) => slug)).toEqual(["machine-learning", "language-processing"]);
    expect(guides.map(({ slug }) => slug)).toContain("machine-learning");
    expect(guides.map(({ slug }) => slug)).not.toContain("robotics-autonomous-systems");
  });

  it("belongs by its subject alone, too, and nowhere when there is no such program", async () => {
    const plain = await db().program.findFirstOrThrow({
      where: { subject: "artificial-intelligence", status: "published", skills: { none: {} }, guides: { none: {} } },
    });
    expect(await guidesOfProgram(plain.id)).toEqual([
      { slug: "generative-ai", name: "Generative AI & Large Language Models", skills: [] },
    ]);
    expect(await guidesOfProgram(-1)).toEqual([]);
  });
});
