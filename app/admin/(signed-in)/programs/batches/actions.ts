"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { editorAction } from "@/lib/action";
import { applyBatch, batchOf, type Moved, mostOfABatch, planBatch } from "@/lib/bulk/batch";
import { bulkFields, valueFrom } from "@/lib/bulk/fields";
import { previewBatch } from "@/lib/bulk/preview";
import { db } from "@/lib/db";
import { type FormState, failed, typedIn } from "@/lib/form-state";
import { undoChanges } from "@/lib/programs/reversals";
import { undoFaults } from "../undo-faults";
import { reason } from "../why";

const numbers = z
  .string()
  .regex(/^\d{1,9}( \d{1,9})*$/, "No program is chosen.")
  .transform((text) => [...new Set(text.split(" ").map(Number))])
  .refine((ids) => ids.length <= mostOfABatch, "These are too many at once.");

const planned = z.object({
  field: z.string().refine((name) => bulkFields.has(name), "Choose a field."),
  programs: numbers,
  why: reason,
});

/** The value for many programs: keeps what is planned and leads to its preview; changes nothing. */
export const planAction = editorAction(planned, async (editor, { field, programs, why }, form): Promise<FormState> => {
  const read = valueFrom(field, typedIn(form));
  if ("faults" in read) return failed(form, ...read.faults);
  const id = await planBatch(db(), editor, { programs, field, value: read.value, why });
  redirect(`/admin/programs/batches/${id}`);
});

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
    if (!batch) return failed(form, { path: "", message: "There is no such plan any more. Choose again." });
    const { changing } = await previewBatch(batch);
    if (changing.some(({ doubts }) => doubts.length > 0) && typedIn(form).sure?.[0] !== "yes") {
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

function movedText(moved: readonly Moved[]): string {
  const names = moved
    .slice(0, named)
    .map(({ name, version }) => (version === null ? `${name} is gone` : `${name} (now version ${version})`));
  const rest = moved.length > named ? ` and ${moved.length - named} more` : "";
  return `Someone saved after this was shown: ${names.join("; ")}${rest}. Load this page again to see what would change now.`;
}

/** Undoes a batch in one step, unless something newer stands on it. */
export const undoBatchAction = editorAction(
  z.object({ batch: z.string().min(1), why: reason }),
  async (editor, { batch, why }, form): Promise<FormState> => {
    const undone = await undoChanges(db(), editor, { batch }, { programId: null, why });
    if (undone.outcome !== "undone") return failed(form, ...(await undoFaults(undone)));
    if (undone.programs.length === 0)
      return failed(form, { path: "", message: "There is nothing left of that to undo." });
    redirect(`/admin/programs/batches/${batch}?done=undone`);
  },
);
