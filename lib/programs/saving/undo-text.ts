/** Owns how it is said that changes can't be undone, restored or merged. */
import type { Fault } from "@/lib/form-state";
import { fieldLabel } from "@/lib/programs/listing/field-text";
import { type BlockingChange, mostUndone, type undoChanges } from "@/lib/programs/saving/reversals";
import { count } from "@/lib/text/format";
import { peopleNames } from "../../people/people";

type Refused = Exclude<Awaited<ReturnType<typeof undoChanges>>, { outcome: "undone" }>;

/** Why changes can't be undone, as the faults of a form. */
export async function undoFaults(refused: Refused): Promise<Fault[]> {
  if (refused.outcome === "invalid") {
    const about = `Program ${refused.programId}`;
    return refused.faults.map(({ message }) => ({ path: "", message: `${about}: ${message}` }));
  }
  if (refused.outcome === "moved") return [changedMeanwhile];
  if (refused.outcome === "many") return [{ path: "", message: tooMany }];
  const names = await peopleNames();
  return refused.blocking.map((change) => ({ path: "", message: blockingText(change, names) }));
}

export const tooMany = `These are changes of more than ${count(mostUndone)} programs: too many to undo in one step.`;

/** "MS in AI: Total price was changed after that by Ada (version 3)." */
export function blockingText({ program, path, revision }: BlockingChange, names: ReadonlyMap<string, string>): string {
  const { by, version, origin } = revision;
  if (origin === "merge" && path === "slug")
    return `${program} was merged into another listing and can’t come back by this: nothing is undone.`;
  const who = by === null ? "the directory" : (names.get(by) ?? by);
  return `${program}: ${fieldLabel(path)} was changed after that by ${who} (version ${version}).`;
}

/** Why a version was not restored, or two programs not merged. */
export const changedMeanwhile: Fault = {
  path: "",
  message: "Someone saved in between. Load this page again to see it.",
};
export const nothingLeft: Fault = {
  path: "",
  message: "There is nothing left of that to undo: every value is what it was before, or somebody undid it meanwhile.",
};
export const gone: Fault = { path: "", message: "There is no such version or program any more." };
