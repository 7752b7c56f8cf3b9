"use server";

import { randomBytes } from "node:crypto";
import { redirect } from "next/navigation";
import { z } from "zod";
import { editorAction } from "@/lib/authorization/action";
import { db } from "@/lib/database/db";
import { guideFormHref, guideStatusWanted, pendingGuideEditHref } from "@/lib/editing/links";
import {
  amendPendingEdit,
  dropPendingEdit,
  type PendingGuideEdit,
  pendingGuideEditOf,
  savePendingEdit,
} from "@/lib/editing/pending-edits";
import { rowNumber, visibleLine } from "@/lib/fields";
import { emptyForm, type FormState, failed, type Typed, typedIn } from "@/lib/form-state";
import { guideById, guideForEdit, sharedForEdit } from "@/lib/guides/editing/editing";
import { faultsOf } from "@/lib/guides/editing/fit";
import { guideTypedOf, rearranged, textFrom } from "@/lib/guides/editing/form";
import type { CurrentGuide } from "@/lib/guides/editing/history";
import { type Side, sideOf } from "@/lib/guides/editing/merge";
import { mergedWith, movesInPublic, restoreGuide, saveGuide } from "@/lib/guides/editing/mutations";
import type { Editor } from "@/lib/people/roles";

const line = z.string().trim().max(300, "Why must have at most 300 characters.").superRefine(visibleLine("Why"));

const opened = z.object({ guide: z.string(), version: rowNumber, why: line.optional() });

const gone = { path: "", message: "There is no such guide any more. Copy what you need from here." };
const between = { path: "", message: "Someone saved in between. Load this page again to see it." };
const over = { path: "", message: "This was saved or given up already. Open the guide to see how it stands." };

/** The guide's form: rearranges it, keeps it for a preview or a choice, or stores it as the next version. */
export const saveGuideAction = editorAction(opened, async (editor, { guide, version }, form): Promise<FormState> => {
  const { intent: [intent = "save"] = [], ...typed } = typedIn(form);
  const next = rearranged(typed, intent, `n${randomBytes(5).toString("hex")}`);
  if (next) return { ...emptyForm, typed: { ...next.typed, moved: [next.item] }, notice: next.said };
  const current = await guideForEdit(guide);
  if (!current) return failed(form, gone);
  const edit = { guideId: current.row.id, version, typed: { ...typed, intent: [intent] } };
  if (intent === "preview") redirect(`${pendingGuideEditHref(await savePendingEdit(db(), editor, edit))}/preview`);
  if (await isAsked(current, edit)) redirect(pendingGuideEditHref(await savePendingEdit(db(), editor, edit)));
  const saved = await store(editor, guide, edit);
  if (saved.outcome === "conflict") redirect(pendingGuideEditHref(await savePendingEdit(db(), editor, edit)));
  if (saved.outcome === "invalid") return failed(form, ...saved.faults);
  if (saved.outcome !== "saved") return failed(form, gone);
  redirect(savedHref(guide, saved));
});

/** Whether it would be stored and readers would get or lose the guide by it: that waits for a confirmation. */
async function isAsked(current: CurrentGuide, { version, typed }: Omit<PendingGuideEdit, "id">): Promise<boolean> {
  const { text, conflicts } = await mergedWith(db(), current, textFrom(typed, guideStatusWanted(typed)), version);
  if (Object.keys(conflicts).length > 0 || !movesInPublic(current, text)) return false;
  return faultsOf(current.row.slug, text, await sharedForEdit()).length === 0;
}

async function store(editor: Editor, slug: string, { version, typed }: Omit<PendingGuideEdit, "id">) {
  const text = textFrom(typed, guideStatusWanted(typed));
  const of = (name: string) => typed[name]?.[0]?.trim() || null;
  return saveGuide(db(), editor, slug, text, { versionSeen: version, why: of("why"), changed: of("changed") });
}

function savedHref(slug: string, { version, taken }: { version: number; taken: readonly string[] }): string {
  return `/admin/guides/${slug}?saved=${version}${taken.length > 0 ? "&merged=yes" : ""}`;
}

/** The choice between two editors' parts: makes the pending edit one of the version it was chosen on, and stores it. */
export const chooseGuideAction = editorAction(
  z.object({ edit: z.string(), version: rowNumber }),
  async (editor, { edit: id, version }, form): Promise<FormState> => {
    const edit = await pendingGuideEditOf(db(), editor, id);
    if (!edit) return failed(form, over);
    const current = await guideById(edit.guideId);
    if (!current) return failed(form, gone);
    if (current.row.version !== version) return failed(form, between);
    const sent = typedIn(form);
    const chosen: Record<string, Side> = {};
    for (const [name, [value]] of Object.entries(sent)) {
      const side = sideOf(value);
      if (name.startsWith("choice.") && side) chosen[name.slice("choice.".length)] = side;
    }
    const yours = textFrom(edit.typed, guideStatusWanted(edit.typed));
    const { text, conflicts } = await mergedWith(db(), current, yours, edit.version, chosen);
    const open = Object.keys(conflicts).map((path) => ({ path: `choice.${path}`, message: "Choose one." }));
    if (open.length > 0) return failed(form, ...open);
    const { why, changed } = edit.typed;
    const typed: Typed = { ...guideTypedOf(text), ...(why && { why }), ...(changed && { changed }) };
    await amendPendingEdit(db(), editor, { id, version, typed });
    const { slug } = current.row;
    if (await isAsked(current, { guideId: edit.guideId, version, typed })) redirect(pendingGuideEditHref(id));
    const saved = await store(editor, slug, { guideId: edit.guideId, version, typed });
    if (saved.outcome === "conflict") redirect(pendingGuideEditHref(id));
    if (saved.outcome === "invalid") redirect(guideFormHref(slug, id));
    if (saved.outcome !== "saved") return failed(form, gone);
    await dropPendingEdit(db(), editor, id);
    redirect(savedHref(slug, saved));
  },
);

/** The confirmation that readers get or lose a guide: stores the pending edit, if nobody changed what was shown. */
export const confirmGuideAction = editorAction(
  z.object({ edit: z.string(), version: rowNumber }),
  async (editor, { edit: id, version }, form): Promise<FormState> => {
    const edit = await pendingGuideEditOf(db(), editor, id);
    if (!edit) return failed(form, over);
    const current = await guideById(edit.guideId);
    if (!current) return failed(form, gone);
    if (current.row.version !== version) return failed(form, between);
    const { slug } = current.row;
    const saved = await store(editor, slug, edit);
    if (saved.outcome === "conflict") redirect(pendingGuideEditHref(id));
    if (saved.outcome === "invalid") redirect(guideFormHref(slug, id));
    if (saved.outcome !== "saved") return failed(form, gone);
    await dropPendingEdit(db(), editor, id);
    redirect(savedHref(slug, saved));
  },
);

/** Restores a version as a new one. */
export const restoreGuideAction = editorAction(
  z.object({ guide: z.string(), version: rowNumber, seen: rowNumber }),
  async (editor, { guide, version, seen }, form): Promise<FormState> => {
    const restored = await restoreGuide(db(), editor, guide, { version, versionSeen: seen });
    if (restored.outcome === "stale") return failed(form, between);
    if (restored.outcome === "invalid") {
      const before = {
        path: "",
        message: "That version is not fit for the public. Take the guide back to draft first.",
      };
      return failed(form, before, ...restored.faults.map(({ message }) => ({ path: "", message })));
    }
    if (restored.outcome !== "saved") return failed(form, { path: "", message: "There is no such version." });
    redirect(`/admin/guides/${guide}/history?done=restored`);
  },
);
