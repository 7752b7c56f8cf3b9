"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { editorAction } from "@/lib/authorization/action";
import { db } from "@/lib/database/db";
import { choiceOf, reasonField } from "@/lib/editing/links";
import { type FormState, failed } from "@/lib/form-state";
import { undoChanges } from "@/lib/programs/saving/reversals";
import { nothingLeft, undoFaults } from "@/lib/programs/saving/undo-text";

/** Undoes all changes of a person or an origin in every program, unless something newer stands on them. */
export const undoEverywhereAction = editorAction(
  z.object({ what: z.string(), shown: z.string(), why: reasonField }),
  async (editor, { what, shown, why }, form): Promise<FormState> => {
    const choice = choiceOf(what);
    if (!choice) return failed(form, { path: "", message: "Choose whose changes to undo." });
    const undone = await undoChanges(db(), editor, choice, { programId: null, why, shown });
    if (undone.outcome !== "undone") return failed(form, ...(await undoFaults(undone)));
    if (undone.programs.length === 0) return failed(form, nothingLeft);
    redirect(`/admin/programs/undo?what=${encodeURIComponent(what)}&done=${undone.programs.length}`);
  },
);
