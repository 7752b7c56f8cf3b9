"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { editorAction } from "@/lib/action";
import { db } from "@/lib/db";
import { type FormState, failed, textsIn } from "@/lib/form-state";
import { mergePrograms, restoreRevision, undoChanges } from "@/lib/programs/reversals";
import { rowNumber } from "@/lib/row-number";
import { withList } from "../../../work/with-list";
import { choiceOf } from "../../undo/what";
import { undoFaults } from "../../undo-faults";
import { reason } from "../../why";

const changedMeanwhile = { path: "", message: "Someone saved in between. Load this page again to see it." };
const gone = { path: "", message: "There is no such version or program any more." };

/** Restores a version as a new one. */
export const restoreAction = editorAction(
  z.object({ program: rowNumber, version: rowNumber, seen: rowNumber }),
  async (editor, { program, version, seen }, form): Promise<FormState> => {
    const circumstances = { version, versionSeen: seen, why: `Restored version ${version}` };
    const restored = await restoreRevision(db(), editor, program, circumstances);
    if (restored.outcome === "stale") return failed(form, changedMeanwhile);
    if (restored.outcome === "missing") return failed(form, gone);
    if (restored.outcome === "invalid")
      return failed(form, ...restored.faults.map(({ message }) => ({ path: "", message })));
    redirect(`/admin/programs/${program}/history?done=restored`);
  },
);

/** Undoes all changes of a person or an origin, of one program or of all. */
export const undoAction = editorAction(
  z.object({ program: rowNumber, what: z.string(), where: z.enum(["here", "everywhere"]), why: reason }),
  async (editor, { program, what, where, why: reason }, form): Promise<FormState> => {
    const choice = choiceOf(what);
    if (!choice) return failed(form, { path: "what", message: "Choose whose changes." });
    const undone = await undoChanges(db(), editor, choice, {
      programId: where === "here" ? program : null,
      why: reason,
    });
    if (undone.outcome !== "undone") return failed(form, ...(await undoFaults(undone)));
    if (undone.programs.length === 0)
      return failed(form, { path: "", message: "There is nothing left of that to undo." });
    redirect(`/admin/programs/${program}/history?done=undone`);
  },
);

/** Merges another program into this one. */
export const mergeAction = editorAction(
  z.object({ program: rowNumber, seen: rowNumber, other: rowNumber, otherSeen: rowNumber, why: reason }),
  async (editor, { program, seen, other, otherSeen, why: reason }, form): Promise<FormState> => {
    const kept = { id: program, versionSeen: seen };
    const merged = await mergePrograms(db(), editor, kept, { id: other, versionSeen: otherSeen }, reason);
    if (merged.outcome === "stale") return failed(form, changedMeanwhile);
    if (merged.outcome === "missing") return failed(form, gone);
    if (merged.outcome === "invalid")
      return failed(form, ...merged.faults.map(({ message }) => ({ path: "", message })));
    redirect(withList(`/admin/programs/${program}/history?done=merged`, textsIn(form).list?.[0]));
  },
);
