/** Owns writing the seed's guides that the database lacks; a guide that is there is never changed. */
import { addLists, guideColumns } from "../lib/guides/editing/store";
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
  await addLists(tx, guideId, { guide, figures });
  await tx.guideSkill.createMany({ data: guide.skills.map((skill, position) => ({ ...skill, guideId, position })) });
  await addTags(tx, guideId, tags);
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
