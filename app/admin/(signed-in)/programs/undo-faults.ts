import type { Fault } from "@/lib/form-state";
import { count } from "@/lib/format";
import { peopleNames } from "@/lib/programs/editing";
import { fieldLabel } from "@/lib/programs/field-text";
import { mostUndone, type Standing, type undoChanges } from "@/lib/programs/reversals";

type Refused = Exclude<Awaited<ReturnType<typeof undoChanges>>, { outcome: "undone" }>;

/** Why changes can't be undone, as the faults of a form. */
export async function undoFaults(refused: Refused): Promise<Fault[]> {
  if (refused.outcome === "invalid") {
    const about = `Program ${refused.programId}`;
    return refused.faults.map(({ message }) => ({ path: "", message: `${about}: ${message}` }));
  }
  if (refused.outcome === "many") return [{ path: "", message: tooMany }];
  const names = await peopleNames();
  return refused.standing.map((standing) => ({ path: "", message: standingText(standing, names) }));
}

export const tooMany = `These are changes of more than ${count(mostUndone)} programs: too many to undo in one step.`;

/** "MS in AI: Total price was changed after that by Ada (version 3)." */
export function standingText({ program, path, revision }: Standing, names: ReadonlyMap<string, string>): string {
  const { by, version } = revision;
  const who = by === null ? "the directory" : (names.get(by) ?? by);
  return `${program}: ${fieldLabel(path)} was changed after that by ${who} (version ${version}).`;
}
