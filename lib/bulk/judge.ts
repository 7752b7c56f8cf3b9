/** Owns what one change does to one program: which fields become what, or why it does nothing. */

import type { Fault } from "../form-state";
import { type Changes, changesBetween, type Fields, fieldsOf } from "../programs/listing/fields";
import { followed, yearFaults } from "../programs/listing/follow";
import { readFor } from "../programs/listing/schema";
import type { Draft } from "../programs/listing/shape";
import { becomesPublic } from "../programs/listing/status";
import { doubtsOf } from "../programs/review/doubts";
import { type Outlier, outliersOf, outliersRaised, type Spans } from "../programs/review/outliers";
import type { LockedProgram } from "../programs/saving/store";

export type ChangeOutcome =
  /** `listing` is what is stored; `outliers` are the questions about what the public would newly see. */
  | {
      kind: "changes";
      changes: Changes;
      listing: Draft;
      outliers: Outlier[];
      becomesPublic: boolean;
    }
  | { kind: "unchanged" }
  | { kind: "invalid"; faults: Fault[] };

/**
 * Judges a change of these fields by the rules of the program's status after it: what is or becomes
 * public must be fit for it, and so must a draft that becomes public by itself at a time. As in the form,
 * a figure's state and day of check follow from its value and address; `sites` are the websites of the program and
 * its institution, and a price has its year where it is new to the public.
 */
export function judgeChange(
  { row, fields }: LockedProgram,
  value: Fields,
  spans: Spans,
  sites: readonly (string | null)[] = [],
): ChangeOutcome {
  const sent = { ...fields, ...value };
  // Nothing to do is no fault, even in a listing that was stored under older rules.
  if (Object.keys(changesBetween(fields, sent)).length === 0) return { kind: "unchanged" };
  const wanted = { ...sent, ...followed(sent, fields, sites) };
  const read = readFor(wanted, { publishAt: row.publishAt });
  if ("faults" in read) return { kind: "invalid", faults: read.faults };
  const { listing } = read;
  const changes = changesBetween(fields, fieldsOf(listing));
  if (Object.keys(changes).length === 0) return { kind: "unchanged" };
  const { status } = listing;
  const appears = becomesPublic(row.status, status, null);
  const shown = status === "published" || (status === "draft" && row.publishAt !== null);
  const undated = shown ? yearFaults(wanted, fields, appears) : [];
  if (undated.length > 0) return { kind: "invalid", faults: undated };
  const raised = shown ? outliersRaised(outliersOf(listing, spans), changes, appears) : [];
  const outliers = shown ? [...raised, ...doubtsOf(fields, listing, changes, appears)] : [];
  return { kind: "changes", changes, listing, outliers, becomesPublic: appears };
}
