/** Owns what a program's listing must be before it is stored: the schema for the seed, the editing form and imports. */
import type { z } from "zod";
import type { Fault } from "../../form-state";
import type { Fields } from "./fields";
import { pathsOf } from "./paths";
import { ready, rules } from "./rules";
import { complete, type Draft, draftSchema, type Listing } from "./shape";

/**
 * One listing as it may be published, as typed values. Money per credit is in US cents, totals in
 * whole US dollars, lengths in months. Every issue is found at once, names its field in the message
 * and has its path (`provenance.cost.sourceUrl`).
 */
export const listingSchema = rules.reduce(
  (schema, { path, needs, holds, message }) =>
    schema.refine(holds, { path: path.split("."), error: message, when: ({ issues }) => ready(needs, issues) }),
  complete,
);

/** A listing that was read, or every fault of it. */
export type ReadListing = { listing: Draft } | { faults: Fault[] };

/** Reads a listing in the mood that its status asks for: a draft may have gaps, what is or was public may not. */
export function readListing(fields: Fields): ReadListing {
  const read = (fields.status === "draft" ? draftSchema : listingSchema).safeParse(treeOf(fields));
  return read.success ? { listing: read.data } : { faults: faultsIn(read.error) };
}

/**
 * Reads a listing to be looked at, not stored: it is there as soon as each field is right by itself. Faults
 * are those of the fields, or where there are none those between them.
 */
export function readShape(fields: Fields): { listing: Listing | null; faults: Fault[] } {
  const tree = treeOf(fields);
  const alone = complete.safeParse(tree);
  const error = alone.error ?? listingSchema.safeParse(tree).error;
  return { listing: alone.data ?? null, faults: error ? faultsIn(error) : [] };
}

function faultsIn({ issues }: z.ZodError): Fault[] {
  return issues.map(({ path, message }) => ({ path: path.join("."), message }));
}

/** Reads a listing in the mood of its status; one that is to become public by itself must be fit for it now. */
export function readFor(fields: Fields, { publishAt = null }: { publishAt?: Date | null }): ReadListing {
  const read = readListing(fields);
  if (publishAt === null || "faults" in read || read.listing.status !== "draft") return read;
  const later = readListing({ ...fields, status: "published" });
  return "faults" in later ? later : read;
}

/** The fields as the schemas take them: a tree whose branches are the parts of their paths. */
function treeOf(fields: Fields): Readonly<Record<string, unknown>> {
  // Without a prototype: a guide or skill may be named as one of its parts is ("guides.__proto__").
  const tree: Record<string, unknown> = Object.create(null);
  const branches = new Map([["", tree]]);
  const branchOf = (path: string): [branch: Record<string, unknown>, name: string] => {
    const dot = path.lastIndexOf(".");
    const [above, name] = [path.slice(0, Math.max(dot, 0)), path.slice(dot + 1)];
    const found = branches.get(above);
    if (found) return [found, name];
    const branch: Record<string, unknown> = Object.create(null);
    branches.set(above, branch);
    const [parent, own] = branchOf(above);
    parent[own] = branch;
    return [branch, name];
  };
  for (const path of pathsOf(fields)) {
    const [branch, name] = branchOf(path);
    branch[name] = fields[path];
  }
  return tree;
}
