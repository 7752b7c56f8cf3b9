/**
 * Owns the table of facts: everything that a listing says of a program with a source of its own. Schema, provenance,
 * form, history, merge, import, export, comparison, work lists, corrections and data for machines derive from its rows.
 */
import { z } from "zod";
import { keysOf } from "../../closed-list";
import type { ValueField } from "./fact-kinds";
import type { Row } from "./fact-row";
import type { Fact } from "./facts";
import { type FieldValue, isSaid } from "./field-schemas";
import { admissionRows } from "./rows-admission";
import { contentRows } from "./rows-content";
import { formatRows } from "./rows-format";
import { standingRows } from "./rows-standing";
import type { Degree } from "./vocabulary";

export const factTable = {
  delivery: formatRows.delivery,
  duration: formatRows.duration,
  credits: contentRows.credits,
  cost: contentRows.cost,
  deadline: admissionRows.deadline,
  starts: admissionRows.starts,
  gre: admissionRows.gre,
  gpa: admissionRows.gpa,
  background: admissionRows.background,
  applicationFee: admissionRows.applicationFee,
  english: admissionRows.english,
  audience: admissionRows.audience,
  partTime: formatRows.partTime,
  evening: formatRows.evening,
  inPerson: formatRows.inPerson,
  longest: formatRows.longest,
  thesis: contentRows.thesis,
  capstone: contentRows.capstone,
  practicum: contentRows.practicum,
  courses: contentRows.courses,
  accreditation: standingRows.accreditation,
  stem: standingRows.stem,
  f1: standingRows.f1,
  firstTerm: standingRows.firstTerm,
  intake: standingRows.intake,
} as const satisfies Record<Fact, Row>;

type Fields = { [F in Fact]: (typeof factTable)[F]["fields"] }[Fact];
type Together<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;
type FactFields = Together<Fields>;

/** Every value field of every fact by its path in a listing. */
export const factFields: { readonly [Path in keyof FactFields]: FactFields[Path] } = Object.assign(
  {},
  ...keysOf(factTable).map((fact) => factTable[fact].fields),
);
/** The path of a value of a fact. */
export type FactPath = keyof FactFields & string;

type FactSchemas = { readonly [Path in FactPath]: FactFields[Path]["schema"] };

/** What each value may hold by itself. */
// Object.fromEntries forgets which keys it was given.
export const factSchemas = Object.fromEntries(
  Object.entries<ValueField>(factFields).map(([path, { schema }]) => [path, schema]),
) as FactSchemas;

/** The values of all facts: null, or an empty list, where nothing is said. */
export type FactValues = { readonly [Path in FactPath]: z.output<FactFields[Path]["schema"]> };

/** The values of facts of which nothing is said. */
export const unsaid: FactValues = z.object(factSchemas).parse({});

/** Whether a path is that of a fact's value. */
export function isFactPath(path: string): path is FactPath {
  return Object.hasOwn(factFields, path);
}

/** The row of a fact, as every fact has it. */
export function factRow(fact: Fact): Row {
  return factTable[fact];
}

/** The paths of a fact's values. */
export function factPaths(fact: Fact): FactPath[] {
  return keysOf(factFields).filter((path) => Object.hasOwn(factTable[fact].fields, path));
}

/** The fact that a value belongs to. */
export function factOf(path: FactPath): Fact {
  const fact = keysOf(factTable).find((one) => Object.hasOwn(factTable[one].fields, path));
  if (!fact) throw new Error(`no fact has ${path}`);
  return fact;
}

/** The fields of which a known fact has at least one. */
export function valuePaths(fact: Fact): readonly FactPath[] {
  return factTable[fact].values;
}

/** Whether values give a fact at all; a rate per credit without a total is a price too. */
export function isGiven(values: { readonly [Path in FactPath]?: FieldValue | undefined }, fact: Fact): boolean {
  return valuePaths(fact).some((path) => isSaid(values[path]));
}

/** The facts that can be said of a degree; of a draft without one, all. */
export function factsFor(degree: Degree | null): Fact[] {
  return keysOf(factTable).filter((fact) => degree === null || factRow(fact).degrees.includes(degree));
}

/** A value in words, whatever is stored; null where there is nothing. */
export function valueText(path: FactPath, value: FieldValue): string | null {
  if (value === null || !isSaid(value)) return null;
  const field: ValueField = factFields[path];
  return field.text(value);
}
