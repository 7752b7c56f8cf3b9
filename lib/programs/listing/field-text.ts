/** Owns how the fields of a listing and their values are written for people. */
import { lookup, memberOf } from "../../closed-list";
import { type FactPath, factFields, isFactPath, valueText } from "../model/fact-table";
import { facts } from "../model/facts";
import { type FieldValue, isSaid } from "../model/field-schemas";
import { degrees, figureStates, states, statuses, subjects, unknownReasons } from "../model/vocabulary";
import type { ChangePath } from "./fields";
import type { SourcePart, TagPath } from "./paths";

const labels: Readonly<Record<Exclude<ChangePath, TagPath | FactPath | `provenance.${string}`>, string>> = {
  institution: "Institution",
  slug: "Address",
  name: "Name",
  degree: "Degree",
  subject: "Subject",
  alsoSubjects: "Further subjects",
  city: "City",
  state: "State",
  website: "Its own page",
  note: "Note",
  editorsNote: "Note for editors",
  status: "Status",
  publishAt: "To be published",
  mergedInto: "Merged into",
  oldSlugs: "Former addresses",
  reports: "Reports",
};

const provenanceLabels: Readonly<Record<SourcePart, string>> = {
  state: "how sure",
  reason: "why not known",
  sourceUrl: "source",
  year: "year",
  checkedOn: "day checked",
  note: "note",
  otherValue: "what another source says",
  otherSourceUrl: "the other source",
  otherYear: "year of the other source",
  otherCheckedOn: "day the other source was read",
};

/** The name of a field by its path: "Total price", "Price: source"; a path that no listing has names itself. */
export function fieldLabel(path: string): string {
  const [, figure = "", part = ""] = path.match(/^provenance\.(\w+)\.(\w+)$/) ?? [];
  const [, tag = "", named = ""] = path.match(/^(guides|skills)\.(?:.*\/)?(.+)$/) ?? [];
  if (tag) return `${tag === "guides" ? "In the guide" : "Teaches"}: ${named.replaceAll("-", " ")}`;
  const ofFigure = memberOf(facts, figure);
  if (ofFigure === null) return isFactPath(path) ? factFields[path].label : labelIn(labels, path);
  return `${facts[ofFigure]}: ${labelIn(provenanceLabels, part)}`;
}

function labelIn(list: Readonly<Record<string, string>>, name: string): string {
  return lookup(list, name) ?? name;
}

const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  degree: degrees,
  subject: subjects,
  state: states,
  status: statuses,
};

/** A field's value in words: "$12,000", "24 months", "Online, on campus"; null is "none". */
export function fieldText(path: string, value: FieldValue): string {
  if (isFactPath(path)) return valueText(path, value) ?? "none";
  if (value === null || !isSaid(value)) return "none";
  if (path === "alsoSubjects")
    return [value]
      .flat()
      .map((one) => labelIn(subjects, String(one)))
      .join(", ");
  const text = [value].flat().join(", ");
  if (path === "publishAt") return `${text.slice(0, 16).replace("T", " ")} UTC`;
  if (path === "mergedInto") return `Program ${text.split(":")[0]}`;
  const list = path.startsWith("provenance.") ? provenanceList(path) : lookup(lists, path);
  return (list && lookup(list, text)) ?? text;
}

function provenanceList(path: string): Readonly<Record<string, string>> | undefined {
  if (path.endsWith(".state")) return figureStates;
  return path.endsWith(".reason") ? unknownReasons : undefined;
}
