/** Owns in which words a page says what is stored of a program, by which it is known again, and whether it names the program. */
import { createHash } from "node:crypto";
import { sameValue } from "../programs/listing/fields";
import { asTyped, fieldsFrom } from "../programs/listing/form";
import type { ValueField } from "../programs/model/fact-kinds";
import { type FactPath, factFields, factPaths } from "../programs/model/fact-table";
import type { Fact } from "../programs/model/facts";
import { type FieldValue, isSaid } from "../programs/model/field-schemas";
import type { Degree } from "../programs/model/vocabulary";
import { candidatesIn } from "./candidates";
import { oneLine, type Page } from "./documents/passages";
import { subjectIn } from "./documents/program";

type Values = { readonly [Path in FactPath]?: FieldValue };

/** The paths of a fact that have a value and are such as can be read from pages. */
export function readablePaths(fact: Fact, values: Values): FactPath[] {
  return factPaths(fact).filter((path) => {
    const field: ValueField = factFields[path];
    return field.reads !== undefined && isSaid(values[path]);
  });
}

const sorted = (value: FieldValue | undefined): FieldValue =>
  Array.isArray(value) ? value.toSorted() : (value ?? null);

/** The words around each place where a page says what is stored, by path, for a program of this degree. */
export function wordsOf(page: Page, values: Values, degree: Degree | null, today: string): Map<FactPath, string[]> {
  const read = subjectIn(page);
  const subject = { ...read, degree: degree ?? read.degree };
  const words = new Map<FactPath, string[]>();
  for (const { path, value, snippet } of candidatesIn(page, { subject, today })) {
    const typed = { [path]: asTyped(factFields[path].control, value) };
    if (!isSaid(values[path]) || !sameValue(sorted(fieldsFrom(typed, "draft")[path]), sorted(values[path]))) continue;
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
