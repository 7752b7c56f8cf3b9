/** Owns the check that institutions have for what they state: a file of programs, or a page with data for machines in it. */
import { type FactPath, factFields, valueText } from "../programs/model/fact-table";
import type { FieldValue } from "../programs/model/field-schemas";
import { isoDay } from "../text/day";
import { readHtml } from "./documents/html";
import { findingsIn } from "./findings";
import { programsFileIn } from "./programs-file";

/** What a check tells: what would be read, in words, and what is wrong; a program of a page has no id. */
export type Checked = {
  programs: { id: string; name: string; facts: { label: string; text: string }[] }[];
  faults: string[];
};

const inWords = ({ path, value }: { path: FactPath; value: FieldValue }) => ({
  label: factFields[path].label,
  text: valueText(path, value) ?? "",
});

/** Checks a file of programs, a page of HTML or the JSON-LD of one; or says why it is none. */
export function checked(text: string): Checked | { fault: string } {
  if (/^\s*</.test(text)) return checkedPage(text);
  const fault = jsonFaultIn(text);
  if (fault !== null) return { fault };
  if (/"@(?:type|graph)"/.test(text)) {
    return checkedPage(`<script type="application/ld+json">${text.replaceAll("<", "\\u003c")}</script>`);
  }
  const file = programsFileIn(text);
  if (!file) return { fault: "The file must be a JSON object with a list “programs” in it." };
  const programs = file.programs.map(({ id, name, facts }) => ({ id, name, facts: facts.map(inWords) }));
  return { programs, faults: file.faults };
}

/** Why a text is no JSON, in its reader's words; null where it is. */
function jsonFaultIn(text: string): string | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return `The file is no JSON: ${error instanceof Error ? error.message : "it can’t be read"}.`;
  }
}

/** What a page's data for machines states; what is not certain in it is told as wrong, with the reason. */
function checkedPage(html: string): Checked | { fault: string } {
  const page = readHtml(html);
  const said = findingsIn(page, isoDay()).filter(({ how }) => how === "structured");
  if (said.length === 0) {
    return { fault: "There is no EducationalOccupationalProgram in it, in JSON-LD or microdata, that states a fact." };
  }
  const faults = said
    .filter(({ certain }) => !certain)
    .map((one) => `${inWords(one).label}, ${inWords(one).text}: A person has to decide, as ${one.doubts.join("; ")}.`);
  const facts = said.filter(({ certain }) => certain).map(inWords);
  return { programs: [{ id: "", name: page.heading || page.title, facts }], faults };
}
