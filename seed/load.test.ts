/** Owns the tests of loading the seed: what the database holds then, and after loading again. */
import { describe, expect, it } from "vitest";
import { dump, emptyDatabase } from "./fixtures";
import { loadSeed } from "./load";

// Typed from the guide page by hand: institution, name, city, months (0.6 years is 7 months,
// 1.67 is 20), total in dollars, delivery, degree.
const guidePage = [
  [
    "Wilmington University",
    "Undergraduate Certificate in Artificial Intelligence",
    "New Castle",
    7,
    7722,
    "online, on-campus",
    "undergraduate-certificate",
  ],
  [
    "Western Governors University",
    "MS in Computer Science - AI & ML Specialization",
    "Salt Lake City",
    20,
    26310,
    "online",
    "masters",
  ],
  [
    "Wentworth Institute of Technology",
    "MS in Applied Computer Science - Artificial Intelligence and Machine Learning",
    "Boston",
    18,
    38250,
    "on-campus",
    "masters",
  ],
  [
    "Virginia Commonwealth University",
    "Artificial Intelligence Graduate Certificate",
    "Richmond",
    6,
    7632,
    "online, on-campus",
    "graduate-certificate",
  ],
  [
    "Virginia Polytechnic Institute and State University",
    "Artificial Intelligence Graduate Certificate",
    "Blacksburg",
    12,
    8115,
    "online, on-campus",
    "graduate-certificate",
  ],
  [
    "University of Wisconsin–Milwaukee",
    "Online MS in Computer Science (Professional) – AI, ML, NLP",
    "Milwaukee",
    24,
    28923,
    "online",
    "masters",
  ],
  [
    "University of Wisconsin–Milwaukee",
    "MS in Computer Science - AI, ML and NLP",
    "Milwaukee",
    24,
    20070,
    "online, on-campus, hybrid",
    "masters",
  ],
  [
    "The University of Utah",
    "Artificial Intelligence Graduate Certificate",
    "Salt Lake City",
    12,
    17040,
    "on-campus",
    "graduate-certificate",
  ],
  [
    "University of the Cumberlands",
    "Executive Master's in Artificial Intelligence",
    "Williamsburg",
    12,
    17019,
    "hybrid",
    "masters",
  ],
  [
    "The University of Texas at Austin",
    "Online MS in Artificial Intelligence",
    "Austin",
    18,
    10000,
    "online",
    "masters",
  ],
].sort();

describe("the seed", () => {
  it("has what the files say, with the source of every figure", async () => {
    const prisma = emptyDatabase();
    const added = await loadSeed(prisma);
    const { institutions, charges, programs, provenance, guides, guideFigures } = await dump(prisma);

    expect(added).toEqual({
      institutions: institutions.length,
      charges: charges.length,
      programs: programs.length,
      synonyms: await prisma.synonym.count(),
      guides: guides.length,
      figures: guideFigures.length,
    });
    expect(added).toMatchObject({ institutions: 160, programs: 267 });
    expect(programs.filter(({ status }) => status === "published")).toHaveLength(178);
    expect(programs.filter(({ status }) => status === "draft")).toHaveLength(89);
    expect(charges.filter(({ scope }) => scope !== "ipeds")).toHaveLength(98);
    expect(new Set(programs.map(({ institutionId }) => institutionId)).size).toBe(160);

    for (const program of programs) {
      const own = new Map(provenance.filter((p) => p.programId === program.id).map((p) => [p.figure, p]));
      const known = {
        delivery: program.online || program.onCampus || program.hybrid,
        duration: program.durationMonths !== null,
        credits: program.credits !== null,
        cost: program.totalCost !== null || program.perCreditCents !== null,
      };
      expect(own.size).toBe(4);
      for (const [figure, isKnown] of Object.entries(known)) {
        const row = own.get(figure);
        expect(row, `${program.slug} ${figure}`).toBeDefined();
        expect(row?.state === "unknown", `${program.slug} ${figure}`).toBe(!isKnown);
        expect(row?.reason ?? null).toBe(isKnown ? null : "not-checked");
        if (isKnown && row?.state !== "listed") expect(row?.sourceUrl).toMatch(/^https?:/);
      }
      expect(program.slug.length).toBeLessThanOrEqual(90);
      expect(program.totalCostOutOfState).toBeNull();
    }
  });

  it("has the ten listings of the guide page as they stand there", async () => {
    const prisma = emptyDatabase();
    await loadSeed(prisma);
    const listed = await prisma.program.findMany({
      where: { provenance: { some: { figure: "cost", state: "listed" } } },
      include: { institution: true, provenance: true },
    });
    const modes = (p: (typeof listed)[number]) =>
      [p.online && "online", p.onCampus && "on-campus", p.hybrid && "hybrid"].filter(Boolean).join(", ");
    expect(
      listed.map((p) => [p.institution.name, p.name, p.city, p.durationMonths, p.totalCost, modes(p), p.degree]).sort(),
    ).toEqual(guidePage);
    for (const { provenance, status } of listed) {
      expect(status).toBe("published");
      expect(
        provenance
          .filter(({ state }) => state === "listed")
          .map(({ figure }) => figure)
          .sort(),
      ).toEqual(["cost", "delivery", "duration"]);
    }
  });

  it("says of a figure read elsewhere where that was", async () => {
    const prisma = emptyDatabase();
    await loadSeed(prisma);
    const figure = (slug: string, name: string) =>
      prisma.provenance.findFirst({ where: { figure: name, program: { slug } } });
    expect(
      await figure("worcester-polytechnic-institute-master-of-science-in-robotics-engineering", "cost"),
    ).toMatchObject({
      state: "inferred",
      sourceUrl: "https://www.wpi.edu/node/17416",
      note: "Rate per credit × credits. Graduate rate",
    });
    expect(await figure("bay-atlantic-university-ms-in-artificial-intelligence", "cost")).toMatchObject({
      state: "inferred",
      note: "Rate per credit × credits; the rate is stated by a third party",
    });
    // A page of its own without a year does not borrow that of the row.
    expect(
      await figure("milwaukee-school-of-engineering-master-of-science-in-machine-learning", "credits"),
    ).toMatchObject({
      state: "third-party",
      sourceUrl: "https://durant.io/advising/msml.html",
      year: null,
    });
    expect(
      await figure("drexel-university-master-of-science-in-machine-learning-engineering", "duration"),
    ).toMatchObject({
      state: "inferred",
    });
  });

  it("keeps the cents of a rate, zero as zero and nothing as null", async () => {
    const prisma = emptyDatabase();
    await loadSeed(prisma);
    const of = (slug: string) => prisma.charge.findMany({ where: { institution: { slug } }, orderBy: { id: "asc" } });
    expect((await of("dakota-state-university")).map((c) => c.perCreditCents)).toContain(33325);
    expect((await of("sam-houston-state-university")).map((c) => c.annualTuition)).toContain(8953);
    expect(await of("cuny-school-of-professional-studies")).toHaveLength(2);
    expect(await of("naval-postgraduate-school")).toMatchObject([
      { scope: "ipeds", level: "graduate", residency: "in-state", perCreditCents: 0, year: "2022-2023" },
      { scope: "ipeds", level: "graduate", residency: "out-of-state", perCreditCents: 0 },
    ]);
  });
});

const nothing = { institutions: 0, charges: 0, programs: 0, synonyms: 0, guides: 0, figures: 0 };

describe("loading again", () => {
  it("changes nothing", async () => {
    const prisma = emptyDatabase();
    await loadSeed(prisma);
    const before = await dump(prisma);
    expect(await loadSeed(prisma)).toEqual(nothing);
    expect(await dump(prisma)).toEqual(before);
  });

  it("keeps what an editor changed, renamed or left out, and adds what is missing", async () => {
    const prisma = emptyDatabase();
    await loadSeed(prisma);
    const [edited, renamed, deleted] = await prisma.program.findMany({ take: 3, orderBy: { id: "asc" } });
    if (!edited || !renamed || !deleted) throw new Error("The seed has too few programs.");
    await prisma.program.update({ where: { id: edited.id }, data: { name: "Edited" } });
    await prisma.program.update({ where: { id: renamed.id }, data: { slug: "renamed" } });
    await prisma.programSlug.create({ data: { slug: renamed.slug, programId: renamed.id } });
    await prisma.program.delete({ where: { id: deleted.id } });
    expect(await loadSeed(prisma)).toEqual({ ...nothing, programs: 1 });
    expect(await prisma.program.count()).toBe(267);
    expect(await prisma.program.findUnique({ where: { id: edited.id } })).toMatchObject({ name: "Edited" });
    expect(await prisma.program.findUnique({ where: { slug: renamed.slug } })).toBeNull();
    expect(await prisma.provenance.count({ where: { program: { slug: deleted.slug } } })).toBe(4);
  });
});
