/** Owns guides as the API gives them: their text, and every figure that it mentions with its source. */
import { z } from "zod";
import { Problem } from "../answers/problem";
import { keysOf } from "../closed-list";
import { figureText } from "../guides/model/figure";
import { storedGuide } from "../guides/model/shape";
import { figureKinds } from "../guides/model/vocabulary";
import { guideDescription } from "../guides/reading/description";
import { allGuides, guideBySlug, type WholeGuide } from "../guides/reading/queries";
import { endpoint } from "./asked";
import { ownTable } from "./parameters";

const { fields } = ownTable;

const briefSchema = z.object({
  slug: z.string(),
  name: z.string(),
  title: z.string(),
  description: z.string(),
  reviewed: z.string().nullable().meta({ description: "ISO date of the last review." }),
  url: z.string().meta({ description: "Its page." }),
  self: z.string().meta({ description: "Its address in the API." }),
  programs: z.string().meta({ description: "The address of the programs that belong to it." }),
});

const figureSchema = z
  .object({
    text: z.string(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    unit: z.string().nullable(),
    year: z.string().nullable(),
    area: z.string().nullable(),
    publisher: z.string().nullable(),
    source: z.string().nullable(),
    kind: z.enum(keysOf(figureKinds)),
    note: z.string().nullable(),
  })
  .meta({ id: "GuideFigure" });

const {
  summary,
  kicker,
  tiles,
  growth,
  bands,
  official,
  regions,
  milestones,
  uses,
  changes,
  skills,
  predictions,
  sections,
} = storedGuide.shape;

const guideSchema = briefSchema.extend({
  summary,
  kicker,
  tiles,
  growth,
  bands,
  official,
  regions,
  milestones,
  uses,
  changes,
  skills: z.array(skills.unwrap().element.extend({ programs: z.array(z.string()) })),
  predictions,
  sections,
  figures: z.record(z.string(), figureSchema),
});

export const guides = endpoint({
  summary: "All guides",
  description: "To specializations, by name.",
  parameters: { fields },
  schema: z.object({ items: z.array(briefSchema) }),
  tag: "content",
  examples: ["/guides?fields=slug,name,reviewed"],
  async answer({ origin }) {
    return { items: (await allGuides()).map((guide) => briefView(guide, origin)) };
  },
});

export const guide = endpoint({
  summary: "One guide",
  description:
    "Its prose is Markdown, in which `{{key}}` stands for a figure of `figures`, and `{{key|words}}` for words about it.",
  parameters: { fields },
  schema: guideSchema,
  tag: "content",
  examples: ["/guides/generative-ai"],
  async answer({ slug, origin }) {
    const found = await guideBySlug(slug);
    if (!found) throw new Problem(404, `No guide here has the short name “${slug}”.`);
    const figures = [...found.figures].map(([key, figure]) => {
      const { low, high, unit, year, area, publisher, sourceUrl, kind, note } = figure;
      const view = { text: figureText(figure), low, high, unit, year, area, publisher, source: sourceUrl, kind, note };
      return [key, view] as const;
    });
    // What else is kept of a guide is left out by its schema.
    return guideSchema.parse({
      ...found,
      ...briefView(found, origin),
      skills: found.skills.map((skill) => ({
        ...skill,
        programs: (found.teachers.get(skill.slug) ?? []).map((program) => program.slug),
      })),
      figures: Object.fromEntries(figures),
    });
  },
});

function briefView(found: WholeGuide, origin: string): z.input<typeof briefSchema> {
  const { slug, name, title, reviewed, query } = found;
  return {
    slug,
    name,
    title,
    description: guideDescription(found),
    reviewed: reviewed ?? null,
    url: `${origin}/guides/${slug}`,
    self: `${origin}/api/v1/guides/${slug}`,
    programs: `${origin}/api/v1/programs?${query}`,
  };
}
