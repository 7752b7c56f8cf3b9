"use server";

import { randomBytes } from "node:crypto";
import { redirect } from "next/navigation";
import { z } from "zod";
import { editorAction } from "@/lib/action";
import { db } from "@/lib/db";
import { emptyForm, type FormState, failed, typedIn } from "@/lib/form-state";
import { guideById, guideForEdit } from "@/lib/guides/editing";
import { rearranged, textFrom, typedOf } from "@/lib/guides/form";
import { type Side, sideOf } from "@/lib/guides/merge";
import { mergedWith, restoreGuide, saveGuide } from "@/lib/guides/mutations";
import type { Editor } from "@/lib/people/roles";
import { amendAttempt, dropAttempt, type GuideAttempt, guideAttemptOf, keepAttempt } from "@/lib/programs/attempts";
import type { Typed } from "@/lib/programs/form";
import { rowNumber } from "@/lib/row-number";
import { guideAttemptHref, guideFormHref, statusWanted } from "./addresses";

const line = z
  .string()
  .trim()
  .max(300, "Why must have at most 300 characters.")
  .regex(/^\P{Cc}*$/u, "Why must be one line.");

const opened = z.object({ guide: z.string(), version: rowNumber, why: line.optional() });

const gone = { path: "", message: "There is no such guide any more. Copy what you need from here." };
const between = { path: "", message: "Someone saved in between. Load this page again to see it." };
const over = { path: "", message: "This was saved or given up already." };

/** The guide's form: rearranges it, keeps it for a preview or a choice, or stores it as the next version. */
export const saveGuideAction = editorAction(opened, async (editor, { guide, version }, form): Promise<FormState> => {
  const { intent: [intent = "save"] = [], ...typed } = typedIn(form);
  const next = rearranged(typed, intent, `n${randomBytes(5).toString("hex")}`);
  if (next) return { ...emptyForm, typed: { ...next.typed, moved: [next.item] }, notice: next.said };
  const current = await guideForEdit(guide);
  if (!current) return failed(form, gone);
  const attempt = { guideId: current.row.id, version, typed: { ...typed, intent: [intent] } };
  if (intent === "preview") redirect(`${guideAttemptHref(await keepAttempt(db(), editor, attempt))}/preview`);
  const saved = await store(editor, guide, attempt);
  if (saved.outcome === "conflict") redirect(guideAttemptHref(await keepAttempt(db(), editor, attempt)));
  if (saved.outcome === "invalid") return failed(form, ...saved.faults);
  if (saved.outcome !== "saved") return failed(form, gone);
  redirect(savedHref(guide, saved));
});

async function store(editor: Editor, slug: string, { version, typed }: Omit<GuideAttempt, "id">) {
  const text = textFrom(typed, statusWanted(typed));
  const of = (name: string) => typed[name]?.[0]?.trim() || null;
  return saveGuide(db(), editor, slug, text, { versionSeen: version, why: of("why"), changed: of("changed") });
}

function savedHref(slug: string, { version, taken }: { version: number; taken: readonly string[] }): string {
  return `/admin/guides/${slug}?saved=${version}${taken.length > 0 ? "&merged=yes" : ""}`;
}

/** The choice between two editors' parts: makes the attempt one of the version it was chosen on, and stores it. */
export const chooseGuideAction = editorAction(
  z.object({ attempt: z.string(), version: rowNumber }),
  async (editor, { attempt: id, version }, form): Promise<FormState> => {
    const attempt = await guideAttemptOf(db(), editor, id);
    if (!attempt) return failed(form, over);
    const current = await guideById(attempt.guideId);
    if (!current) return failed(form, gone);
    if (current.row.version !== version) return failed(form, between);
    const sent = typedIn(form);
    const chosen: Record<string, Side> = {};
    for (const [name, [value]] of Object.entries(sent)) {
      const side = sideOf(value);
      if (name.startsWith("choice.") && side) chosen[name.slice("choice.".length)] = side;
    }
    const yours = textFrom(attempt.typed, statusWanted(attempt.typed));
    const { text, conflicts } = await mergedWith(db(), current, yours, attempt.version, chosen);
    const open = Object.keys(conflicts).map((path) => ({ path: `choice.${path}`, message: "Choose one." }));
    if (open.length > 0) return failed(form, ...open);
    const { why, changed } = attempt.typed;
    const typed: Typed = { ...typedOf(text), ...(why && { why }), ...(changed && { changed }) };
    await amendAttempt(db(), editor, { id, version, typed });
    const { slug } = current.row;
    const saved = await store(editor, slug, { guideId: attempt.guideId, version, typed });
    if (saved.outcome === "conflict") redirect(guideAttemptHref(id));
    if (saved.outcome === "invalid") redirect(guideFormHref(slug, id));
    if (saved.outcome !== "saved") return failed(form, gone);
    await dropAttempt(db(), editor, id);
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
