"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { editorAction } from "@/lib/authorization/action";
import { applyBatch, batchOf, type MovedProgram } from "@/lib/bulk/batch";
import { previewBatch } from "@/lib/bulk/preview";
import { db } from "@/lib/database/db";
import { reasonField } from "@/lib/editing/links";
import { type FormState, failed, typedIn } from "@/lib/form-state";
import { undoChanges } from "@/lib/programs/saving/reversals";
import { nothingLeft, undoFaults } from "@/lib/programs/saving/undo-text";

/** Which programs a preview showed as changing, in which version: "12:3 14:1". */
const seen = z
  .string()
  .regex(/^\d{1,9}:\d{1,9}( \d{1,9}:\d{1,9})*$/)
  .transform((text) => {
    const pairs = text.split(" ").map((pair) => pair.split(":").map(Number));
    return new Map(pairs.map(([id = 0, version = 0]) => [id, version]));
  });

/** The preview's button: makes the change as it was shown, or nothing. */
export const applyAction = editorAction(
  z.object({ batch: z.string(), seen }),
  async (editor, { batch: id, seen: shown }, form): Promise<FormState> => {
    const batch = await batchOf(db(), editor, id);
    if (!batch) return failed(form, { path: "", message: "This preview is gone. Choose the programs again." });
    const { changing } = await previewBatch(batch);
    if (changing.some(({ warnings }) => warnings.length > 0) && typedIn(form).sure?.[0] !== "yes") {
      return failed(form, { path: "sure", message: "Say yes to what is odd, or go back and choose fewer." });
    }
    const applied = await applyBatch(db(), editor, id, shown);
    if (applied.outcome === "moved") {
      return failed(form, { path: "", message: `Nothing was changed. ${movedText(applied.moved)}` });
    }
    if (applied.outcome === "gone" || applied.outcome === "nothing") {
      return failed(form, { path: "", message: "There is nothing left of this to change." });
    }
    redirect(`/admin/programs/batches/${id}${applied.outcome === "applied" ? "?done=changed" : ""}`);
  },
);

/** How many programs are named one by one. */
const named = 10;

function movedText(moved: readonly MovedProgram[]): string {
  const names = moved
    .slice(0, named)
    .map(({ name, version }) => (version === null ? `${name} is gone` : `${name} (now version ${version})`));
  const rest = moved.length > named ? ` and ${moved.length - named} more` : "";
  return `Someone saved after this was shown: ${names.join("; ")}${rest}. Load this page again to see what would change now.`;
}

/** Undoes a batch in one step, unless something newer stands on it. */
export const undoBatchAction = editorAction(
  z.object({ batch: z.string().min(1), shown: z.string(), why: reasonField }),
  async (editor, { batch, shown, why }, form): Promise<FormState> => {
    const undone = await undoChanges(db(), editor, { batch }, { programId: null, why, shown });
    if (undone.outcome !== "undone") return failed(form, ...(await undoFaults(undone)));
    if (undone.programs.length === 0) return failed(form, nothingLeft);
    redirect(`/admin/programs/batches/${batch}?done=undone`);
  },
);
