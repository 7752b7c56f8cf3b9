"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { editorAction } from "@/lib/authorization/action";
import { db } from "@/lib/database/db";
import { rowNumber } from "@/lib/fields";
import { failed, textsIn } from "@/lib/form-state";
import { decideCorrection, decisionSchema, reopenCorrection } from "@/lib/programs/corrections/decisions";
import { withList } from "@/lib/work/lists";

/** Accepts or declines a report that somebody has read, without touching the listing. */
export const decideAction = editorAction(decisionSchema, async (editor, { report, outcome, reason }, form) => {
  const decided = await db().$transaction((tx) =>
    decideCorrection(tx, editor, { id: report, status: outcome, reason }),
  );
  if (!decided) {
    return failed(form, {
      path: "",
      message: "Somebody decided this report meanwhile. Load this page again to see how.",
    });
  }
  redirect(withList(`/admin/corrections/${report}`, textsIn(form).list?.[0]));
});

/** Takes a decision back. */
export const reopenAction = editorAction(z.object({ report: rowNumber }), async (editor, { report }, form) => {
  const opened = await db().$transaction((tx) => reopenCorrection(tx, editor, report));
  if (!opened) return failed(form, { path: "", message: "This report is open already." });
  redirect(withList(`/admin/corrections/${report}`, textsIn(form).list?.[0]));
});
