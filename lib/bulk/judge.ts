/** Owns what one change does to one program: which fields become what, or why it does nothing. */
import type { Draft, Fault } from "../programs/listing";
import { type Changes, changesBetween, type Fields, fieldsOf, listingOf } from "../programs/listing-fields";
import { readFor } from "../programs/mutations";
import { type Doubt, doubtsOf, type Spans } from "../programs/peers";
import { doubtsRaised } from "../programs/review";
import type { LockedProgram } from "../programs/store";

export type Verdict =
  /** `listing` is what is stored; `doubts` are values far from their peers that the public would newly see. */
  | {
      kind: "changes";
      changes: Changes;
      listing: Draft;
      doubts: Doubt[];
      becomesPublic: boolean;
    }
  | { kind: "unchanged" }
  | { kind: "invalid"; faults: Fault[] };

/**
 * Judges a change of these fields by the rules of the program's status after it: what is or becomes
 * public must be fit for it, and so must a draft that becomes public by itself at a time.
 */
export function judgeChange({ row, listing }: LockedProgram, value: Fields, spans: Spans): Verdict {
  const wanted = listingOf({ ...fieldsOf(listing), ...value });
  // Nothing to do is no fault, even in a listing that was stored under older rules.
  if (Object.keys(changesBetween(listing, wanted)).length === 0) return { kind: "unchanged" };
  const read = readFor(wanted, { publishAt: row.publishAt });
  if ("faults" in read) return { kind: "invalid", faults: read.faults };
  const changes = changesBetween(listing, read.listing);
  if (Object.keys(changes).length === 0) return { kind: "unchanged" };
  const becomesPublic = row.status !== "published" && read.listing.status === "published";
  const { status } = read.listing;
  const shown = status === "published" || (status === "draft" && row.publishAt !== null);
  const doubts = shown ? doubtsRaised(doubtsOf(read.listing, spans), changes, becomesPublic) : [];
  return { kind: "changes", changes, listing: read.listing, doubts, becomesPublic };
}
