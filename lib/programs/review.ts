/** Owns judging what an editor sent: what is wrong, what clashes with others, and what to confirm before the public sees it. */
import { z } from "zod";
import { db } from "../db";
import type { Attempt } from "./attempts";
import { type Editable, type Lookalike, lookalikes, programForEdit } from "./editing";
import { effectsOf, programFrom } from "./effects";
import { listingFrom, type Typed, typedOf } from "./form";
import { stepsOf } from "./history";
import { type Draft, type Fault, type Listing, listingSchema, publishedShape } from "./listing";
import { type Changes, changesBetween, type Fields, fieldsOf, isTag, listingOf } from "./listing-fields";
import { type Conflict, mergeSince } from "./merge";
import { readFor } from "./mutations";
import { spansAround } from "./peer-spans";
import { type Doubt, doubtsOf } from "./peers";
import type { Program } from "./program";
import { institutionBySlug } from "./queries";
import { remindersOf } from "./reminders";
import { whereItStands } from "./store";
import { fieldsAt } from "./undo";
import { memberOf, statuses } from "./vocabulary";

/** What the buttons of the form ask for; `save` leaves the status as it is. */
const intents = { save: true, publish: true, withdraw: true, draft: true } as const;

/** What an attempt wants stored: the listing as typed, and when it becomes public by itself. */
type Wanted = { program: Editable | null; listing: object; publishAt: Date | null; why: string | null };

export type Review =
  | { kind: "gone" }
  | { kind: "faults"; faults: Fault[] }
  /** Both changed these fields; `merged` has everything else of both. */
  | {
      kind: "conflict";
      version: number;
      conflicts: Readonly<Record<string, Conflict>>;
      taken: string[];
      merged: Fields;
    }
  | {
      kind: "fit";
      /** What is to be stored. */
      wanted: Wanted;
      /** The version that the listing has now; 0 for a new one. */
      version: number;
      changes: Changes;
      taken: string[];
      /** What the public sees of it. */
      effects: string[];
      doubts: Doubt[];
      /** What to look at once more; nothing has to be said to it. */
      reminders: string[];
      lookalikes: Lookalike[];
      /** Whether it must be confirmed before it is stored. */
      toConfirm: boolean;
    };

/** What was judged to be fit to be stored, perhaps after a confirmation. */
export type Fit = Extract<Review, { kind: "fit" }>;

/** Reads an attempt's intent, time and reason; faults are those that no listing schema knows. */
async function wantedOf({ programId, version, typed }: Attempt): Promise<Wanted | { faults: Fault[] } | null> {
  const program = programId === null ? null : await programForEdit(programId);
  if (programId !== null && (program === null || program.mergedInto !== null)) return null;
  if (program && version > program.version) return null;
  const text = (name: string) => typed[name]?.[0]?.trim() || null;
  const intent = memberOf(intents, text("intent")) ?? "save";
  const before = program && fieldsAt(program.fields, await stepsOf(program.id, db(), version), version);
  const was = memberOf(statuses, String(before?.status ?? "draft")) ?? "draft";
  const later = intent === "publish" && was === "draft" ? text("publishAt") : null;
  const publishAt = later === null ? null : new Date(/^20\d\d-\d\d-\d\dT\d\d:\d\d$/.test(later) ? `${later}Z` : "");
  const why = text("why");
  const faults: Fault[] = [];
  if (publishAt && !(publishAt.getTime() > Date.now())) {
    faults.push({ path: "publishAt", message: "The time to publish must be in the future; leave it blank for now." });
  }
  if (why !== null && (why.length > 300 || /\p{Cc}/u.test(why))) {
    faults.push({ path: "why", message: "The reason must be one line of at most 300 characters." });
  }
  const asked = { save: was, publish: publishAt ? was : "published", withdraw: "withdrawn", draft: "draft" } as const;
  // A guide or skill that the form did not have when it was opened stays as it is.
  const tags = program ? Object.entries(typedOf(program.fields)).filter(([path]) => isTag(path)) : [];
  const listing = listingFrom({ ...Object.fromEntries(tags), ...typed }, asked[intent]);
  return faults.length > 0
    ? { faults: [...faults, ...(await faultsOf(listing, null, programId))] }
    : { program, listing, publishAt, why };
}

/** Everything wrong with a listing, also what only the database knows. */
async function faultsOf(listing: object, publishAt: Date | null, id: number | null): Promise<Fault[]> {
  const read = readFor(id === null ? withSlug(listing) : listing, { publishAt });
  const faults = "faults" in read ? read.faults : [];
  const { institution, slug } = Object.fromEntries(Object.entries(listing));
  if (typeof institution !== "string") return faults;
  const named = { institution, slug: typeof slug === "string" ? slug : "" };
  const found = await whereItStands(db(), id ?? -1, "listing" in read ? read.listing : named);
  const known = new Set(faults.map(({ path }) => path));
  return [...faults, ...("faults" in found ? found.faults.filter(({ path }) => !known.has(path)) : [])];
}

/** A new listing may leave its address to be made of its name. */
function withSlug(listing: object): object {
  return "slug" in listing && listing.slug !== null ? listing : { ...listing, slug: "made-of-its-name" };
}

/** Judges an attempt against the listing as it is now. */
export async function review(attempt: Attempt): Promise<Review> {
  const wanted = await wantedOf(attempt);
  if (wanted === null) return { kind: "gone" };
  if ("faults" in wanted) return { kind: "faults", faults: wanted.faults };
  const { program, listing, publishAt } = wanted;
  const faults = await faultsOf(listing, publishAt, program?.id ?? null);
  if (faults.length > 0) return { kind: "faults", faults };
  const read = readFor(program ? listing : withSlug(listing), { publishAt });
  if ("faults" in read) return { kind: "faults", faults: read.faults };
  if (!program) return judged(wanted, read.listing, []);
  const steps = await stepsOf(program.id, db(), attempt.version);
  const merged = mergeSince(program.fields, steps, fieldsOf(read.listing), attempt.version);
  if (Object.keys(merged.conflicts).length > 0) {
    const { conflicts, taken, fields } = merged;
    return { kind: "conflict", version: program.version, conflicts, taken, merged: fields };
  }
  const both = readFor(listingOf(merged.fields), { publishAt });
  if ("faults" in both) return { kind: "faults", faults: both.faults };
  return judged(wanted, both.listing, merged.taken);
}

async function judged(wanted: Wanted, after: Draft, taken: string[]): Promise<Review> {
  const { program, publishAt } = wanted;
  const before = program ? listingOf(program.fields) : {};
  const changes = changesBetween(before, after);
  const was = String(program?.fields.status ?? "draft");
  const becomesPublic = was !== "published" && (after.status === "published" || publishAt !== null);
  const doubts = after.status === "published" || publishAt ? doubtsOf(after, await spansAround(after)) : [];
  const alike = becomesPublic ? await lookalikes(after, program?.id ?? null) : [];
  const fresh = doubtsRaised(doubts, changes, becomesPublic);
  const isPublic = was !== "draft" || after.status !== "draft";
  const changed = Object.keys(changes).length > 0;
  return {
    kind: "fit",
    wanted,
    version: program?.version ?? 0,
    changes,
    taken,
    effects: isPublic ? effectsOf(await shown(program, before), await shown(program, after)) : [],
    doubts: changed || becomesPublic ? fresh : [],
    reminders: program && changed ? remindersOf(changes, after) : [],
    lookalikes: alike,
    toConfirm: (was !== "draft" && changed) || fresh.length > 0 || alike.length > 0,
  };
}

/** The doubts that a change raises: a value that the public sees already was confirmed when it was entered. */
export function doubtsRaised(doubts: readonly Doubt[], changes: Changes, becomesPublic: boolean): Doubt[] {
  return doubts.filter(({ path }) => becomesPublic || measuredBy(path).some((one) => one in changes));
}

/** The fields that a doubt about one of them comes from: a price per credit may be a total by its credits. */
function measuredBy(path: string): string[] {
  return path === "perCreditCents" ? [path, "totalCost", "credits"] : [path];
}

/** The program that the directory lists of a listing; null for one that it does not. */
async function shown(program: Editable | null, listing: object): Promise<Program | null> {
  const read = listingSchema.safeParse(listing);
  return read.success && read.data.status === "published" ? asProgram(read.data, program?.id) : null;
}

/**
 * The program that the public page of what was typed would show; null while the fields in `missing`
 * are not right. Figures without a source are shown as they stand: only publishing asks for it.
 */
export async function previewOf(typed: Typed): Promise<{ program: Program | null; missing: string[] }> {
  const listing = withSlug(listingFrom(typed, "published"));
  const read = z.object(publishedShape).safeParse(listing);
  const wrong = [...((read.error ?? listingSchema.safeParse(listing).error)?.issues ?? [])].map(({ path }) =>
    path.join("."),
  );
  const missing = [...new Set(wrong.filter((path) => !path.endsWith(".sourceUrl") && !path.endsWith(".reason")))];
  if (!read.success || missing.length > 0) return { program: null, missing: missing.length > 0 ? missing : wrong };
  const program = await asProgram(read.data);
  return { program, missing: program ? [] : ["institution"] };
}

/** A listing as the public pages take it; null when its institution is gone. */
async function asProgram(listing: Listing, id = 0): Promise<Program | null> {
  const institution = await institutionBySlug(listing.institution);
  return institution && programFrom(listing, institution, id);
}
