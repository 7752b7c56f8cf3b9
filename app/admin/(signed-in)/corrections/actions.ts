"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { editorAction } from "@/lib/authorization/action";
import { db } from "@/lib/database/db";
import { rowNumber } from "@/lib/fields";
import { failed, type Typed, textsIn } from "@/lib/form-state";
import { decideCorrection, decisionSchema, reopenCorrection, reportById } from "@/lib/programs/corrections/decisions";
import { typedOf } from "@/lib/programs/listing/form";
import { programForEdit } from "@/lib/programs/review/editor-queries";
import { withList } from "@/lib/work/lists";
import { answerTo, keptForm, soughtIn, withReading } from "../programs/_parts/read-into-form";

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

/** Reads the page that a report names and leads to the listing’s form, what differs beside each field; nothing is stored. */
export const readReportAction = editorAction(z.object({ report: rowNumber }), async (editor, { report: id }, form) => {
  const report = await reportById(db(), id);
  const program = report && (await programForEdit(report.programId));
  if (!program || report.status !== "open" || report.sourceUrl === null) {
    return failed(form, { path: "", message: "This report is not open any more. Load this page again to see it." });
  }
  const typed: Typed = { ...typedOf(program.fields), ...answerTo(report), list: textsIn(form).list ?? [] };
  const edit = { programId: program.id, version: program.version, typed };
  const read = await withReading(edit, report.sourceUrl, soughtIn(typed));
  if ("fault" in read)
    return failed(form, { path: "", message: `${read.fault} The listing can be corrected all the same.` });
  redirect(`${await keptForm(editor, read)}#found`);
});

/** Takes a decision back. */
export const reopenAction = editorAction(z.object({ report: rowNumber }), async (editor, { report }, form) => {
  const opened = await db().$transaction((tx) => reopenCorrection(tx, editor, report));
  if (!opened) return failed(form, { path: "", message: "This report is open already." });
  redirect(withList(`/admin/corrections/${report}`, textsIn(form).list?.[0]));
});
