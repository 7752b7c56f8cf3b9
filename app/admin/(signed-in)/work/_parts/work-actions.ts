import type { WorkActions } from "@/components/admin/work/work-forms";
import { includesRole, type Person } from "@/lib/people/roles";
import {
  giveBackAction,
  leaveFoundAction,
  notDuplicateAction,
  stillTrueAction,
  stillTrueChangedAction,
  takeAction,
  takeChangedAction,
  takeFoundAction,
} from "../actions";

/** What this person can do to the items of a list; null for a viewer. */
export function actionsFor({ role }: Person): WorkActions | null {
  return includesRole(role, "editor")
    ? {
        take: takeAction,
        giveBack: giveBackAction,
        stillTrue: stillTrueAction,
        notDuplicate: notDuplicateAction,
        takeFound: takeFoundAction,
        leaveFound: leaveFoundAction,
        takeChanged: takeChangedAction,
        stillTrueChanged: stillTrueChangedAction,
      }
    : null;
}
