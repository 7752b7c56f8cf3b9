/** Owns a listing as flat fields: the paths of the listing schema, each with its value, and what differs between two. */
import { z } from "zod";
import type { Prisma } from "../../prisma/client/client";
import { deliveryModes, figures, keysOf } from "./vocabulary";

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
/** What a field can hold: text, numbers and lists of text; null where there is nothing. */
export const fieldValue = z.union([scalar, z.array(z.string())]);
export type FieldValue = z.infer<typeof fieldValue>;

/** Values by path ("totalCost", "provenance.cost.sourceUrl"). */
export type Fields = Readonly<Record<string, FieldValue>>;
export type Change = { before: FieldValue; after: FieldValue };
/** What each changed field was and became, by its path. */
export type Changes = Readonly<Record<string, Change>>;

/** What the paths begin with of which a listing has one for each guide and skill that it is tagged with. */
export const tagPaths = ["guides.", "skills."] as const;
export const isTag = (path: string): boolean => tagPaths.some((tag) => path.startsWith(tag));

/** A program as the database holds it, with what a listing is made of. */
export const listingRows = {
  institution: { select: { slug: true } },
  provenance: true,
  guides: { select: { note: true, guide: { select: { slug: true } } } },
  skills: { select: { note: true, skill: { select: { slug: true, guide: { select: { slug: true } } } } } },
} as const satisfies Prisma.ProgramInclude;
type ListingRow = Prisma.ProgramGetPayload<{ include: typeof listingRows }>;

/** The listing that a stored program came from, as the listing schemas take it; its values are not validated again. */
export function storedListing(row: ListingRow) {
  const {
    slug,
    name,
    degree,
    subject,
    city,
    state,
    durationMonths,
    credits,
    perCreditCents,
    residency,
    website,
    note,
  } = row;
  const { totalCost, totalCostOutOfState, status, online, onCampus, hybrid } = row;
  const offered = { online, "on-campus": onCampus, hybrid };
  return {
    institution: row.institution.slug,
    slug,
    name,
    degree: degree || null,
    subject: subject || null,
    city: city || null,
    state: state || null,
    delivery: keysOf(deliveryModes).filter((mode) => offered[mode]),
    durationMonths,
    credits,
    perCreditCents,
    totalCost,
    totalCostOutOfState,
    residency,
    website,
    note,
    guides: Object.fromEntries(row.guides.map((one) => [one.guide.slug, one.note])),
    skills: Object.fromEntries(row.skills.map(({ note, skill }) => [`${skill.guide.slug}/${skill.slug}`, note])),
    status,
    provenance: Object.fromEntries(
      keysOf(figures).flatMap((figure) => {
        const found = row.provenance.find((one) => one.figure === figure);
        if (!found) return [];
        const { programId: _, figure: __, ...rest } = found;
        return [[figure, rest]];
      }),
    ),
  };
}

/** Every value of a listing by its path, in the listing's order. */
export function fieldsOf(listing: object): Fields {
  const fields: Record<string, FieldValue> = {};
  collect(listing, "", fields);
  return fields;
}

const list = z.array(z.string());

function collect(branch: object, prefix: string, fields: Record<string, FieldValue>): void {
  for (const [key, value] of Object.entries(branch)) {
    const path = prefix + key;
    // The order in which ways of delivery were ticked says nothing.
    if (Array.isArray(value)) fields[path] = list.parse(value).toSorted();
    else if (typeof value === "object" && value !== null) collect(value, `${path}.`, fields);
    else fields[path] = scalar.parse(value);
  }
}

/** The listing that has these fields: the inverse of `fieldsOf`. */
export function listingOf(fields: Fields): object {
  const listing: Record<string, unknown> = {};
  const branches = new Map<string, Record<string, unknown>>([["", listing]]);
  const branch = (path: string): Record<string, unknown> => {
    const found = branches.get(path);
    if (found) return found;
    const made: Record<string, unknown> = {};
    branches.set(path, made);
    const dot = path.lastIndexOf(".");
    branch(path.slice(0, Math.max(dot, 0)))[path.slice(dot + 1)] = made;
    return made;
  };
  for (const [path, value] of Object.entries(fields)) {
    const dot = path.lastIndexOf(".");
    branch(path.slice(0, Math.max(dot, 0)))[path.slice(dot + 1)] = value;
  }
  return listing;
}

/** Whether two fields hold the same. */
export function sameValue(a: FieldValue, b: FieldValue): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** What became of each field that differs; a field that only one of the two has was or becomes null. */
export function changesBetween(before: object, after: object): Changes {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const changes: Record<string, Change> = {};
  for (const path of new Set([...Object.keys(old), ...Object.keys(now)])) {
    const change = { before: old[path] ?? null, after: now[path] ?? null };
    if (!sameValue(change.before, change.after)) changes[path] = change;
  }
  return changes;
}
