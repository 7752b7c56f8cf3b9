/** Owns the reads that editors need: a program with everything in it, drafts too, and lists of them. */

import type { Prisma } from "../../../prisma/client/client";
import { reader } from "../../database/db";
import { digitsIn } from "../../parse";
import type { Fields } from "../listing/fields";
import { isOnSite } from "../listing/follow";
import type { Status } from "../listing/status";
import { listingRows, storedFields } from "../listing/stored";
import type { Program } from "../model/program";
import { statuses } from "../model/vocabulary";
import { everything, memberIn, programOf } from "../records/rows";
import { type Likeness, likenessColumns, likenessOf, looksLike, sameInstitution } from "./duplicates";

/** A program as its form shows it. `mergedInto` is the id of the listing that took its place. */
export type Editable = {
  id: number;
  version: number;
  slug: string;
  name: string;
  institution: string;
  status: Status;
  publishAt: Date | null;
  mergedInto: number | null;
  createdAt: Date;
  updatedAt: Date;
  fields: Fields;
};

const formRows = { ...listingRows, institution: { select: { slug: true, name: true } } } as const;
type FormRow = Prisma.ProgramGetPayload<{ include: typeof formRows }>;

function editableOf(row: FormRow): Editable {
  const { id, version, slug, name, publishAt, mergedInto, createdAt, updatedAt, institution } = row;
  const status = memberIn(statuses, row.status, "Program.status");
  const times = { publishAt, createdAt, updatedAt };
  return {
    id,
    version,
    slug,
    name,
    institution: institution.name,
    status,
    ...times,
    mergedInto,
    fields: storedFields(row),
  };
}

/** The program with this id; null when there is none. */
export async function programForEdit(id: number): Promise<Editable | null> {
  const row = await reader().program.findUnique({ where: { id }, include: formRows });
  return row && editableOf(row);
}

/** The same with what the directory lists of it now, which is nothing unless it is published. */
export async function programForReview(id: number): Promise<{ program: Editable; listed: Program | null } | null> {
  const row = await reader().program.findUnique({ where: { id }, include: { ...listingRows, ...everything } });
  return row && { program: editableOf(row), listed: row.status === "published" ? programOf(row) : null };
}

/** The id of the program with this slug or id as text; null when there is none that stands for itself. */
export async function programId(text: string): Promise<number | null> {
  const id = digitsIn(text);
  const where = id === null ? { slug: text } : { id };
  const row = await reader().program.findFirst({ where: { ...where, mergedInto: null }, select: { id: true } });
  return row?.id ?? null;
}

/** Every institution's name by its slug, by name. */
export async function institutionChoices(): Promise<Record<string, string>> {
  const rows = await reader().institution.findMany({ select: { slug: true, name: true }, orderBy: { name: "asc" } });
  return Object.fromEntries(rows.map(({ slug, name }) => [slug, name]));
}

/** The slug of the institution on whose website an address lies; null where it is no one's, or of several. */
export async function institutionAt(url: string): Promise<string | null> {
  const rows = await reader().institution.findMany({
    where: { website: { not: null } },
    select: { slug: true, website: true },
  });
  const [own, ...others] = rows.filter(({ website }) => isOnSite(url, website));
  return own && others.length === 0 ? own.slug : null;
}

export type Lookalike = Likeness & { id: number; slug: string; status: string };

/**
 * Listings, drafts too, that may be the same program as this one, likest first, but for those of which somebody said
 * that they are others; `except` is the id of itself.
 */
export async function lookalikes(
  listing: { institution: string; name: string; degree: string | null },
  except: number | null,
  prisma: Prisma.TransactionClient = reader(),
): Promise<Lookalike[]> {
  // As one text: a row for each of thousands takes Prisma a hundred milliseconds.
  const [all] = await prisma.$queryRaw<{ rows: string }[]>`
    SELECT json_group_array(json_array("id", "slug", "name")) AS rows FROM "Institution"`;
  const named: [id: number, slug: string, name: string][] = JSON.parse(all?.rows ?? "[]");
  const [, institution, institutionName] = named.find(([, slug]) => slug === listing.institution) ?? [];
  if (!institution || !institutionName || listing.name.trim() === "") return [];
  const own = { institution, institutionName };
  const same = named.flatMap(([id, slug, name]) =>
    sameInstitution({ institution: slug, institutionName: name }, own) ? [id] : [],
  );
  const told = except === null ? [] : [except, ...(await keptApartFrom(except, prisma))];
  const rows = await prisma.program.findMany({
    where: { mergedInto: null, institutionId: { in: same }, id: { notIn: told } },
    select: likenessColumns,
  });
  return looksLike({ ...listing, institutionName }, rows.map(likenessOf)).slice(0, 5);
}

/** The programs of which somebody said that they are others than this one. */
async function keptApartFrom(id: number, prisma: Prisma.TransactionClient): Promise<number[]> {
  const pairs = await prisma.notDuplicate.findMany({ where: { OR: [{ firstId: id }, { secondId: id }] } });
  return pairs.map(({ firstId, secondId }) => (firstId === id ? secondId : firstId));
}

/** The listings that look like a stored one. */
export async function alikeOf({ id, name, fields: { institution, degree } }: Editable): Promise<Lookalike[]> {
  return lookalikes({ institution: String(institution), name, degree: degree ? String(degree) : null }, id);
}
