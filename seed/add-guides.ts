/** Owns writing the seed's guides: those that the database lacks, whole; one that is there is never changed. */
import type { Figure } from "../lib/guides/figure";
import type { Guide } from "../lib/guides/schema";
import type { Prisma } from "../prisma/client/client";
import type { SeedGuide, SeedGuides } from "./read-guides";

/** Adds what is missing and answers how many guides, and figures of them or shared, that was. */
export async function addGuides(
  tx: Prisma.TransactionClient,
  { shared, guides }: SeedGuides,
): Promise<{ guides: number; figures: number }> {
  const known = await tx.guideFigure.findMany({ where: { guideId: null }, select: { key: true } });
  const sharedKeys = new Set(known.map(({ key }) => key));
  const missing = shared.filter(({ key }) => !sharedKeys.has(key));
  await tx.guideFigure.createMany({ data: missing });
  const there = new Set((await tx.guide.findMany({ select: { slug: true } })).map(({ slug }) => slug));
  const added = guides.filter(({ guide }) => !there.has(guide.slug));
  for (const seed of added) await addGuide(tx, seed);
  return {
    guides: added.length,
    figures: added.reduce((sum, { figures }) => sum + figures.length, missing.length),
  };
}

async function addGuide(tx: Prisma.TransactionClient, { guide, figures, tags }: SeedGuide) {
  const { id: guideId } = await tx.guide.create({ data: guideColumns(guide) });
  await tx.guideFigure.createMany({ data: figures.map((figure: Figure) => ({ ...figure, guideId })) });
  await tx.guideSection.createMany({
    data: guide.sections.map((section, position) => ({ ...section, guideId, position })),
  });
  await tx.guideSkill.createMany({ data: guide.skills.map((skill, position) => ({ ...skill, guideId, position })) });
  await tx.guidePrediction.createMany({
    data: guide.predictions.map(({ made, due, source, claim, test, verdict, reason, figure }, position) => ({
      guideId,
      position,
      claim,
      test,
      verdict,
      reason: reason ?? null,
      figure: figure ?? null,
      madeOn: made,
      dueOn: due,
      sourceUrl: source ?? null,
    })),
  });
  await addTiles(tx, guideId, guide);
  await addTags(tx, guideId, tags);
}

async function addTiles(tx: Prisma.TransactionClient, guideId: number, { tiles }: Guide) {
  const rows = await tx.guideFigure.findMany({
    where: { OR: [{ guideId }, { guideId: null }], key: { in: tiles.map(({ figure }) => figure) } },
    select: { id: true, key: true, guideId: true },
  });
  await tx.guideTile.createMany({
    data: tiles.flatMap(({ label, figure: key }, position) => {
      const same = rows.filter((row) => row.key === key);
      const figure = same.find((row) => row.guideId === guideId) ?? same[0];
      return figure ? [{ guideId, position, label, figureId: figure.id }] : [];
    }),
  });
}

async function addTags(tx: Prisma.TransactionClient, guideId: number, tags: SeedGuide["tags"]) {
  const programs = await idsBySlug(
    tx.program.findMany({
      where: { slug: { in: tags.map(({ program }) => program) } },
      select: { id: true, slug: true },
    }),
  );
  const skills = await idsBySlug(tx.guideSkill.findMany({ where: { guideId }, select: { id: true, slug: true } }));
  // A program that an editor has renamed or taken out is no longer known by the seed's slug.
  const known = tags.flatMap(({ program, skill, note }) => {
    const programId = programs.get(program);
    return programId === undefined
      ? []
      : [{ programId, note, skillId: skill === null ? null : (skills.get(skill) ?? null) }];
  });
  const picked = known.filter(({ skillId }) => skillId === null);
  await tx.guideProgram.createMany({
    data: picked.map(({ programId, note }, position) => ({ guideId, programId, position, note })),
  });
  await tx.programSkill.createMany({
    data: known.flatMap(({ programId, skillId, note }) => (skillId === null ? [] : [{ programId, skillId, note }])),
  });
}

async function idsBySlug(rows: Promise<{ id: number; slug: string }[]>): Promise<Map<string, number>> {
  return new Map((await rows).map(({ id, slug }) => [slug, id]));
}

function guideColumns(guide: Guide): Prisma.GuideCreateInput {
  const { slug, name, title, kicker, hot, summary, category, query, growth, status, reviewed } = guide;
  return {
    slug,
    name,
    title,
    hot,
    summary,
    query,
    status,
    kicker: kicker ?? null,
    category: category ?? null,
    growth: growth ? JSON.stringify(growth) : null,
    reviewedOn: reviewed ?? null,
    bands: JSON.stringify(guide.bands),
    official: JSON.stringify(guide.official),
    regions: JSON.stringify(guide.regions),
    milestones: JSON.stringify(guide.milestones),
    uses: JSON.stringify(guide.uses),
    changes: JSON.stringify(guide.changes),
    names: JSON.stringify(guide.names),
  };
}
