"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { editorAction } from "@/lib/authorization/action";
import { db } from "@/lib/database/db";
import { reasonField } from "@/lib/editing/links";
import { rowNumber } from "@/lib/fields";
import { type FormState, failed, textsIn, typedIn } from "@/lib/form-state";
import { alikeOf, programForEdit } from "@/lib/programs/review/editor-queries";
import { reviewMerge } from "@/lib/programs/review/reversing";
import { answersTo } from "@/lib/programs/review/sure";
import { mergePrograms } from "@/lib/programs/saving/joining";
import { changedMeanwhile, gone } from "@/lib/programs/saving/undo-text";
import { withList } from "@/lib/work/lists";

/** Merges another program into this one, once every question about it has its yes. */
export const mergeAction = editorAction(
  z.object({ program: rowNumber, seen: rowNumber, other: rowNumber, otherSeen: rowNumber, why: reasonField }),
  async (editor, { program, seen, other, otherSeen, why }, form): Promise<FormState> => {
    const [into, from] = [await programForEdit(program), await programForEdit(other)];
    if (!into || !from) return failed(form, gone);
    if (into.version !== seen || from.version !== otherSeen) return failed(form, changedMeanwhile);
    const { outliers } = await reviewMerge(into, from, await alikeOf(into));
    const answers = answersTo(
      outliers.map(({ offers: _, ...asked }) => asked),
      typedIn(form),
    );
    if (answers.kind === "open") return failed(form, ...answers.faults);
    const merged = await mergePrograms(db(), editor, {
      kept: { id: program, versionSeen: seen },
      other: { id: other, versionSeen: otherSeen },
      why,
    });
    if (merged.outcome === "stale") return failed(form, changedMeanwhile);
    if (merged.outcome === "missing") return failed(form, gone);
    if (merged.outcome === "invalid")
      return failed(form, ...merged.faults.map(({ message }) => ({ path: "", message })));
    redirect(withList(`/admin/programs/${program}/history?done=merged`, textsIn(form).list?.[0]));
  },
);
