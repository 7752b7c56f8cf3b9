/** Owns what the listing form asks for besides the listing: its button, the time to publish, and the reason. */
import { memberOf } from "../../closed-list";
import type { Fault, Typed } from "../../form-state";
import { intents, type Status, statusWanted } from "../listing/status";

/** `status` is what the listing gets; `publishAt` is when a draft becomes public by itself (null: not). */
export type FormIntent = { status: Status; publishAt: Date | null; why: string | null; faults: Fault[] };

/** Reads them of a form that was opened on a listing of the status `was`; faults are those that no listing schema knows. */
export function readIntent(typed: Typed, was: Status): FormIntent {
  const text = (name: string) => typed[name]?.[0]?.trim() || null;
  const intent = memberOf(intents, text("intent")) ?? "save";
  const later = intent === "publish" && was === "draft" ? text("publishAt") : null;
  const publishAt = later === null ? null : new Date(/^20\d\d-\d\d-\d\dT\d\d:\d\d$/.test(later) ? `${later}Z` : "");
  const why = text("why");
  const faults: Fault[] = [];
  if (publishAt && !(publishAt.getTime() > Date.now())) {
    faults.push({ path: "publishAt", message: "The time to publish must be in the future; leave it blank for now." });
  }
  if (why !== null && (why.length > 300 || /\p{Cc}/u.test(why))) {
    faults.push({ path: "why", message: "The reason must be one line of at most 300 characters." });
  }
  return { status: statusWanted(intent, was, publishAt), publishAt, why, faults };
}
