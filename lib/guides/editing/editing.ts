/** Owns the reads that editors of guides need: drafts too, with who changed them last, and a guide as typed. */

import { memberOf } from "../../closed-list";
import { reader } from "../../database/db";
import { statuses } from "../../programs/model/vocabulary";
import type { GuideFigure } from "../model/figure";
import { figuresByKey, figuresShown, sharedFigures, tagsOf, type WholeGuide } from "../reading/queries";
import { technologiesOf, technologyRows } from "../reading/technologies";
import { contentOf } from "./fit";
import { type CurrentGuide, currentText } from "./history";
import type { GuideText } from "./text";

export type ListedGuide = {
  slug: string;
  name: string;
  status: keyof typeof statuses;
  reviewed: string | null;
  version: number;
  /** The last change by a person; null: it is as it was loaded. */
  last: { at: Date; by: string | null } | null;
};

/** Every guide by its name. */
export async function guidesForAdmin(): Promise<ListedGuide[]> {
  return listedGuides({});
}

/** One guide as the list has it; null when there is none with this slug. */
export async function guideInList(slug: string): Promise<ListedGuide | null> {
  return (await listedGuides({ slug }))[0] ?? null;
}

async function listedGuides(where: { slug?: string }): Promise<ListedGuide[]> {
  const rows = await reader().guide.findMany({
    where,
    select: {
      slug: true,
      name: true,
      status: true,
      reviewedOn: true,
      version: true,
      revisions: {
        where: { origin: { not: "seed" } },
        orderBy: { version: "desc" },
        take: 1,
        select: { at: true, by: true },
      },
    },
    orderBy: { name: "asc" },
  });
  return rows.map(({ reviewedOn, revisions, status, ...row }) => ({
    ...row,
    status: memberOf(statuses, status) ?? "draft",
    reviewed: reviewedOn,
    last: revisions[0] ?? null,
  }));
}

/** A guide as it is now; null when there is none with this slug. */
export async function guideForEdit(slug: string): Promise<CurrentGuide | null> {
  return currentText(reader(), { slug });
}

/** The same by its id. */
export async function guideById(id: number): Promise<CurrentGuide | null> {
  return currentText(reader(), { id });
}

/** A shared figure, as the form offers it beside the guide's own. */
export async function sharedForEdit(): Promise<GuideFigure[]> {
  return (await sharedFigures()).sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The figures that a text has and those that all guides share, by key; what is not complete is none. */
export async function knownFigures(text: GuideText): Promise<Map<string, GuideFigure>> {
  return figuresByKey(await sharedFigures(), contentOf("preview", text).figures);
}

/** The guide that a text would be on its public page, as far as it is complete; its programs are those of now. */
export async function previewGuide({ row }: CurrentGuide, text: GuideText): Promise<WholeGuide> {
  const { guide } = contentOf(row.slug, text);
  const figures = figuresShown(guide, await knownFigures(text));
  const technologies = technologiesOf(await technologyRows(), figures);
  return { ...guide, id: row.id, figures, technologies, ...tagsOf(row) };
}

/** A guide that programs can be tagged with, and its skills in their order. */
export type TaggableGuide = { slug: string; name: string; skills: { slug: string; name: string }[] };

/** Every guide, drafts too, by name. */
export async function taggableGuides(): Promise<TaggableGuide[]> {
  const skills = { select: { slug: true, name: true }, orderBy: { position: "asc" } } as const;
  return reader().guide.findMany({ select: { slug: true, name: true, skills }, orderBy: { name: "asc" } });
}
