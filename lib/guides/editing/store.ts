/** Owns writing a guide's rows inside a transaction: its columns, its lists and its figures. */
import type { Prisma } from "../../../prisma/client/client";
import type { Guide } from "../model/shape";
import type { Content } from "./fit";

type Tx = Prisma.TransactionClient;

/** Programs that were tagged with a skill, by the skill's slug. */
export type Tags = Readonly<Record<string, readonly { programId: number; note: string }[]>>;

/** The columns of a guide, but for its version. */
export function guideColumns(guide: Guide) {
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
  } satisfies Prisma.GuideUpdateInput;
}

/** Adds the figures, sections, predictions and tiles of a guide that has none. */
export async function addLists(tx: Tx, guideId: number, { guide, figures }: Content): Promise<void> {
  await tx.guideFigure.createMany({ data: figures.map((figure) => ({ ...figure, guideId })) });
  await tx.guideSection.createMany({
    data: guide.sections.map((section, position) => ({ ...section, guideId, position })),
  });
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
}

async function addTiles(tx: Tx, guideId: number, { tiles }: Guide) {
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

/**
 * Makes the rows of a guide what `content` says and answers the tags of the skills that it has no more.
 * `former` is the slug that a renamed skill had, by its new one: its programs stay tagged. A skill that
 * comes back gets the tags that `lost` has for it, of programs that are still there.
 */
export async function replaceContent(
  tx: Tx,
  guideId: number,
  content: Content,
  version: number,
  { former, lost }: { former: ReadonlyMap<string, string>; lost: Tags },
): Promise<Tags> {
  await tx.guideTile.deleteMany({ where: { guideId } });
  await tx.guideFigure.deleteMany({ where: { guideId } });
  await tx.guideSection.deleteMany({ where: { guideId } });
  await tx.guidePrediction.deleteMany({ where: { guideId } });
  await tx.guide.update({ where: { id: guideId }, data: { ...guideColumns(content.guide), version } });
  await addLists(tx, guideId, content);
  return replaceSkills(tx, guideId, content.guide.skills, former, lost);
}

async function replaceSkills(
  tx: Tx,
  guideId: number,
  skills: Guide["skills"],
  former: ReadonlyMap<string, string>,
  lost: Tags,
): Promise<Tags> {
  const rows = await tx.guideSkill.findMany({ where: { guideId }, include: { programs: true } });
  const wanted = skills.map((skill, position) => ({
    skill,
    position,
    row: rows.find(({ slug }) => slug === (former.get(skill.slug) ?? skill.slug)),
  }));
  const gone = rows.filter((row) => !wanted.some((one) => one.row === row));
  await tx.guideSkill.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  // Two that change places would meet on the way: first everything goes where nothing is.
  for (const { row } of wanted) {
    if (row) await tx.guideSkill.update({ where: { id: row.id }, data: { slug: `~${row.id}`, position: -row.id } });
  }
  for (const { skill, position, row } of wanted) {
    if (row) {
      await tx.guideSkill.update({ where: { id: row.id }, data: { ...skill, position } });
      continue;
    }
    const { id: skillId } = await tx.guideSkill.create({ data: { ...skill, guideId, position } });
    const tags = lost[skill.slug] ?? [];
    const there = await tx.program.findMany({
      where: { id: { in: tags.map(({ programId }) => programId) } },
      select: { id: true },
    });
    const ids = new Set(there.map(({ id }) => id));
    await tx.programSkill.createMany({
      data: tags.filter(({ programId }) => ids.has(programId)).map((tag) => ({ ...tag, skillId })),
    });
  }
  return Object.fromEntries(
    gone
      .filter(({ programs }) => programs.length > 0)
      .map(({ slug, programs }) => [slug, programs.map(({ programId, note }) => ({ programId, note }))]),
  );
}
