"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { editorAction } from "@/lib/authorization/action";
import { mostOfABatch, planBatch } from "@/lib/bulk/batch";
import { bulkFields, valueFrom } from "@/lib/bulk/fields";
import { db } from "@/lib/database/db";
import { reasonField } from "@/lib/editing/links";
import { type FormState, failed, typedIn } from "@/lib/form-state";

const numbers = z
  .string()
  .regex(/^\d{1,9}( \d{1,9})*$/, "No program is chosen.")
  .transform((text) => [...new Set(text.split(" ").map(Number))])
  .refine(
    (ids) => ids.length <= mostOfABatch,
    `At most ${mostOfABatch} programs can be changed together. Choose fewer.`,
  );

const planned = z.object({
  field: z.string().refine((name) => bulkFields.has(name), "Choose a field."),
  programs: numbers,
  why: reasonField,
});

/** The value for many programs: keeps what is planned and leads to its preview; changes nothing. */
export const planAction = editorAction(planned, async (editor, { field, programs, why }, form): Promise<FormState> => {
  const read = valueFrom(field, typedIn(form));
  if ("faults" in read) return failed(form, ...read.faults);
  const id = await planBatch(db(), editor, { programs, field, value: read.value, why });
  redirect(`/admin/programs/batches/${id}`);
});
