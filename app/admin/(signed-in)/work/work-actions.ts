import type { WorkActions } from "@/components/admin/work-forms";
import { type Person, reaches } from "@/lib/people/roles";
import { giveBackAction, notDuplicateAction, stillTrueAction, takeAction } from "./actions";

/** What this person can do to the items of a list; null for a viewer. */
export function actionsFor({ role }: Person): WorkActions | null {
  return reaches(role, "editor")
    ? { take: takeAction, giveBack: giveBackAction, stillTrue: stillTrueAction, notDuplicate: notDuplicateAction }
    : null;
}
