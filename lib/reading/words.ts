/** Owns in which words a page says what is stored of a program, by which it is known again, and whether it names the program. */
import { createHash } from "node:crypto";
import { type Fields, sameValue } from "../programs/listing/fields";
import { asTyped, fieldsFrom } from "../programs/listing/form";
import { sourcePath } from "../programs/listing/paths";
import type { ValueField } from "../programs/model/fact-kinds";
import { type FactPath, factFields, factOf, factPaths } from "../programs/model/fact-table";
import type { Fact } from "../programs/model/facts";
import { type FieldValue, isSaid } from "../programs/model/field-schemas";
import { candidatesIn } from "./candidates";
import { oneLine, type Page } from "./documents/passages";
import { isOfAnotherProgram, type Sought, subjectFor } from "./documents/program";
import { hasPassed } from "./years";

type Values = { readonly [Path in FactPath]?: FieldValue };

/** The paths of a fact that have a value and are such as can be read from pages. */
export function readablePaths(fact: Fact, values: Values): FactPath[] {
  return factPaths(fact).filter((path) => {
    const field: ValueField = factFields[path];
    return field.reads !== null && isSaid(values[path]);
  });
}

const sorted = (value: FieldValue | undefined): FieldValue =>
  Array.isArray(value) ? value.toSorted() : (value ?? null);

/** The years that a text names, the first one first: 2026 and 2027 of "2026-2027". */
const yearsOf = (text: string): string[] => (text.match(/20\d\d/g) ?? []).toSorted();

/**
 * Whether what a page says for a year can be what is stored: for the stored year or a later one; where none is stored, for
 * one that is not over.
 */
function isOfItsYear(said: string | null, stored: unknown, today: string): boolean {
  if (said === null) return true;
  if (typeof stored !== "string" || stored === "") return !hasPassed(said, today);
  return (yearsOf(said).at(-1) ?? "") >= (yearsOf(stored)[0] ?? "");
}

/**
 * The words around each place where a page says what is stored of a program, by path: said of that program, and for the
 * year that is stored.
 */
export function wordsOf(page: Page, fields: Fields, sought: Sought, today: string): Map<FactPath, string[]> {
  const subject = subjectFor(page, sought);
  const words = new Map<FactPath, string[]>();
  if (isOfAnotherProgram(page.heading || page.title, subject)) return words;
  for (const { path, value, snippet, year, doubts } of candidatesIn(page, { subject, today })) {
    const typed = { [path]: asTyped(factFields[path].control, value) };
    const stored = fields[path];
    if (!isSaid(stored) || !sameValue(sorted(fieldsFrom(typed, "draft")[path]), sorted(stored))) continue;
    if (doubts.some(({ kind }) => kind === "foreign")) continue;
    if (!isOfItsYear(year, fields[sourcePath(factOf(path), "year")], today)) continue;
    words.set(path, [...(words.get(path) ?? []), snippet]);
  }
  return words;
}

/** All that can be read on a page. */
export function textOf({ title, heading, passages, stated }: Page): string {
  const said = stated?.facts.map(({ snippet, year }) => `${snippet} ${year ?? ""}`) ?? [];
  return [title, heading, ...passages.flatMap(({ labels, text }) => [...labels, text]), ...said].join("\n");
}

/** SHA-256 of what can be read on a page, in hexadecimal digits: its markup may change without it. */
export function textHash(page: Page): string {
  return createHash("sha256").update(textOf(page)).digest("hex");
}

/** Whether a page has the name of a program on it, in any case and over line ends. */
export function namesProgram(page: Page, name: string): boolean {
  return oneLine(textOf(page)).toLowerCase().includes(oneLine(name).toLowerCase());
}
