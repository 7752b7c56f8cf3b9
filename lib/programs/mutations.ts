/** Owns creating and changing a program: validated, merged with what others did, in one transaction with its history. */
import type { Prisma, PrismaClient } from "../../prisma/client/client";
import type { Editor } from "../people/roles";
import { plain } from "../plain";
import { decide } from "./deciding";
import { stepsOf } from "./history";
import { type Fault, readListing } from "./listing";
import { fieldsOf, listingOf } from "./listing-fields";
import { type Conflict, mergeSince } from "./merge";
import { isTaken, lockedProgram, type Reason, type Stored, storeListing, storeNew } from "./store";
import type { Origin } from "./vocabulary";

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
};

export type Saved =
  /**
   * `changed` are the paths that differ now; none: nothing was written and the version is as it was.
   * `taken` are those that someone else had changed meanwhile and that stay as they made them.
   */
  | { outcome: "saved"; id: number; version: number; changed: string[]; taken: string[] }
  /** Someone else made `version` of it, and both changed these fields to different values. Nothing was written. */
  | { outcome: "conflict"; version: number; conflicts: Readonly<Record<string, Conflict>> }
  | { outcome: "invalid"; faults: Fault[] }
  /** It has another version than the change was reviewed against, or than anybody can have seen. */
  | { outcome: "stale" }
  | { outcome: "missing" };

const sayOf = (editor: Editor, { why, origin }: Circumstances): Reason => ({ by: editor.id, why, origin });

/** Longest slug that is made of a name, so that a number fits behind it. */
const longestMade = 80;

/**
 * Adds a program. A listing without a slug gets one from its institution and name that nothing else
 * has or had. What can be put right by who asked comes back as an outcome; throws only when the
 * database fails.
 */
export async function createProgram(
  prisma: PrismaClient,
  editor: Editor,
  listing: object,
  circumstances: Circumstances,
): Promise<Saved> {
  return prisma.$transaction(async (tx): Promise<Saved> => {
    const read = readFor({ ...listing, slug: await slugFor(tx, listing) }, circumstances);
    if ("faults" in read) return { outcome: "invalid", faults: read.faults };
    return savedOf(await storeNew(tx, read.listing, sayOf(editor, circumstances), circumstances.publishAt ?? null));
  });
}

/**
 * Makes the program with this id what `listing` says. When it has another version than `versionSeen`
 * by then, what others changed since and this editor did not stays theirs, and what both changed is
 * a conflict; so is a status that others changed. Raises the version, keeps an old slug answering and
 * writes the revision, all or nothing. Outcomes as above; throws only when the database fails.
 */
export async function updateProgram(
  prisma: PrismaClient,
  editor: Editor,
  id: number,
  listing: object,
  versionSeen: number,
  circumstances: Circumstances,
): Promise<Saved> {
  const yours = readFor(listing, circumstances);
  if ("faults" in yours) return { outcome: "invalid", faults: yours.faults };
  return prisma.$transaction(async (tx): Promise<Saved> => {
    const program = await lockedProgram(tx, id);
    if (!program) return { outcome: "missing" };
    const { version } = program.row;
    const { report, why, reviewed = version } = circumstances;
    if (reviewed !== version || versionSeen > version) return { outcome: "stale" };
    const own = fieldsOf(yours.listing);
    const steps = await stepsOf(id, tx, versionSeen);
    const { fields, taken, conflicts } = mergeSince(fieldsOf(program.listing), steps, own, versionSeen);
    if (Object.keys(conflicts).length > 0) return { outcome: "conflict", version, conflicts };
    const read = readFor(listingOf(fields), circumstances);
    if ("faults" in read) return { outcome: "invalid", faults: read.faults };
    const stored = await storeListing(
      tx,
      program,
      read.listing,
      sayOf(editor, circumstances),
      circumstances.publishAt ?? null,
    );
    if (report && !("faults" in stored) && stored.changed.length > 0) {
      await decide(tx, editor, { id: report, status: "accepted", reason: why ?? "The listing says so now." });
    }
    return savedOf(stored, taken);
  });
}

/** Reads a listing in the mood of its status; one that is to become public by itself must be fit for it now. */
export function readFor(
  listing: object,
  { publishAt = null }: Pick<Circumstances, "publishAt">,
): ReturnType<typeof readListing> {
  const read = readListing(listing);
  if (publishAt === null || "faults" in read || read.listing.status !== "draft") return read;
  const later = readListing({ ...listing, status: "published" });
  return "faults" in later ? later : read;
}

function savedOf(stored: Stored, taken: string[] = []): Saved {
  return "faults" in stored ? { outcome: "invalid", faults: stored.faults } : { outcome: "saved", ...stored, taken };
}

async function slugFor(tx: Prisma.TransactionClient, listing: object): Promise<string | null> {
  const text = (key: string) => String(Object.entries(listing).find(([name]) => name === key)?.[1] ?? "").trim();
  if (text("slug") !== "" || text("name") === "") return text("slug") || null;
  const slug = slugOf(`${text("institution")} ${text("name")}`) || "program";
  let free = slug;
  for (let n = 2; await isTaken(tx, free, -1); n += 1) free = `${slug}-${n}`;
  return free;
}

/** Lower-case letters and digits with single hyphens between words, cut after a whole word where it is long. */
function slugOf(text: string): string {
  const words = plain(text).replace(/['’.]/g, "");
  const slug = words.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  return slug.length <= longestMade ? slug : slug.slice(0, longestMade).replace(/-[^-]*$/, "");
}
