/** Owns what the admin's own addresses hold: ids, choices and the log's query, and where unfinished edits are. */

import { z } from "zod";
import { memberOf } from "../closed-list";
import { visibleLine } from "../fields";
import type { Typed } from "../form-state";
import { digitsIn, placeIn } from "../parse";
import { type AuditFilter, auditKinds } from "../people/audit";
import { statusWanted as listingStatus, type Status } from "../programs/listing/status";
import { origins, statuses } from "../programs/model/vocabulary";
import type { Choice } from "../programs/saving/reversals";

/** The id that an address names; -1, which nothing has, for any other text. */
export function idOf(text: string): number {
  return digitsIn(text) ?? -1;
}

/** Where a pending edit is confirmed, or its conflicts are chosen between. */
export function pendingEditHref(id: string): string {
  return `/admin/programs/pending-edits/${id}`;
}

/** The form of a program (null: a new one), as a pending edit left it. */
export function formHref(programId: number | null, edit: string): string {
  return `/admin/programs/${programId ?? "new"}?edit=${edit}`;
}

/** Where the conflicts of what was sent are chosen between. */
export function pendingGuideEditHref(id: string): string {
  return `/admin/guides/pending-edits/${id}`;
}

/** The form of a guide, as a pending edit left it. */
export function guideFormHref(slug: string, edit: string): string {
  return `/admin/guides/${slug}?edit=${edit}`;
}

/** The buttons of a guide's form that give it a status; others leave it as it was when the form was opened. */
const guideIntents = { publish: true, draft: true } as const;

/** The status that the pressed button gives a guide, by the rule for listings. */
export function guideStatusWanted(typed: Typed): Status {
  const was = memberOf(statuses, typed.status?.[0]) ?? "draft";
  return listingStatus(memberOf(guideIntents, typed.intent?.[0]) ?? "save", was, null);
}

/** What "by:ada" or "origin:import" chooses to undo; null where it says neither. */
export function choiceOf(what: string): Choice | null {
  const [kind, value = ""] = what.split(/:(.*)/s);
  if (kind === "by") return value === "" ? null : { by: value };
  const origin = kind === "origin" ? memberOf(origins, value) : null;
  return origin && { origin };
}

/** The optional reason of a change: one public line; blank is none. */
export const reasonField = z
  .string()
  .trim()
  .max(300, "The reason must have at most 300 characters.")
  .superRefine(visibleLine("The reason"))
  .transform((text) => text || null);

export type LogSearch = { kind?: string | string[]; person?: string | string[]; page?: string | string[] };

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

/** What an address narrows the log to; a kind or person that there is not is ignored. */
export function filterOf({ kind, person }: LogSearch, people: readonly { id: string }[]): AuditFilter {
  const asked = one(person);
  return { kind: memberOf(auditKinds, one(kind)), personId: people.find(({ id }) => id === asked)?.id ?? null };
}

/** The page that an address asks for, counted from 1. */
export function logPageOf({ page }: LogSearch): number {
  return placeIn(one(page)) ?? 1;
}

/** The query of a page of the log: "?kind=sign-in&page=2"; empty for the first of the whole. */
export function logQuery({ kind, personId }: AuditFilter, page = 1): string {
  const query = new URLSearchParams({
    ...(kind && { kind }),
    ...(personId && { person: personId }),
    ...(page > 1 && { page: String(page) }),
  }).toString();
  return query && `?${query}`;
}
