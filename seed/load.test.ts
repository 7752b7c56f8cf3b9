/** Owns the tests of loading the seed: what the database holds then, and after loading again. */

import { describe, expect, it } from "vitest";
import { coreFacts } from "../lib/programs/model/facts";
import { openPairs } from "../lib/work/duplicates";
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
    const { institutions, charges, programs, provenance, guides, guideFigures, facts, outcomes, awards } =
      await dump(prisma);

    expect(added).toEqual({
      institutions: institutions.length,
      charges: charges.length,
      programs: programs.length,
      renewed: 0,
      apart: await prisma.notDuplicate.count(),
      synonyms: await prisma.synonym.count(),
      federal:
        facts.length +
        outcomes.length +
        awards.length +
        (await prisma.countryInstitution.count()) +
        (await prisma.occupationTechnology.count()),
      guides: guides.length,
      figures: guideFigures.length,
    });
    expect(added).toMatchObject({ institutions: 189, programs: 370, renewed: 0 });
    const undecided = (await openPairs(prisma)).filter((pair) =>
      [pair.first, pair.second].every(({ status }) => status === "published"),
    );
    expect(undecided.map(({ first, second }) => `${first.slug} ${second.slug}`)).toEqual([]);
    expect(programs.filter(({ status }) => status === "published")).toHaveLength(257);
    expect(programs.filter(({ status }) => status === "draft")).toHaveLength(113);
    expect(charges.filter(({ scope }) => scope !== "ipeds")).toHaveLength(123);
    expect(new Set(programs.map(({ institutionId }) => institutionId)).size).toBe(189);

    for (const program of programs) {
      const own = new Map(provenance.filter((p) => p.programId === program.id).map((p) => [p.figure, p]));
      const known = {
        delivery: program.online || program.onCampus || program.hybrid,
        duration: program.durationMonths !== null,
        credits: program.credits !== null,
        cost: program.totalCost !== null || program.perCreditCents !== null,
      };
      expect(own.size).toBeGreaterThanOrEqual(coreFacts.length);
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

  it("has the ten listings of the guide page: what it says, or that another source says otherwise", async () => {
    const prisma = emptyDatabase();
    await loadSeed(prisma);
    const programs = await prisma.program.findMany({ include: { institution: true, provenance: true } });
    for (const [institution, name, city, months, total, , degree] of guidePage) {
      const found = programs.filter((program) => program.institution.name === institution && program.name === name);
      expect(found, `${institution}: ${name}`).toMatchObject([{ city, degree }]);
      const [program] = found;
      const said = (figure: string, value: number | null | undefined) => [
        String(value),
        program?.provenance.find((source) => source.figure === figure)?.otherValue ?? "",
      ];
      expect(said("duration", program?.durationMonths)).toContain(String(months));
      expect(said("cost", program?.totalCost)).toContain(String(total));
    }
  });

  it("publishes at least 250 programs, each with a page that can be opened; one without is a draft that says why", async () => {
    const prisma = emptyDatabase();
    await loadSeed(prisma);
    const programs = await prisma.program.findMany({ include: { provenance: true } });
    const [paged, unpaged] = [true, false].map((has) =>
      programs.filter(
        (one) => ((one.website ?? one.provenance.find((row) => row.sourceUrl)?.sourceUrl) !== undefined) === has,
      ),
    );
    expect(paged?.filter(({ status }) => status === "published").length).toBeGreaterThanOrEqual(250);
    for (const { slug, status, editorsNote } of unpaged ?? []) {
      expect(status, slug).toBe("draft");
      expect(editorsNote, slug).toContain("no page of the university that names this certificate was found");
    }
  });

  it("states facts beside the first four with their source, and which sources disagree", async () => {
    const prisma = emptyDatabase();
    await loadSeed(prisma);
    const stated = await prisma.provenance.findMany({
      where: { figure: { notIn: [...coreFacts] } },
      include: { program: true },
    });
    expect(stated.length).toBeGreaterThan(250);
    for (const { values, sourceUrl, state } of stated) {
      expect(JSON.parse(values ?? "{}")).not.toEqual({});
      expect(sourceUrl).toMatch(/^https?:/);
      expect(["published", "third-party", "inferred"]).toContain(state);
    }
    const disputed = await prisma.provenance.findMany({ where: { otherValue: { not: null } } });
    expect(disputed.map(({ figure }) => figure).sort()).toEqual(
      ["cost", "cost", "cost", "cost", "delivery", "delivery", "delivery", "delivery"].concat([
        "duration",
        "duration",
        "duration",
        "duration",
        "gre",
      ]),
    );
  });

  it("makes one listing of two that are one program, whose former address leads on", async () => {
    const prisma = emptyDatabase();
    await loadSeed(prisma);
    const former = await prisma.programSlug.findMany({ include: { program: true } });
    expect(former).toHaveLength(3);
    for (const { program } of former) expect(program.status).toBe("published");
    expect(await prisma.program.count({ where: { slug: { in: former.map(({ slug }) => slug) } } })).toBe(0);
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

const nothing = {
  institutions: 0,
  charges: 0,
  programs: 0,
  renewed: 0,
  apart: 0,
  synonyms: 0,
  federal: 0,
  guides: 0,
  figures: 0,
};

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
    const [edited, renamed, deleted, older] = await prisma.program.findMany({ take: 4, orderBy: { id: "asc" } });
    if (!edited || !renamed || !deleted || !older) throw new Error("The seed has too few programs.");
    const changed = async (id: number, data: { name?: string; slug?: string }) => {
      await prisma.program.update({ where: { id }, data: { ...data, version: 2 } });
      const revision = { programId: id, version: 2, by: "an editor", origin: "form", changes: "{}" };
      await prisma.revision.create({ data: revision });
    };
    await changed(edited.id, { name: "Edited" });
    await changed(renamed.id, { slug: "renamed" });
    await prisma.programSlug.create({ data: { slug: renamed.slug, programId: renamed.id } });
    await prisma.program.delete({ where: { id: deleted.id } });
    // As an earlier seed may have had them.
    await prisma.program.update({ where: { id: older.id }, data: { note: "Modality inferred", status: "draft" } });
    await prisma.provenance.update({
      where: { programId_figure: { programId: edited.id, figure: "credits" } },
      data: { state: "unknown", reason: "not-checked" },
    });
    await prisma.program.update({ where: { id: edited.id }, data: { credits: null } });
    expect(await loadSeed(prisma)).toEqual({ ...nothing, programs: 1, renewed: 2 });
    expect(await prisma.program.count()).toBe(370);
    expect(await prisma.program.findUnique({ where: { id: edited.id } })).toMatchObject({
      name: "Edited",
      credits: edited.credits,
    });
    expect(await prisma.program.findUnique({ where: { id: older.id } })).toMatchObject({
      note: older.note,
      status: older.status,
      version: 2,
    });
    expect(await prisma.revision.findFirst({ where: { programId: older.id } })).toMatchObject({
      origin: "seed",
      by: null,
    });
    expect(await prisma.program.findUnique({ where: { slug: renamed.slug } })).toBeNull();
    expect(await prisma.provenance.count({ where: { program: { slug: deleted.slug } } })).toBeGreaterThanOrEqual(4);
    expect(await loadSeed(prisma)).toEqual(nothing);
  });
});
