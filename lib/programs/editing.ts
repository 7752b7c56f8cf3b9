/** Owns the reads that editors need: a program with everything in it, drafts too, and lists of them. */
import { db } from "../db";
import { type Likeness, likenessColumns, likenessOf, looksLike, sameInstitution } from "./duplicates";
import { type Fields, fieldsOf, listingRows, storedListing } from "./listing-fields";

/** A program as its form shows it. `mergedInto` is the id of the listing that took its place. */
export type Editable = {
  id: number;
  version: number;
  name: string;
  institution: string;
  publishAt: Date | null;
  mergedInto: number | null;
  createdAt: Date;
  updatedAt: Date;
  fields: Fields;
};

/** The program with this id; null when there is none. */
export async function programForEdit(id: number): Promise<Editable | null> {
  const row = await db().program.findUnique({
    where: { id },
    include: { ...listingRows, institution: { select: { slug: true, name: true } } },
  });
  if (!row) return null;
  const { version, name, publishAt, mergedInto, createdAt, updatedAt, institution } = row;
  const fields = fieldsOf(storedListing(row));
  return { id, version, name, publishAt, mergedInto, createdAt, updatedAt, institution: institution.name, fields };
}

/** The id of the program with this slug or id as text; null when there is none that stands for itself. */
export async function programId(text: string): Promise<number | null> {
  const where = /^\d{1,9}$/.test(text) ? { id: Number(text) } : { slug: text };
  const row = await db().program.findFirst({ where: { ...where, mergedInto: null }, select: { id: true } });
  return row?.id ?? null;
}

/** Every institution's name by its slug, by name. */
export async function institutionChoices(): Promise<Record<string, string>> {
  const rows = await db().institution.findMany({ select: { slug: true, name: true }, orderBy: { name: "asc" } });
  return Object.fromEntries(rows.map(({ slug, name }) => [slug, name]));
}

export type Lookalike = Likeness & { id: number; slug: string; status: string };

/** Listings, drafts too, that may be the same program as this one, likest first; `except` is the id of itself. */
export async function lookalikes(
  listing: { institution: string; name: string; degree: string | null },
  except: number | null,
): Promise<Lookalike[]> {
  // As one text: a row for each of thousands takes Prisma a hundred milliseconds.
  const [all] = await db().$queryRaw<{ rows: string }[]>`
    SELECT json_group_array(json_array("id", "slug", "name")) AS rows FROM "Institution"`;
  const named: [id: number, slug: string, name: string][] = JSON.parse(all?.rows ?? "[]");
  const [, institution, institutionName] = named.find(([, slug]) => slug === listing.institution) ?? [];
  if (!institution || !institutionName || listing.name.trim() === "") return [];
  const own = { institution, institutionName };
  const same = named.flatMap(([id, slug, name]) =>
    sameInstitution({ institution: slug, institutionName: name }, own) ? [id] : [],
  );
  const rows = await db().program.findMany({
    where: { mergedInto: null, institutionId: { in: same }, ...(except !== null && { id: { not: except } }) },
    select: likenessColumns,
  });
  return looksLike({ ...listing, institutionName }, rows.map(likenessOf)).slice(0, 5);
}

/** The names of people by id, of those removed too. */
export async function peopleNames(): Promise<ReadonlyMap<string, string>> {
  const rows = await db().user.findMany({ select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** A guide that programs can be tagged with, and its skills in their order. */
export type TaggableGuide = { slug: string; name: string; skills: { slug: string; name: string }[] };

/** Every guide, drafts too, by name. */
export async function taggableGuides(): Promise<TaggableGuide[]> {
  const skills = { select: { slug: true, name: true }, orderBy: { position: "asc" } } as const;
  return db().guide.findMany({ select: { slug: true, name: true, skills }, orderBy: { name: "asc" } });
}
