/** Owns words for values of the model that pages and browsers write without the table of facts. */
import { type DeliveryMode, deliveryModes, type Subject, subjects } from "./vocabulary";

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
