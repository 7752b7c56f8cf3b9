/** Owns the reads that editors of guides need: drafts too, with who changed them last, and a guide as typed. */
import { db } from "../db";
import { memberOf, statuses } from "../programs/vocabulary";
import type { Figure } from "./figure";
import { contentOf } from "./fit";
import { type CurrentGuide, currentText } from "./history";
import { figuresByKey, figuresShown, sharedFigures, tagsOf, type WholeGuide } from "./queries";
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
  const rows = await db().guide.findMany({
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
  return currentText(db(), { slug });
}

/** A shared figure, as the form offers it beside the guide's own. */
export async function sharedForEdit(): Promise<Figure[]> {
  return (await sharedFigures()).sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The guide that a text would be on its public page, as far as it is complete; its programs are those of now. */
export async function previewOf({ row }: CurrentGuide, text: GuideText): Promise<WholeGuide> {
  const { guide, figures } = contentOf(row.slug, text);
  const known = figuresByKey(await sharedFigures(), figures);
  return { ...guide, id: row.id, figures: figuresShown(guide, known), ...tagsOf(row) };
}
