/** Owns the versions of guides: each as it was, who made it, and writing the next one. */
import { z } from "zod";
import type { Prisma } from "../../../prisma/client/client";
import { memberOf } from "../../closed-list";
import { reader } from "../../database/db";
import { recordAudit } from "../../people/audit";
import { type Origin, origins } from "../../programs/model/vocabulary";
import { figureSchema } from "../model/figure";
import { storedContent, wholeRow } from "../reading/queries";
import { contentOf } from "./fit";
import { replaceContent, type Tags } from "./store";
import { eachList, type GuideText, textOf } from "./text";

type Tx = Prisma.TransactionClient;

/** A version as editors see it; `by` is the id of who made it, null: the directory itself. */
export type GuideVersion = {
  version: number;
  at: Date;
  by: string | null;
  why: string | null;
  origin: Origin;
  text: GuideText;
};

/** Who makes a version, why and by which way. */
export type VersionReason = { by: string; why: string | null; origin: "form" | "restore" };

const storedText = z
  .object({
    fields: z.record(z.string(), z.string()),
    lists: z.record(z.string(), z.array(z.object({ id: z.string(), values: z.record(z.string(), z.string()) }))),
  })
  .transform(({ fields, lists }): GuideText => ({ fields, lists: eachList((list) => lists[list] ?? []) }));

const storedTags = z.record(z.string(), z.array(z.object({ programId: z.number(), note: z.string() })));

/** The versions of a guide that are kept, newest first; of one that nobody has changed yet there is none. */
export async function guideVersions(guideId: number): Promise<GuideVersion[]> {
  const rows = await reader().guideRevision.findMany({ where: { guideId }, orderBy: { version: "desc" } });
  return rows.map(({ version, at, by, why, origin, content }) => {
    const known = memberOf(origins, origin);
    if (!known)
      throw new Error(`The database holds “${origin}” in GuideRevision.origin, which this code does not know.`);
    return { version, at, by, why, origin: known, text: storedText.parse(JSON.parse(content)) };
  });
}

/** A guide with its text as it is now; null when there is none. */
export async function currentText(tx: Tx, where: { id: number } | { slug: string }) {
  const row = await tx.guide.findUnique({ where, include: wholeRow });
  if (!row) return null;
  const kept = await textAt(tx, row.id, row.version);
  // What the seed loaded has no version of its own yet: its rows say all there is.
  const text =
    kept ??
    textOf(
      storedContent(row),
      row.figures.map((figure) => figureSchema.parse(figure)),
    );
  return { row, text, isKept: kept !== null };
}

export type CurrentGuide = NonNullable<Awaited<ReturnType<typeof currentText>>>;

/** A guide's text as it was in a version; null when that is not kept. */
export async function textAt(tx: Tx, guideId: number, version: number): Promise<GuideText | null> {
  const found = await tx.guideRevision.findUnique({
    where: { guideId_version: { guideId, version } },
    select: { content: true },
  });
  return found && storedText.parse(JSON.parse(found.content));
}

/** Makes a guide what `text` says, which has to be free of faults: its rows, its next version, its line in the log. */
export async function writeVersion(
  tx: Tx,
  { row, text: before, isKept }: CurrentGuide,
  text: GuideText,
  { by, why, origin }: VersionReason,
): Promise<number> {
  const { id: guideId, slug } = row;
  if (!isKept) {
    const content = JSON.stringify(before);
    await tx.guideRevision.create({
      data: { guideId, version: row.version, at: row.createdAt, origin: "seed", content },
    });
  }
  const version = row.version + 1;
  const tags = await replaceContent(tx, guideId, contentOf(slug, text), version, {
    former: renamedSkills(before, text),
    lost: await lostTags(tx, guideId),
  });
  await tx.guideRevision.create({
    data: { guideId, version, by, why, origin, content: JSON.stringify(text), tags: JSON.stringify(tags) },
  });
  await recordAudit(tx, {
    personId: by,
    kind: "guide-changed",
    subject: slug,
    details: { version, how: origin, status: text.fields.status ?? "draft" },
  });
  return version;
}

/** The slug that a skill had before, by its slug now; skills are the same by their id. */
function renamedSkills(before: GuideText, after: GuideText): Map<string, string> {
  const old = new Map(before.lists.skills.map(({ id, values }) => [id, values.slug ?? ""]));
  return new Map(after.lists.skills.map(({ id, values }) => [values.slug ?? "", old.get(id) ?? values.slug ?? ""]));
}

/** The programs tagged with skills that are gone, as they last were. */
async function lostTags(tx: Tx, guideId: number): Promise<Tags> {
  const rows = await tx.guideRevision.findMany({
    where: { guideId, tags: { not: "{}" } },
    select: { tags: true },
    orderBy: { version: "asc" },
  });
  return Object.assign({}, ...rows.map(({ tags }) => storedTags.parse(JSON.parse(tags))));
}
