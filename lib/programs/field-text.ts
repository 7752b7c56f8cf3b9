/** Owns how the fields of a listing and their values are written for people. */
import { usd, usdFromCents } from "../format";
import type { FieldValue } from "./listing-fields";
import {
  type DeliveryMode,
  degrees,
  deliveryModes,
  figureStates,
  figures,
  memberOf,
  residencies,
  states,
  statuses,
  subjects,
  unknownReasons,
} from "./vocabulary";

const labels: Readonly<Record<string, string>> = {
  institution: "Institution",
  slug: "Address",
  name: "Name",
  degree: "Degree",
  subject: "Subject",
  city: "City",
  state: "State",
  delivery: "Delivery",
  durationMonths: "Duration",
  credits: "Credits",
  perCreditCents: "Price per credit",
  totalCost: "Total price",
  totalCostOutOfState: "Total price from out of state",
  residency: "Whom the price is for",
  website: "Its own page",
  note: "Note",
  status: "Status",
  publishAt: "To be published",
};

const provenanceLabels: Readonly<Record<string, string>> = {
  state: "how sure",
  reason: "why not known",
  sourceUrl: "source",
  year: "year",
  checkedOn: "day checked",
  note: "note",
};

/** The name of a field by its path: "Total price", "Price: source"; a path that no listing has names itself. */
export function fieldLabel(path: string): string {
  const [, figure = "", part = ""] = path.match(/^provenance\.(\w+)\.(\w+)$/) ?? [];
  const [, tag = "", named = ""] = path.match(/^(guides|skills)\.(?:.*\/)?(.+)$/) ?? [];
  if (tag) return `${tag === "guides" ? "In the guide" : "Teaches"}: ${named.replaceAll("-", " ")}`;
  const known = memberOf(figures, figure);
  return known === null ? (labels[path] ?? path) : `${figures[known]}: ${provenanceLabels[part] ?? part}`;
}

const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  degree: degrees,
  subject: subjects,
  state: states,
  status: statuses,
  residency: residencies,
};

/** A field's value in words: "$12,000", "24 months", "Online, on campus"; null is "none". */
export function fieldText(path: string, value: FieldValue): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return "none";
  if (Array.isArray(value)) return path === "delivery" ? deliveryOf(value) : value.join(", ");
  if (typeof value === "number") return numberText(path, value);
  const text = String(value);
  if (path === "publishAt") return `${text.slice(0, 16).replace("T", " ")} UTC`;
  const list = path.startsWith("provenance.") ? provenanceList(path) : lists[path];
  return list?.[text] ?? text;
}

function provenanceList(path: string): Readonly<Record<string, string>> | undefined {
  if (path.endsWith(".state")) return figureStates;
  return path.endsWith(".reason") ? unknownReasons : undefined;
}

function numberText(path: string, value: number): string {
  if (path === "perCreditCents") return usdFromCents(value);
  if (path.startsWith("totalCost")) return usd(value);
  return path === "durationMonths" ? monthsText(value) : String(value);
}

function deliveryOf(values: readonly string[]): string {
  return deliveryWords(values.flatMap((value) => memberOf(deliveryModes, value) ?? []));
}

/** "Online, on campus"; empty for no mode. */
export function deliveryWords(modes: readonly DeliveryMode[]): string {
  const words = modes.map((mode) => deliveryModes[mode]).join(", ");
  return words.charAt(0) + words.slice(1).toLowerCase();
}

/** "1 month", "24 months". */
export function monthsText(months: number): string {
  return `${months} ${months === 1 ? "month" : "months"}`;
}
