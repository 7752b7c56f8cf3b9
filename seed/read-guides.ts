/** Owns the guides of the seed: guides/*.md, their figures and the programs that teach their skills. */
import path from "node:path";
import { z } from "zod";
import { figureSchema, type GuideFigure, kindsOf } from "../lib/guides/model/figure";
import { guideSchema } from "../lib/guides/model/schema";
import type { Guide } from "../lib/guides/model/shape";
import { number, optionalText, text } from "./cells";
import { type Problems, readCells, readRows, report, type SeedRow } from "./csv";
import { type GuideFile, guideFileNames, readGuideFile } from "./guide-files";

/** A program that teaches a skill, or (`skill` null) is picked for the guide as a whole. */
type Tag = { skill: string | null; program: string; note: string };

/** A program, as far as guides name it. */
type Program = { slug: string };

export type SeedGuide = { guide: Guide; figures: GuideFigure[]; tags: Tag[] };
export type SeedGuides = { shared: GuideFigure[]; guides: SeedGuide[] };

/** The name under which figures.csv lists what all guides share. */
const sharedName = "labour-market";

/**
 * Reads guides/ in `folder`; what is wrong with it goes to `problems`. While programs.csv has problems of
 * its own (`programs` null), whether a tagged program stands in it is not asked.
 */
export function readGuides(folder: string, programs: readonly Program[] | null, problems: Problems): SeedGuides {
  const place = path.join(folder, "guides");
  const files = guideFileNames(place, problems).flatMap((name) => readGuideFile(place, name, problems) ?? []);
  const slugs = files.map(({ slug }) => slug);
  const figures = readFigures(folder, [sharedName, ...slugs], problems);
  const ownBy = (name: string) => figures.get(name) ?? [];
  const shared = ownBy(sharedName);
  const guides = files.flatMap((file) => {
    const own = ownBy(file.slug);
    const guide = readGuide(file, kindsOf([...shared, ...own]), problems);
    return guide ? [{ guide, figures: own, tags: [] as Tag[] }] : [];
  });
  readTags(folder, guides, programs, problems);
  return { shared, guides };
}

const namesOnly = z.object({ names: z.array(z.string()).catch([]) });
const strayParams = z.object({ offset: z.number() });

function readGuide(file: GuideFile, keys: ReturnType<typeof kindsOf>, problems: Problems): Guide | null {
  const result = guideSchema(keys).safeParse({ ...file.content, slug: file.slug });
  if (result.success) return result.data;
  const { names } = namesOnly.parse({ names: file.content.names });
  const strays = new Map<string, number>();
  for (const issue of result.error.issues) {
    const where = issue.path.join(".");
    const isStray = issue.code === "custom" && strayParams.safeParse(issue.params).success;
    const nth = strays.get(where) ?? 0;
    if (isStray) strays.set(where, nth + 1);
    const line = file.lineOf(issue.path, isStray ? { names, nth } : undefined);
    problems.push(`${file.file} line ${line}, ${where || "front matter"}: ${issue.message}`);
  }
  return null;
}

const figureCells = z.object({
  guide: text,
  key: text,
  low: number,
  high: number,
  text: optionalText,
  unit: optionalText,
  year: optionalText,
  area: optionalText,
  publisher: optionalText,
  source_url: optionalText,
  kind: text,
  note: optionalText,
});

/** The figures of guides/figures.csv by the guide they belong to. */
function readFigures(folder: string, names: readonly string[], problems: Problems): Map<string, GuideFigure[]> {
  const figures = new Map<string, GuideFigure[]>();
  const lines = new Map<string, number>();
  for (const row of readRows(folder, "guides/figures.csv", Object.keys(figureCells.shape), problems)) {
    const cells = readCells(figureCells, row.cells, row, problems);
    if (!cells) continue;
    const { guide, source_url: sourceUrl, ...rest } = cells;
    const figure = readCells(figureSchema, { ...rest, sourceUrl }, row, problems, columnOf);
    if (!figure) continue;
    if (!names.includes(guide)) report(problems, row, "guide", `there is no guides/${guide}.md.`);
    twice(lines, `${guide} ${figure.key}`, row, "key", problems);
    figures.set(guide, [...(figures.get(guide) ?? []), figure]);
  }
  return figures;
}

function columnOf([field]: PropertyKey[]): string {
  return field === "sourceUrl" ? "source_url" : String(field);
}

const tagCells = z.object({ program: text, skill: text, note: text });

/** Puts the rows of guides/skills.csv with their guides. */
function readTags(folder: string, guides: SeedGuide[], programs: readonly Program[] | null, problems: Problems) {
  const bySlug = new Map(guides.map((seed) => [seed.guide.slug, seed]));
  const known = programs && new Set(programs.map(({ slug }) => slug));
  const lines = new Map<string, number>();
  for (const row of readRows(folder, "guides/skills.csv", Object.keys(tagCells.shape), problems)) {
    const tag = readCells(tagCells, row.cells, row, problems);
    if (!tag) continue;
    const [guideSlug = "", skill = null] = tag.skill.split("/");
    const seed = bySlug.get(guideSlug);
    if (known && !known.has(tag.program))
      report(problems, row, "program", `programs.csv has no good row with the slug “${tag.program}”.`);
    if (!seed) report(problems, row, "skill", `there is no good guide “${guideSlug}”.`);
    else if (skill !== null && !seed.guide.skills.some(({ slug }) => slug === skill)) {
      report(problems, row, "skill", `guides/${guideSlug}.md has no skill “${skill}”.`);
    }
    twice(lines, `${tag.program} ${tag.skill}`, row, "skill", problems);
    seed?.tags.push({ skill, program: tag.program, note: tag.note });
  }
}

function twice(lines: Map<string, number>, key: string, row: SeedRow, column: string, problems: Problems) {
  const earlier = lines.get(key);
  if (earlier !== undefined) report(problems, row, column, `the same stands in line ${earlier}.`);
  lines.set(key, row.line);
}
