/** Owns words for values of the model that pages and browsers write without the table of facts. */
import type { Provenance } from "./program";
import { type DeliveryMode, deliveryModes, figureStates, type Subject, subjects, unknownReasons } from "./vocabulary";

type Sureness = Pick<Provenance, "state" | "reason">;

/** How sure a figure is: "published by the institution", "not known: not looked for yet". */
export function stateWords({ state, reason }: Sureness): string {
  return state === "unknown" ? `not known: ${unknownReasons[reason ?? "not-checked"]}` : figureStates[state];
}

/** Whether nobody has looked for a figure: then there is no day to give, and a page is only where it may stand. */
export function isNotLookedFor({ state, reason }: Sureness): boolean {
  return state === "unknown" && (reason ?? "not-checked") === "not-checked";
}

/** "Online, on campus"; empty for no mode. */
export function deliveryWords(modes: readonly DeliveryMode[]): string {
  const words = modes.map((mode) => deliveryModes[mode]).join(", ");
  return words.charAt(0) + words.slice(1).toLowerCase();
}

/** A label inside a sentence: only its first letter loses its capital, and not in "AI". */
export function inSentence(label: string): string {
  return /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** What a program is on, its first subject first: "Artificial intelligence, robotics". */
export function subjectsText(of: { subject: Subject; alsoSubjects: readonly Subject[] }): string {
  return [subjects[of.subject], ...of.alsoSubjects.map((one) => inSentence(subjects[one]))].join(", ");
}
