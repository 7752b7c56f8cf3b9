/** Owns every read of guides from the database. */

import type { Prisma } from "../../../prisma/client/client";
import { reader } from "../../database/db";
import { figureSchema, type GuideFigure } from "../model/figure";
import { figureKeysOf } from "../model/prose";
import { type Guide, labelledFigures, storedGuide } from "../model/shape";
import type { ExplainedSkill } from "./skill-links";
import { type OccupationTechnologies, technologiesOf, technologyRows } from "./technologies";

/** A published program that a guide tags, as a link needs it. */
export type TaggedProgram = { id: number; slug: string; name: string; institution: string };

/** A guide with everything that its page shows. */
export type WholeGuide = Guide & {
  id: number;
  /** The figures it shows, by key, in the order of their first mention. */
  figures: ReadonlyMap<string, GuideFigure>;
  /** The published programs that teach a skill, by the skill's slug. */
  teachers: ReadonlyMap<string, readonly TaggedProgram[]>;
  /** Ids of the programs whose subject is the guide's as a whole, in their order. */
  picked: readonly number[];
  /** What O*NET marks as in demand in the occupations that its figures are of. */
  technologies: readonly OccupationTechnologies[];
};

/** What has to be read of a tagged program. */
export const taggedProgram = {
  select: { id: true, slug: true, name: true, status: true, institution: { select: { name: true } } },
} as const;

/** Everything that a guide's page shows of it. */
export const wholeRow = {
  sections: { orderBy: { position: "asc" } },
  tiles: { orderBy: { position: "asc" }, include: { figure: { select: { key: true } } } },
  figures: true,
  skills: { orderBy: { position: "asc" }, include: { programs: { include: { program: taggedProgram } } } },
  predictions: { orderBy: { position: "asc" } },
  programs: { orderBy: { position: "asc" }, select: { programId: true } },
} as const;

type ContentRow = Omit<Row, "figures" | "programs" | "skills"> & { skills: Omit<Row["skills"][number], "programs">[] };
type Row = Prisma.GuideGetPayload<{ include: typeof wholeRow }>;

/** Every published guide, in the order of its name. */
export async function allGuides(): Promise<WholeGuide[]> {
  const rows = await reader().guide.findMany({
    where: { status: "published" },
    include: wholeRow,
    orderBy: { name: "asc" },
  });
  const [shared, technologies] = await Promise.all([sharedFigures(), technologyRows()]);
  return rows.map((row) => guideOf(row, shared, technologies));
}

/** A published guide by its slug; null when there is none. */
export async function guideBySlug(slug: string): Promise<WholeGuide | null> {
  const row = await reader().guide.findUnique({ where: { slug, status: "published" }, include: wholeRow });
  return row ? guideOf(row, await sharedFigures(), await technologyRows()) : null;
}

/** The skills of each published guide that a program teaches, by the guide's slug; only guides with any. */
export async function skillsTaught(programId: number): Promise<Map<string, { slug: string; name: string }[]>> {
  const rows = await reader().programSkill.findMany({
    where: { programId, skill: { guide: { status: "published" } } },
    select: { skill: { select: { slug: true, name: true, guide: { select: { slug: true } } } } },
    orderBy: { skill: { position: "asc" } },
  });
  const skills = new Map<string, { slug: string; name: string }[]>();
  for (const { skill } of rows) {
    const { slug, name, guide } = skill;
    skills.set(guide.slug, [...(skills.get(guide.slug) ?? []), { slug, name }]);
  }
  return skills;
}

/** Every skill that a published guide explains. */
export async function explainedSkills(): Promise<ExplainedSkill[]> {
  return reader().guideSkill.findMany({
    where: { guide: { status: "published" } },
    select: { slug: true, name: true, guide: { select: { slug: true, name: true } } },
    orderBy: { id: "asc" },
  });
}

/** Slug, name and query of every published guide, in the order of its name, with the programs picked for it. */
export async function guideQueries(): Promise<{ slug: string; name: string; query: string; picked: number[] }[]> {
  const rows = await reader().guide.findMany({
    where: { status: "published" },
    select: { slug: true, name: true, query: true, programs: { select: { programId: true } } },
    orderBy: { name: "asc" },
  });
  return rows.map(({ slug, name, query, programs }) => ({
    slug,
    name,
    query: query ?? "",
    picked: programs.map(({ programId }) => programId),
  }));
}

/** What published guides say of occupations: those of each in their order, and the figures that it knows of them. */
export async function occupationsOfGuides(slugs: readonly string[]): Promise<{
  shared: Map<string, GuideFigure>;
  byGuide: Map<string, { official: { label: string; figure: string }[]; known: Map<string, GuideFigure> }>;
}> {
  const rows = await reader().guide.findMany({
    where: { slug: { in: [...slugs] }, status: "published" },
    select: { slug: true, official: true, figures: true },
  });
  const shared = await sharedFigures();
  const byGuide = rows.map(({ slug, official, figures }) => {
    const known = figuresByKey(shared, figures);
    return [slug, { official: labelledFigures.parse(fromJson(official)), known }] as const;
  });
  return { shared: figuresByKey(shared, []), byGuide: new Map(byGuide) };
}

/** Shared figures by key, a guide's own before them. */
export function figuresByKey(shared: readonly GuideFigure[], own: readonly object[]): Map<string, GuideFigure> {
  return new Map([...shared, ...own.map((row) => figureSchema.parse(row))].map((one) => [one.key, one]));
}

/** The figures that all guides share. */
export async function sharedFigures(tx: Prisma.TransactionClient = reader()): Promise<GuideFigure[]> {
  return (await tx.guideFigure.findMany({ where: { guideId: null } })).map((row) => figureSchema.parse(row));
}

/** What a row's own columns and lists say; throws where they hold what the schema refuses: a draft's may. */
export function storedContent(row: ContentRow): Guide {
  return storedGuide.parse({
    slug: row.slug,
    name: row.name,
    title: row.title,
    kicker: row.kicker,
    hot: row.hot,
    summary: row.summary,
    category: row.category,
    query: row.query ?? "",
    status: row.status,
    reviewed: row.reviewedOn,
    tiles: row.tiles.map(({ label, figure }) => ({ label, figure: figure.key })),
    growth: row.growth === null ? null : fromJson(row.growth),
    bands: fromJson(row.bands),
    official: fromJson(row.official),
    regions: fromJson(row.regions),
    milestones: fromJson(row.milestones),
    uses: fromJson(row.uses),
    changes: fromJson(row.changes),
    names: fromJson(row.names),
    skills: row.skills.map(({ slug, name, group, text }) => ({ slug, name, group, text })),
    predictions: row.predictions.map(({ madeOn, dueOn, sourceUrl, claim, test, verdict, reason, figure }) => ({
      made: madeOn,
      due: dueOn,
      source: sourceUrl,
      claim,
      test,
      verdict,
      reason,
      figure,
    })),
    sections: row.sections.map(({ slug, heading, body }) => ({ slug, heading, body })),
  });
}

/** Those of the known figures that a guide shows, by key, in the order of their first mention. */
export function figuresShown(guide: Guide, known: ReadonlyMap<string, GuideFigure>): Map<string, GuideFigure> {
  return new Map(
    figureKeysOf(guide).flatMap((key) => {
      const figure = known.get(key);
      return figure ? [[key, figure] as const] : [];
    }),
  );
}

/** Throws where the database holds what the schema refuses: only validated writes publish. */
function guideOf(
  row: Row,
  shared: readonly GuideFigure[],
  technologies: Awaited<ReturnType<typeof technologyRows>>,
): WholeGuide {
  const guide = storedContent(row);
  const figures = figuresShown(guide, figuresByKey(shared, row.figures));
  return {
    ...guide,
    id: row.id,
    figures,
    technologies: technologiesOf(technologies, figures),
    ...tagsOf(row),
  };
}

/** Who teaches the skills of a row, and what is picked for it. */
export function tagsOf(row: Pick<Row, "skills" | "programs">): Pick<WholeGuide, "teachers" | "picked"> {
  return {
    teachers: new Map(row.skills.map(({ slug, programs }) => [slug, published(programs)])),
    picked: row.programs.map(({ programId }) => programId),
  };
}

/** The published programs among those that a tag stands at, by institution and name. */
export function published(tags: Row["skills"][number]["programs"]): TaggedProgram[] {
  return tags
    .filter(({ program }) => program.status === "published")
    .map(({ program: { id, slug, name, institution } }) => ({ id, slug, name, institution: institution.name }))
    .sort((a, b) => a.institution.localeCompare(b.institution, "en") || a.name.localeCompare(b.name, "en"));
}

function fromJson(text: string): unknown {
  return JSON.parse(text);
}
