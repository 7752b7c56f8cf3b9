"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { editorAction } from "@/lib/authorization/action";
import { db } from "@/lib/database/db";
import { choiceOf, reasonField } from "@/lib/editing/links";
import { rowNumber } from "@/lib/fields";
import { type FormState, failed } from "@/lib/form-state";
import { restoreRevision, undoChanges } from "@/lib/programs/saving/reversals";
import { changedMeanwhile, gone, nothingLeft, undoFaults } from "@/lib/programs/saving/undo-text";

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

/**
 * Leads to what undoing all changes of a person or an origin would take, in one program or in all; from there, with
 * `shown`, it undoes them in the one.
 */
export const undoAction = editorAction(
  z.object({
    program: rowNumber,
    what: z.string(),
    where: z.enum(["here", "everywhere"]),
    why: reasonField,
    shown: z.string().optional(),
  }),
  async (editor, { program, what, where, why: reason, shown }, form): Promise<FormState> => {
    const choice = choiceOf(what);
    if (!choice) return failed(form, { path: "what", message: "Choose whose changes to undo." });
    if (where === "everywhere") redirect(`/admin/programs/undo?${new URLSearchParams({ what, why: reason ?? "" })}`);
    if (!shown)
      redirect(`/admin/programs/${program}/history?${new URLSearchParams({ undo: what, why: reason ?? "" })}`);
    const undone = await undoChanges(db(), editor, choice, { programId: program, why: reason, shown });
    if (undone.outcome !== "undone") return failed(form, ...(await undoFaults(undone)));
    if (undone.programs.length === 0) return failed(form, nothingLeft);
    redirect(`/admin/programs/${program}/history?done=undone`);
  },
);
