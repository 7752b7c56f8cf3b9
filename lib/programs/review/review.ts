/** Owns judging what an editor sent: what is wrong, what clashes with others, and what to confirm before the public sees it. */
import { keysOf, memberOf } from "../../closed-list";
import { reader } from "../../database/db";
import type { SentEdit } from "../../editing/pending-edits";
import type { Fault, Typed } from "../../form-state";
import { type Changes, changesBetween, type Fields, fieldsOf } from "../listing/fields";
import { followed, needsSites, yearFaults } from "../listing/follow";
import { fieldsFrom, typedAs } from "../listing/form";
import { byPath, type FieldPath, isTag, pathsOf } from "../listing/paths";
import { type ReadListing, readFor } from "../listing/schema";
import { type Draft, isComplete } from "../listing/shape";
import { becomesPublic } from "../listing/status";
import { type Conflicts, mergeSince } from "../merging/merge";
import { fieldsAtVersion } from "../merging/revert";
import type { Program } from "../model/program";
import { statuses } from "../model/vocabulary";
import { revisionsAfter } from "../records/history";
import { institutionBySlug } from "../records/queries";
import type { Judged } from "../saving/mutations";
import { isReference, resolveReferences } from "../saving/store";
import { doubtsOf } from "./doubts";
import { apartQuestions } from "./duplicates";
import { type Editable, type Lookalike, lookalikes, programForReview } from "./editor-queries";
import { effectsOf, programFrom } from "./effects";
import { type FormIntent, readIntent } from "./intent";
import { type Outlier, outliersOf, outliersRaised } from "./outliers";
import { percentilesAround } from "./percentiles";
import { remindersOf } from "./reminders";

/** Both changed these fields; `merged` has everything else of both, and `version` is the other's. */
export type Conflicted = {
  kind: "conflict";
  program: Editable;
  version: number;
  conflicts: Conflicts;
  taken: FieldPath[];
  merged: Fields;
};

/**
 * What was judged to be fit to be stored, perhaps after a confirmation: the listing as it is to be, merged with
 * the `version` that the program has now. A new one has version 0, and of a slug that was left blank
 * only what stands for it.
 */
export type Ready = Judged & {
  kind: "fit";
  /** null: a new one. */
  program: Editable | null;
  /** What was typed, by itself, with what was filled in. */
  yours: Fields;
  /** What follows from what was typed and nobody typed: states and days of check. */
  filled: Fields;
  /** The same as the form shows it. */
  filledTyped: Typed;
  /** When it becomes public by itself, as a draft; null: not. */
  publishAt: Date | null;
  why: string | null;
  changes: Changes;
  /** What the public sees of it. */
  effects: string[];
  outliers: Outlier[];
  /** What to look at once more; nothing has to be said to it. */
  reminders: string[];
  lookalikes: Lookalike[];
  /** The ids of those of them that are public: it may be, too, once its editor says that they are others. */
  twins: number[];
  /** Whether it must be confirmed before it is stored. */
  toConfirm: boolean;
};

type Faulty = { kind: "faults"; faults: Fault[]; filledTyped: Typed };

export type Review = { kind: "gone" } | Faulty | Conflicted | Ready;

/**
 * Judges what was sent against the listing as it is now. The program is read once; the listing is read
 * once, and once more only where it has to be merged with what others made since it was opened.
 */
export async function review({ programId, version: versionSeen, typed }: SentEdit): Promise<Review> {
  const found = programId === null ? null : await programForReview(programId);
  if (programId !== null && (!found || found.program.mergedInto !== null)) return { kind: "gone" };
  const { program = null, listed = null } = found ?? {};
  const version = program?.version ?? 0;
  const now: Fields = program?.fields ?? {};
  if (program && versionSeen > version) return { kind: "gone" };
  const steps = program && versionSeen < version ? await revisionsAfter(program.id, reader(), versionSeen) : [];
  const seen = fieldsAtVersion(now, steps, versionSeen);
  const intent = readIntent(typed, memberOf(statuses, String(seen.status)) ?? "draft");
  // A guide or skill that the form did not have when it was opened stays as it is.
  const tags = pathsOf(now).filter(isTag);
  const kept = byPath(tags.map((path) => [path, [String(now[path] ?? "")]] as const));
  const sent = fieldsFrom({ ...kept, ...typed }, intent.status);
  // What a choice between two editors was made of was filled in before that.
  const filled = typed.settled ? {} : followed(sent, seen, await sitesFor(sent, seen));
  const yours = { ...sent, ...filled };
  const filledTyped = typedAs(yours, filled);

  const publishAt = intent.faults.length > 0 ? null : intent.publishAt;
  const read = readFor(program ? yours : withSlug(yours), { publishAt });
  const appears = becomesPublic(program?.status ?? "draft", intent.status, publishAt);
  const undated = (fields: Fields) => (isSeen(intent.status, publishAt) ? yearFaults(fields, now, appears) : []);
  const known = [...intent.faults, ...(await faultsOf(read, yours, program))];
  const faults = steps.length === 0 ? [...known, ...undated(yours)] : known;
  if ("faults" in read || faults.length > 0) return { kind: "faults", faults, filledTyped };
  const edit = { program, listed, yours, filled, filledTyped, intent };
  if (steps.length === 0) return assess(edit, { version, before: now, listing: read.listing, taken: [] });

  const merged = mergeSince(now, steps, fieldsOf(read.listing), versionSeen);
  const { taken, conflicts } = merged;
  if (program && pathsOf(conflicts).length > 0) {
    return { kind: "conflict", program, version, conflicts, taken, merged: merged.fields };
  }
  const again = readFor(merged.fields, { publishAt });
  const missing = undated(merged.fields);
  if ("faults" in again) return { kind: "faults", faults: [...again.faults, ...missing], filledTyped };
  if (missing.length > 0) return { kind: "faults", faults: missing, filledTyped };
  return assess(edit, { version, before: now, listing: again.listing, taken });
}

/** The form's fields that a review filled in, as the form shows them. */
export function filledIn(found: Review | null): Typed {
  return found?.kind === "fit" || found?.kind === "faults" ? found.filledTyped : {};
}

/** Whether the public sees it, or comes to by itself. */
function isSeen(status: string, publishAt: Date | null): boolean {
  return status === "published" || publishAt !== null;
}

/** The websites that tell whose page a source is; looked up only where a state follows from that. */
async function sitesFor(fields: Fields, seen: Fields): Promise<(string | null)[]> {
  if (!needsSites(fields, seen)) return [];
  const institution = await institutionBySlug(String(fields.institution ?? ""));
  return [institution?.website ?? null, typeof fields.website === "string" ? fields.website : null];
}

/** Everything wrong with a listing that was read, also what only the database knows of what it newly names. */
async function faultsOf(read: ReadListing, yours: Fields, program: Editable | null): Promise<Fault[]> {
  const faults = "faults" in read ? read.faults : [];
  const { institution, slug } = yours;
  const newly = keysOf(changesBetween(program?.fields ?? {}, yours)).some(isReference);
  if (typeof institution !== "string" || !newly) return faults;
  const named = { institution, slug: typeof slug === "string" ? slug : "" };
  const found = await resolveReferences(reader(), program?.id ?? -1, "listing" in read ? read.listing : named);
  const known = new Set(faults.map(({ path }) => path));
  return [...faults, ...("faults" in found ? found.faults.filter(({ path }) => !known.has(path)) : [])];
}

/** A new listing may leave its address to be made of its name: until it is stored, this stands for it. */
export function withSlug(fields: Fields): Fields {
  return typeof fields.slug === "string" ? fields : { ...fields, slug: "made-of-its-name" };
}

/** What was sent and of which program; `listed` is what the directory shows of it now. */
type Edit = { program: Editable | null; listed: Program | null; yours: Fields; intent: FormIntent } & Pick<
  Ready,
  "filled" | "filledTyped"
>;

/** What storing an edit that is fit for it changes, for readers too, and what its editor has to be sure of. */
async function assess({ program, listed, yours, filled, filledTyped, intent }: Edit, judged: Judged): Promise<Ready> {
  const { before, listing } = judged;
  const { publishAt, why } = intent;
  const changes = changesBetween(before, fieldsOf(listing));
  const changed = Object.keys(changes).length > 0;
  const was = program?.status ?? "draft";
  const appears = becomesPublic(was, listing.status, publishAt);
  const isPublic = isSeen(listing.status, publishAt);
  const outliers = isPublic ? outliersOf(listing, await percentilesAround(listing)) : [];
  const doubts = isPublic ? doubtsOf(before, listing, changes, appears) : [];
  const named = isPublic && ["institution", "name", "degree"].some((path) => Object.hasOwn(changes, path));
  const alike = appears || named ? await lookalikes(listing, program?.id ?? null) : [];
  const twins = alike.filter(({ status }) => status === "published");
  const fresh = [...outliersRaised(outliers, changes, appears), ...doubts, ...apartQuestions(twins)];
  // A state that nobody chose is shown before it goes live; a day of check alone is no reason to ask.
  const guessed = pathsOf(filled).some((path) => path.endsWith(".state"));
  return {
    ...judged,
    kind: "fit",
    program,
    yours,
    filled,
    filledTyped,
    publishAt,
    why,
    changes,
    effects: effectsOf(listed, await programShown(listing, listed, program?.id)),
    outliers: changed || appears ? fresh : [],
    reminders: program && changed ? remindersOf(changes, listing) : [],
    lookalikes: alike,
    twins: twins.map(({ id }) => id),
    toConfirm: (was !== "draft" && changed) || fresh.length > 0 || alike.length > 0 || (isPublic && guessed),
  };
}

/** The program that the directory is to list, which it does already as `listed`; null for one that it will not. */
export async function programShown(
  listing: Draft,
  listed: Program | null,
  id: number | undefined,
): Promise<Program | null> {
  if (listing.status !== "published" || !isComplete(listing)) return null;
  const { institution: slug } = listing;
  const institution = listed?.institution.slug === slug ? listed.institution : await institutionBySlug(slug);
  return institution && programFrom(listing, institution, id);
}
