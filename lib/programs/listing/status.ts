/** Owns what becomes of a listing's status: what each button of a form asks for, and what the public comes to see. */
import { keysOf } from "../../closed-list";
import type { statuses } from "../model/vocabulary";

export type Status = keyof typeof statuses;

/** The buttons by the status that they give; `save` leaves it as it is. */
export const intents = {
  save: null,
  publish: "published",
  withdraw: "withdrawn",
  draft: "draft",
} as const satisfies Record<string, Status | null>;
export type Intent = keyof typeof intents;

/** The status that a button gives what has the status `was`; what is to be published at a time stays as it is until then. */
export function statusWanted(intent: Intent, was: Status, publishAt: Date | null): Status {
  return intent === "publish" && publishAt !== null ? was : (intents[intent] ?? was);
}

/** The button that gives this status, whatever it was. */
export function intentFor(status: Status): Intent {
  return keysOf(intents).find((intent) => intents[intent] === status) ?? "save";
}

/** Whether the public comes to see, at once or at a time that is set by it, what it does not see now. */
export function becomesPublic(was: string, wanted: Status, publishAt: Date | null): boolean {
  return was !== "published" && (wanted === "published" || publishAt !== null);
}
