/** Owns what an editor sees before a listing goes back to a version or takes another in: what changes, and what to be sure of. */

import { reader } from "../../database/db";
import { type Changes, changesBetween, type Fields } from "../listing/fields";
import { readListing } from "../listing/schema";
import { combine } from "../merging/combine";
import { fieldsAtVersion } from "../merging/revert";
import type { Fact } from "../model/facts";
import { degrees } from "../model/vocabulary";
import { revisionsAfter } from "../records/history";
import { type Choice, previewUndo, type UndoPreview } from "../saving/reversals";
import { doubtsOf } from "./doubts";
import { type Editable, type Lookalike, programForReview } from "./editor-queries";
import { effectsOf } from "./effects";
import { type Outlier, outliersOf, outliersRaised } from "./outliers";
import { percentilesAround } from "./percentiles";
import { programShown } from "./review";

/** What restoring a version does: each field, and what the public sees of it. */
export type RestorePreview = { changes: Changes; effects: string[] };

/** The same of the program with this id; null where it has no such version. */
export async function previewRestore(id: number, version: number): Promise<RestorePreview | null> {
  const found = await programForReview(id);
  if (!found || version < 1 || version >= found.program.version) return null;
  const { program, listed } = found;
  const then = fieldsAtVersion(program.fields, await revisionsAfter(id, reader(), version), version);
  const fields = { ...then, slug: program.slug, status: program.status };
  const read = readListing(fields);
  const after = "listing" in read ? await programShown(read.listing, listed, id) : listed;
  return { changes: changesBetween(program.fields, fields), effects: effectsOf(listed, after) };
}

/** What undoing a choice in one listing does, and what readers get of each program, in words. */
export type UndoReview = UndoPreview & { effects: { id: number; name: string; effects: string[] }[] };

/** The same for the listing with this id; null where it is too much for one step. */
export async function reviewUndo(id: number, choice: Choice): Promise<UndoReview | null> {
  const undo = await previewUndo(reader(), choice, id);
  if (!undo) return null;
  const effects = await Promise.all(
    undo.programs.map(async ({ id: own, name, fields }) => {
      const [found, read] = [await programForReview(own), readListing(fields)];
      const listed = found?.listed ?? null;
      const after = "listing" in read ? await programShown(read.listing, listed, own) : listed;
      return { id: own, name, effects: effectsOf(listed, after) };
    }),
  );
  return { ...undo, effects };
}

/** What two listings become, and the questions to answer before they do. */
export type MergePreview = { fields: Fields; taken: Fact[]; changes: Changes; outliers: Outlier[] };

/**
 * Judges a merge: another institution, degree or name is asked about, and so is every value that the kept listing
 * would take over and that would be asked about in its form. `alike` are the listings that look like the kept one.
 */
export async function reviewMerge(
  kept: Editable,
  other: Editable,
  alike: readonly Pick<Lookalike, "id">[],
): Promise<MergePreview> {
  const { fields, taken } = combine(kept.fields, other.fields);
  const changes = changesBetween(kept.fields, fields);
  const read = readListing(fields);
  const strange = strangenessOf(kept, other, alike);
  if ("faults" in read || kept.status !== "published") return { fields, taken, changes, outliers: strange };
  const { listing } = read;
  const raised = outliersRaised(outliersOf(listing, await percentilesAround(listing)), changes, false);
  return {
    fields,
    taken,
    changes,
    outliers: [...strange, ...raised, ...doubtsOf(kept.fields, listing, changes, false)],
  };
}

function strangenessOf(kept: Editable, other: Editable, alike: readonly Pick<Lookalike, "id">[]): Outlier[] {
  const asked = (what: string, message: string) => [
    { path: `merge.${what}`, message, key: `merge.${what}=${other.id}` },
  ];
  const degree = (of: Editable) =>
    Object.entries(degrees).find(([key]) => key === of.fields.degree)?.[1] ?? "no degree";
  if (kept.fields.institution !== other.fields.institution)
    return asked("institution", `The other is “${other.name}” of another institution, ${other.institution}.`);
  return [
    ...(kept.fields.degree === other.fields.degree
      ? []
      : asked("degree", `The other has another degree: ${degree(other)}, this one ${degree(kept)}.`)),
    ...(kept.name === other.name || alike.some(({ id }) => id === other.id)
      ? []
      : asked("name", `The other has another name, “${other.name}”.`)),
  ];
}
