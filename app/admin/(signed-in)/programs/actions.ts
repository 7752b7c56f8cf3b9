"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { editorAction } from "@/lib/authorization/action";
import { db } from "@/lib/database/db";
import { formHref, idOf, pendingEditHref } from "@/lib/editing/links";
import {
  amendPendingEdit,
  dropPendingEdit,
  type PendingEdit,
  pendingEditOf,
  type SentEdit,
  savePendingEdit,
} from "@/lib/editing/pending-edits";
import { rowNumber } from "@/lib/fields";
import { type Fault, type FormState, failed, typedIn } from "@/lib/form-state";
import type { Editor } from "@/lib/people/roles";
import { reportById } from "@/lib/programs/corrections/decisions";
import { formFaults, typedOf } from "@/lib/programs/listing/form";
import { chosenEdit } from "@/lib/programs/review/choose";
import { type Ready, review } from "@/lib/programs/review/review";
import { answersTo } from "@/lib/programs/review/sure";
import { createProgram, type Saved, updateProgram } from "@/lib/programs/saving/mutations";
import { afterTaking, readInForm } from "@/lib/reading/offers";
import { keepApart } from "@/lib/work/duplicates";
import { withList } from "@/lib/work/lists";
import { keptForm, soughtIn, websiteOf, withReading } from "./_parts/read-into-form";

const opened = z.object({
  program: z.string().regex(/^\d{0,9}$/),
  version: rowNumber,
});

/** The listing form: stores what needs no second look; keeps the rest and leads to where it is confirmed, chosen or seen. */
export const saveAction = editorAction(opened, async (editor, { program, version }, form): Promise<FormState> => {
  const typed = typedIn(form);
  const edit = { programId: program === "" ? null : Number(program), version, typed };
  const [intent = ""] = typed.intent ?? [];
  if (intent === "preview") redirect(`${await waiting(editor, edit)}/preview`);
  if (intent === "read") return showRead(editor, edit, form);
  const filled = afterTaking(typed, intent, await websiteOf(typed));
  if (filled) return redirect(`${await keptForm(editor, { ...edit, typed: filled })}#found`);
  const found = await review(edit);
  if (found.kind === "gone") return failed(form, gone);
  if (found.kind === "faults") {
    const state = failed(form, ...formFaults(found.faults));
    const filled = Object.entries(found.filledTyped).map(([name, values]) => [name, [...values]]);
    return { ...state, typed: { ...state.typed, ...Object.fromEntries(filled) } };
  }
  if (found.kind === "conflict" || found.toConfirm) redirect(await waiting(editor, edit));
  return conclude(editor, edit, found, form);
});

/** Reads the program's page and leads to the form with what it says; nothing of the listing is stored. */
async function showRead(editor: Editor, edit: SentEdit, form: FormData): Promise<FormState<never>> {
  const [url = ""] = edit.typed.website ?? [];
  if (url.trim() === "") return failed(form, { path: "website", message: "Type the address of the page to read." });
  const read = await withReading(edit, url.trim(), soughtIn(edit.typed));
  if ("fault" in read) return failed(form, { path: "website", message: read.fault });
  redirect(`${await keptForm(editor, read)}#found`);
}

const gone: Fault = {
  path: "",
  message: "This listing is gone: it was merged into another. Copy what you need from here.",
};

const over: Fault = {
  path: "",
  message: "This was saved or given up already. Open the listing to see how it stands.",
};

const savedMeanwhile: Fault = {
  path: "",
  message: "Someone saved in between. Load this page again to see what changes now.",
};

/** Where an edit waits for a choice or a confirmation; one that does not wait yet is kept. */
async function waiting(editor: Editor, edit: SentEdit | PendingEdit): Promise<string> {
  return pendingEditHref("id" in edit ? edit.id : await savePendingEdit(db(), editor, edit));
}

/** Stores what was reviewed, forgets the edit if it waited, and leads to the listing; else says why not. */
async function conclude(
  editor: Editor,
  edit: SentEdit | PendingEdit,
  found: Ready,
  form: FormData,
): Promise<FormState<never>> {
  const saved = await store(editor, edit, found);
  if (saved.outcome === "conflict") redirect(await waiting(editor, edit));
  if (saved.outcome === "missing") return failed(form, gone);
  if (saved.outcome === "stale")
    return failed(form, { path: "", message: "Someone saved at the same moment. Send it again." });
  if (saved.outcome === "invalid") return failed(form, ...formFaults(saved.faults));
  // Each was said to be another program.
  for (const twin of found.twins) await keepApart(db(), editor, saved.id, twin);
  if ("id" in edit) await dropPendingEdit(db(), editor, edit.id);
  redirect(withList(`/admin/programs/${saved.id}?saved=${saved.version}`, edit.typed.list?.[0]));
}

/** Stores what was reviewed, if the listing still has that version, and accepts the report that it answers. */
async function store(editor: Editor, edit: SentEdit | PendingEdit, found: Ready): Promise<Saved> {
  const { version, typed } = edit;
  const { program, yours, publishAt, why } = found;
  const report = await reportById(db(), idOf(typed.report?.[0] ?? ""));
  const answers = program && report?.programId === program.id && report.status === "open" ? report.id : null;
  const origin = answers === null ? ("form" as const) : ("correction" as const);
  const read = readInForm(typed, program ? typedOf(program.fields) : {});
  const reason = [why, read].filter((one) => one !== null).join(" · ") || null;
  const circumstances = { why: reason, origin, publishAt, report: answers, reviewed: found.version };
  return program
    ? updateProgram(db(), editor, { id: program.id, versionSeen: version, yours, judged: found }, circumstances)
    : createProgram(
        db(),
        editor,
        { yours, judged: found.listing },
        { ...circumstances, ...("id" in edit && { pending: edit.id }) },
      );
}

const confirmed = z.object({ edit: z.string(), version: rowNumber });

/** The confirmation: stores a pending edit, once every question has its yes and nobody changed what was shown. */
export const confirmAction = editorAction(
  confirmed,
  async (editor, { edit: id, version }, form): Promise<FormState> => {
    const edit = await pendingEditOf(db(), editor, id);
    if (!edit) return failed(form, over);
    const found = await review(edit);
    if (found.kind === "gone") return failed(form, gone);
    if (found.kind === "faults") redirect(formHref(edit.programId, id));
    if (found.kind === "conflict") redirect(pendingEditHref(id));
    if (found.version !== version) return failed(form, savedMeanwhile);
    const answers = answersTo(found.outliers, typedIn(form));
    if (answers.kind === "open") return failed(form, ...answers.faults);
    if (answers.kind === "taken") {
      await amendPendingEdit(db(), editor, { ...edit, typed: { ...edit.typed, ...answers.typed } });
      redirect(pendingEditHref(id));
    }
    return conclude(editor, edit, found, form);
  },
);

/** The choice between two editors' values: makes the pending edit one of the version that the choice was made on. */
export const chooseAction = editorAction(confirmed, async (editor, { edit: id, version }, form): Promise<FormState> => {
  const edit = await pendingEditOf(db(), editor, id);
  if (!edit) return failed(form, over);
  const found = await review(edit);
  if (found.kind !== "conflict") redirect(found.kind === "faults" ? formHref(edit.programId, id) : pendingEditHref(id));
  if (found.version !== version) {
    return failed(form, {
      path: "",
      message: "Someone saved in between. Load this page again to see what differs now.",
    });
  }
  const chosen = chosenEdit(edit, found, typedIn(form));
  if ("faults" in chosen) return failed(form, ...chosen.faults);
  const next = { ...chosen.edit, id };
  await amendPendingEdit(db(), editor, next);
  const again = await review(next);
  if (again.kind === "faults") redirect(formHref(edit.programId, id));
  if (again.kind !== "fit" || again.toConfirm) redirect(pendingEditHref(id));
  return conclude(editor, next, again, form);
});
