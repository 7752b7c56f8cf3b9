import type { Typed } from "@/lib/programs/form";
import { memberOf, statuses } from "@/lib/programs/vocabulary";

/** Where the conflicts of what was sent are chosen between. */
export function guideAttemptHref(id: string): string {
  return `/admin/guides/attempts/${id}`;
}

/** The form of a guide, as an attempt left it. */
export function guideFormHref(slug: string, attempt: string): string {
  return `/admin/guides/${slug}?attempt=${attempt}`;
}

/** The status that the pressed button gives a guide; other buttons leave it as it was when the form was opened. */
export function statusWanted(typed: Typed): keyof typeof statuses {
  const intent = typed.intent?.[0];
  if (intent === "publish") return "published";
  return intent === "draft" ? "draft" : (memberOf(statuses, typed.status?.[0]) ?? "draft");
}
