import type { Choice } from "@/lib/programs/reversals";
import { memberOf, origins } from "@/lib/programs/vocabulary";

/** What "by:ada" or "origin:import" chooses to undo; null where it says neither. */
export function choiceOf(what: string): Choice | null {
  const [kind, value = ""] = what.split(/:(.*)/s);
  if (kind === "by") return value === "" ? null : { by: value };
  const origin = kind === "origin" ? memberOf(origins, value) : null;
  return origin && { origin };
}
