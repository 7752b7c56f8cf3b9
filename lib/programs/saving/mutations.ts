/** Owns creating and changing a program: validated, merged with what others did, in one transaction with its history. */

import type { Prisma, PrismaClient } from "../../../prisma/client/client";
import type { Fault } from "../../form-state";
import type { Editor } from "../../people/roles";
import { foldCase } from "../../text/fold-case";
import { decideCorrection } from "../corrections/decisions";
import { type ChangePath, changesBetween, type Fields, fieldsOf } from "../listing/fields";
import type { FieldPath } from "../listing/paths";
import { readFor } from "../listing/schema";
import type { Draft } from "../listing/shape";
import { listingRows, storedFields } from "../listing/stored";
import { type Conflicts, mergeSince } from "../merging/merge";
import type { Origin } from "../model/vocabulary";
import { revisionsAfter } from "../records/history";
import { isTaken, lockedRow, type Stored, storeListing, storeNew, type Wanted } from "./store";

/**
 * A new program as an editor made it. `judged` is the listing that was read from it and is stored instead of
 * reading it again; its slug counts only where the editor gave one.
 */
export type NewProgram = { yours: Fields; judged?: Draft };

/** What an editor made of a program from the version they saw. */
export type ProgramEdit = { id: number; versionSeen: number; yours: Fields; judged?: Judged };

/** An edit merged with the program as it was in `version`: stored as it is for as long as that is the last one. */
export type Judged = {
  version: number;
  /** The program's fields in that version. */
  before: Fields;
  /** What is to be stored: read, and fit for its status. */
  listing: Draft;
  /** The paths that others changed since the editor saw it and that stay theirs. */
  taken: FieldPath[];
};

/**
 * Why a change is made and by which way; when a draft is to become public by itself (null: not); and
 * the number of the visitor's report that it answers, which is accepted with it.
 */
export type Circumstances = {
  why: string | null;
  origin: Origin;
  publishAt?: Date | null;
  report?: number | null;
  /** The version that the change was shown against: with any other, nothing is written. */
  reviewed?: number;
  /** The pending edit that a new program is made of: it is gone with that, so that confirming twice makes one. */
  pending?: string;
};

export type Saved =
  /**
   * `changed` are the paths that differ now; none: nothing was written and the version is as it was.
   * `taken` are those that someone else had changed meanwhile and that stay as they made them.
   */
  | { outcome: "saved"; id: number; version: number; changed: ChangePath[]; taken: FieldPath[] }
  /** Someone else made `version` of it, and both changed these fields to different values. Nothing was written. */
  | { outcome: "conflict"; version: number; conflicts: Conflicts }
  | { outcome: "invalid"; faults: Fault[] }
  /** It has another version than the change was reviewed against, or than anybody can have seen. */
  | { outcome: "stale" }
  | { outcome: "missing" };

/** Longest slug that is made of a name, so that a number fits behind it. */
const longestMade = 80;

/**
 * Adds a program. A listing without a slug gets one from its institution and name that nothing else
 * has or had. A draft that is there already, field for field, is not added again: its form was sent twice. What can be
 * put right by who asked comes back as an outcome; throws only when the database fails.
 */
export async function createProgram(
  prisma: PrismaClient,
  editor: Editor,
  { yours, judged }: NewProgram,
  circumstances: Circumstances,
): Promise<Saved> {
  const { pending } = circumstances;
  return prisma.$transaction(async (tx): Promise<Saved> => {
    const waiting = pending === undefined ? null : { where: { id: pending } };
    if (waiting && (await tx.pendingEdit.count(waiting)) === 0) return { outcome: "stale" };
    const slug = await slugFor(tx, yours);
    const read =
      judged && slug !== null ? { listing: { ...judged, slug } } : readFor({ ...yours, slug }, circumstances);
    if ("faults" in read) return { outcome: "invalid", faults: read.faults };
    const wanted = { listing: read.listing, ...wantedBy(editor, circumstances) };
    const stored = (hasSlug(yours) ? null : await sameDraft(tx, wanted)) ?? (await storeNew(tx, wanted));
    if (waiting && !("faults" in stored)) await tx.pendingEdit.deleteMany(waiting);
    return savedOf(stored);
  });
}

/** The draft that says all of this already, but for the address that was made for it; null: there is none. */
async function sameDraft(tx: Prisma.TransactionClient, { listing, publishAt }: Wanted): Promise<Stored | null> {
  const { status, name, institution } = listing;
  if (status !== "draft" || publishAt !== null) return null;
  const rows = await tx.program.findMany({
    where: { status, name, publishAt, mergedInto: null, institution: { slug: institution } },
    include: listingRows,
  });
  const same = rows.find((row) => {
    const twice = fieldsOf({ ...listing, slug: row.slug });
    return Object.keys(changesBetween(storedFields(row), twice)).length === 0;
  });
  return same ? { id: same.id, version: same.version, changed: [] } : null;
}

/**
 * Makes a program what an editor made of it. When it has another version than the editor saw by then, what
 * others changed since and this editor did not stays theirs, and what both changed is a conflict; so is
 * a status that others changed. What was judged is not read again unless somebody saved since. Raises the
 * version, keeps an old slug answering and writes the revision, all or nothing. Outcomes as above;
 * throws only when the database fails.
 */
export async function updateProgram(
  prisma: PrismaClient,
  editor: Editor,
  edit: ProgramEdit,
  circumstances: Circumstances,
): Promise<Saved> {
  return prisma.$transaction(async (tx): Promise<Saved> => {
    const row = await lockedRow(tx, edit.id);
    if (!row) return { outcome: "missing" };
    const { report, why, reviewed = row.version } = circumstances;
    if (reviewed !== row.version || edit.versionSeen > row.version) return { outcome: "stale" };
    const judged = edit.judged?.version === row.version ? edit.judged : await mergeNow(tx, edit, circumstances);
    if ("outcome" in judged) return judged;
    const program = { row, fields: judged.before };
    const stored = await storeListing(tx, program, { listing: judged.listing, ...wantedBy(editor, circumstances) });
    if (report && !("faults" in stored) && stored.changed.length > 0) {
      await decideCorrection(tx, editor, { id: report, status: "accepted", reason: why ?? "The listing says so now." });
    }
    return savedOf(stored, judged.taken);
  });
}

/** Reads an edit and merges it with the program as it is now, in the transaction that locks it. */
async function mergeNow(
  tx: Prisma.TransactionClient,
  { id, versionSeen, yours }: ProgramEdit,
  circumstances: Circumstances,
): Promise<Judged | Extract<Saved, { outcome: "conflict" | "invalid" }>> {
  const read = readFor(yours, circumstances);
  if ("faults" in read) return { outcome: "invalid", faults: read.faults };
  const row = await tx.program.findUniqueOrThrow({ where: { id }, include: listingRows });
  const { version } = row;
  const before = storedFields(row);
  const steps = await revisionsAfter(id, tx, versionSeen);
  const { fields, taken, conflicts } = mergeSince(before, steps, fieldsOf(read.listing), versionSeen);
  if (Object.keys(conflicts).length > 0) return { outcome: "conflict", version, conflicts };
  const again = readFor(fields, circumstances);
  if ("faults" in again) return { outcome: "invalid", faults: again.faults };
  return { version, before, listing: again.listing, taken };
}

function wantedBy(editor: Editor, { why, origin, publishAt = null }: Circumstances) {
  return { publishAt, reason: { by: editor.id, why, origin } };
}

function savedOf(stored: Stored, taken: FieldPath[] = []): Saved {
  return "faults" in stored ? { outcome: "invalid", faults: stored.faults } : { outcome: "saved", ...stored, taken };
}

const text = (value: Fields["slug"]) => String(value ?? "").trim();

const hasSlug = ({ slug }: Fields) => text(slug) !== "";

async function slugFor(tx: Prisma.TransactionClient, { slug, institution, name }: Fields): Promise<string | null> {
  if (text(slug) !== "" || text(name) === "") return text(slug) || null;
  const made = slugOf(`${text(institution)} ${text(name)}`) || "program";
  let free = made;
  for (let n = 2; await isTaken(tx, free, -1); n += 1) free = `${made}-${n}`;
  return free;
}

/** Lower-case letters and digits with single hyphens between words, cut after a whole word where it is long. */
export function slugOf(text: string): string {
  const words = foldCase(text).replace(/['’.]/g, "");
  const slug = words.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  return slug.length <= longestMade ? slug : slug.slice(0, longestMade).replace(/-[^-]*$/, "");
}
