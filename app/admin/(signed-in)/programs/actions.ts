"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { editorAction } from "@/lib/action";
import { db } from "@/lib/db";
import { type FormState, failed, typedIn } from "@/lib/form-state";
import type { Editor } from "@/lib/people/roles";
import { type Attempt, amendAttempt, attemptOf, dropAttempt, keepAttempt } from "@/lib/programs/attempts";
import { reportById } from "@/lib/programs/deciding";
import { formFaults, typedOf } from "@/lib/programs/form";
import type { Fault } from "@/lib/programs/listing";
import type { FieldValue } from "@/lib/programs/listing-fields";
import { createProgram, type Saved, updateProgram } from "@/lib/programs/mutations";
import { type Fit, review } from "@/lib/programs/review";
import { memberOf } from "@/lib/programs/vocabulary";
import { rowNumber } from "@/lib/row-number";
import { withList } from "../work/with-list";
import { idOf } from "./[id]/id";
import { attemptHref, formHref } from "./addresses";

const opened = z.object({
  program: z.string().regex(/^\d{0,9}$/),
  version: rowNumber,
});

/** The listing form: stores what needs no second look; keeps the rest and leads to where it is confirmed, chosen or seen. */
export const saveAction = editorAction(opened, async (editor, { program, version }, form): Promise<FormState> => {
  const typed = typedIn(form);
  const attempt = { programId: program === "" ? null : Number(program), version, typed };
  if (typed.intent?.[0] === "preview") redirect(`${attemptHref(await keepAttempt(db(), editor, attempt))}/preview`);
  const found = await review({ ...attempt, id: "" });
  if (found.kind === "gone") return failed(form, gone);
  if (found.kind === "faults") return failed(form, ...formFaults(found.faults));
  if (found.kind === "conflict" || found.toConfirm) redirect(attemptHref(await keepAttempt(db(), editor, attempt)));
  const saved = await store(editor, { ...attempt, id: "" }, found);
  if (saved.outcome === "conflict") redirect(attemptHref(await keepAttempt(db(), editor, attempt)));
  return ended(saved, form, typed.list?.[0]);
});

const gone: Fault = {
  path: "",
  message: "This listing is gone: it was merged into another. Copy what you need from here.",
};

const savedMeanwhile: Fault = {
  path: "",
  message: "Someone saved in between. Load this page again to see what changes now.",
};

/** Stores an attempt, if the listing still has the version that it was reviewed against. */
async function store(editor: Editor, attempt: Attempt, { wanted, version: reviewed }: Fit): Promise<Saved> {
  const { program, listing, publishAt, why } = wanted;
  const report = await reportById(db(), idOf(attempt.typed.report?.[0] ?? ""));
  const answers = program && report?.programId === program.id && report.status === "open" ? report.id : null;
  const origin = answers === null ? ("form" as const) : ("correction" as const);
  const circumstances = { why, origin, publishAt, report: answers, reviewed };
  return program
    ? updateProgram(db(), editor, program.id, listing, attempt.version, circumstances)
    : createProgram(db(), editor, listing, circumstances);
}

function ended(saved: Exclude<Saved, { outcome: "conflict" }>, form: FormData, list?: string): FormState<never> {
  if (saved.outcome === "missing") return failed(form, gone);
  if (saved.outcome === "stale")
    return failed(form, { path: "", message: "Someone saved at the same moment. Send it again." });
  if (saved.outcome === "invalid") return failed(form, ...formFaults(saved.faults));
  redirect(withList(`/admin/programs/${saved.id}?saved=${saved.version}`, list));
}

const confirmed = z.object({ attempt: z.string(), version: rowNumber });

/** The confirmation: stores an attempt, once every doubt has its yes and nobody changed what was shown. */
export const confirmAction = editorAction(
  confirmed,
  async (editor, { attempt: id, version }, form): Promise<FormState> => {
    const attempt = await attemptOf(db(), editor, id);
    if (!attempt) return failed(form, { path: "", message: "This was saved or given up already." });
    const found = await review(attempt);
    if (found.kind === "gone") return failed(form, gone);
    if (found.kind === "faults") redirect(formHref(attempt.programId, id));
    if (found.kind === "conflict") redirect(attemptHref(id));
    if (found.version !== version) return failed(form, savedMeanwhile);
    const typed = typedIn(form);
    const open = found.doubts.filter(({ path, key }) => !typed[`sure-${path}`] || !typed.seen?.includes(key));
    if (open.length > 0) {
      return failed(
        form,
        ...open.map(({ path }) => ({ path: `sure-${path}`, message: "Say yes, or go back and change it." })),
      );
    }
    const saved = await store(editor, attempt, found);
    if (saved.outcome === "conflict") redirect(attemptHref(id));
    if (saved.outcome === "saved") await dropAttempt(db(), editor, id);
    return ended(saved, form, attempt.typed.list?.[0]);
  },
);

const sides = { base: true, theirs: true, yours: true } as const;

/** The choice between two editors' values: makes the attempt one of the version that the choice was made on. */
export const chooseAction = editorAction(
  confirmed,
  async (editor, { attempt: id, version }, form): Promise<FormState> => {
    const attempt = await attemptOf(db(), editor, id);
    if (!attempt) return failed(form, { path: "", message: "This was saved or given up already." });
    const found = await review(attempt);
    if (found.kind !== "conflict")
      redirect(found.kind === "faults" ? formHref(attempt.programId, id) : attemptHref(id));
    if (found.version !== version) {
      return failed(form, {
        path: "",
        message: "Someone saved in between. Load this page again to see what differs now.",
      });
    }
    const chosen = typedIn(form);
    const fields: Record<string, FieldValue> = { ...found.merged };
    const open: Fault[] = [];
    for (const [path, conflict] of Object.entries(found.conflicts)) {
      const side = memberOf(sides, chosen[`choice.${path}`]?.[0]);
      if (side) fields[path] = conflict[side];
      else open.push({ path: `choice.${path}`, message: "Choose one." });
    }
    if (open.length > 0) return failed(form, ...open);
    const { why, publishAt, intent, report, list } = attempt.typed;
    const typed = {
      ...typedOf(fields),
      ...(why && { why }),
      ...(publishAt && { publishAt }),
      ...(intent && { intent }),
      ...(report && { report }),
      ...(list && { list }),
      ...("status" in found.conflicts && { intent: [intentFor(fields.status)] }),
    };
    await amendAttempt(db(), editor, { id, version, typed });
    const next = await review({ ...attempt, version, typed });
    if (next.kind === "faults") redirect(formHref(attempt.programId, id));
    if (next.kind !== "fit" || next.toConfirm) redirect(attemptHref(id));
    const saved = await store(editor, { ...attempt, version, typed }, next);
    if (saved.outcome === "conflict") redirect(attemptHref(id));
    if (saved.outcome === "saved") await dropAttempt(db(), editor, id);
    return ended(saved, form, list?.[0]);
  },
);

/** The button that gives a listing this status. */
function intentFor(status: FieldValue | undefined): string {
  return status === "published" ? "publish" : status === "withdrawn" ? "withdraw" : "draft";
}
