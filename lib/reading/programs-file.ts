/** Owns the file in which an institution states its own programs for machines: its format, its faults, and reading it. */
import { z } from "zod";
import { keysOf } from "../closed-list";
import { urlIn } from "../parse";
import type { ValueField } from "../programs/model/fact-kinds";
import { factFields, factPaths, factsFor } from "../programs/model/fact-table";
import { type FieldValue, fieldValue, isSaid, line, oneOf } from "../programs/model/field-schemas";
import { degrees } from "../programs/model/vocabulary";
import { type Page, type Stated, UnreadableDocument } from "./documents/passages";

/** The version of the format: another meaning of anything gets another number. */
export const formatVersion = 1;

/** Where an institution puts the file, below its own address (RFC 8615). */
export const wellKnown = "/.well-known/programs.json";

/** The address of the format's JSON Schema. */
export const schemaPath = "/api/v1/programs-file.json";

const mostPrograms = 500;

/** What stands in a file of one program, beside its facts. */
const described = {
  id: z
    .string({ error: "The id is missing." })
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "The id must be small letters, digits and single hyphens: ms-ai.")
    .max(80, "The id must have at most 80 characters.")
    .meta({ description: "Tells the program from others in the file, and stays: ms-ai." }),
  name: line("The name", 200).meta({ description: "As you write it." }),
  degree: oneOf("The degree", keysOf(degrees)),
  page: z
    .string({ error: "The page is missing." })
    .refine((text) => urlIn(text) !== null, "The page must be a whole address: https://…")
    .meta({ description: "The program’s own page.", format: "uri" }),
  year: z
    .string()
    .regex(/^20\d{2}(?:-20\d{2})?$/, "The year must be written 2026 or 2026-2027.")
    .optional()
    .meta({ description: "The year, or the academic year, that prices and deadlines speak for." }),
};

/** Every fact by its name in a file; amounts are in US dollars there, whatever is stored. */
const inFile = new Map(
  keysOf(factFields).map((path) => {
    const { column, control, schema, label }: ValueField = factFields[path];
    return [column, { path, schema, label, isInCents: control.as === "number" && control.cents }] as const;
  }),
);
type FactInFile = typeof inFile extends Map<string, infer Fact> ? Fact : never;

const anyObject = z.record(z.string(), z.unknown(), { error: "It must be an object: { … }." });

/** The format as JSON Schema describes it. */
const format = z.strictObject({
  version: z.literal(formatVersion),
  programs: z.array(
    z.strictObject({
      ...described,
      facts: z.strictObject(
        Object.fromEntries(
          [...inFile].map(([name, { schema, label, isInCents }]) => [
            name,
            (isInCents ? z.number().nullish() : schema).meta({ description: label }),
          ]),
        ),
      ),
    }),
  ),
});

/** The format as JSON Schema 2020-12; `origin` has no slash at its end. */
export function programsFileSchema(origin: string) {
  const { $schema, ...rest } = z.toJSONSchema(format, {
    io: "input",
    override({ jsonSchema }) {
      // Validators divide in floating point, where 2.8 is no multiple of 0.01; steps of a half are exact.
      if (jsonSchema.multipleOf === 0.01) delete jsonSchema.multipleOf;
      // Nothing is filled in for who says nothing.
      delete jsonSchema.default;
    },
  });
  const programs = { title: "Programs of an institution, stated by itself" };
  return { $schema, $id: `${origin}${schemaPath}`, ...programs, ...rest };
}

/** One program as its institution states it. */
type StatedProgram = Pick<z.output<z.ZodObject<typeof described>>, "id" | "name" | "degree" | "page"> & {
  facts: Stated[];
};

/** What a file states, and what in it is wrong: "programs[0].facts.credits: …". What is wrong is not read; the rest is. */
export type ProgramsFile = { programs: StatedProgram[]; faults: string[] };

const faultsAt = (place: string, { issues }: z.ZodError) =>
  issues.map(({ path, message }) => `${[place, ...path].filter(Boolean).join(".")}: ${message}`);

/** Reads a file; null of a text that is no JSON object, or none that has programs in it. */
export function programsFileIn(text: string): ProgramsFile | null {
  const file = objectIn(text);
  if (!Array.isArray(file?.programs)) return null;
  if (file.version !== formatVersion) return { programs: [], faults: [`version: It must be ${formatVersion}.`] };
  const faults = strangers("", file, ["$schema", "version", "programs"]);
  if (file.programs.length > mostPrograms) {
    return { programs: [], faults: [...faults, `programs: At most ${mostPrograms} stand in one file.`] };
  }
  const programs: StatedProgram[] = [];
  for (const [index, given] of file.programs.entries()) {
    const read = programIn(`programs[${index}]`, given);
    faults.push(...read.faults);
    if (read.program === null) continue;
    const { id } = read.program;
    if (programs.some((one) => one.id === id)) faults.push(`programs[${index}].id: “${id}” stands in the file twice.`);
    else programs.push(read.program);
  }
  return { programs, faults };
}

function objectIn(text: string): Record<string, unknown> | null {
  try {
    return anyObject.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** The names in an object that the format does not know. */
function strangers(place: string, object: Record<string, unknown>, known: readonly string[]): string[] {
  return Object.keys(object)
    .filter((name) => !known.includes(name))
    .map((name) => `${place && `${place}.`}${name.slice(0, 80)}: The format has no such name.`);
}

function programIn(place: string, given: unknown): { program: StatedProgram | null; faults: string[] } {
  const object = anyObject.safeParse(given);
  if (!object.success) return { program: null, faults: faultsAt(place, object.error) };
  const faults = strangers(place, object.data, [...Object.keys(described), "facts"]);
  const own = z.object({ ...described, facts: anyObject }).safeParse(object.data);
  if (!own.success) return { program: null, faults: [...faults, ...faultsAt(place, own.error)] };
  const { facts: stated, year = null, ...program } = own.data;
  const known = new Set(factsFor(program.degree).flatMap(factPaths));
  const facts: Stated[] = [];
  for (const [name, value] of Object.entries(stated)) {
    const fact = inFile.get(name);
    const where = `${place}.facts.${name.slice(0, 80)}`;
    if (!fact) faults.push(`${where}: There is no such fact.`);
    else if (!known.has(fact.path)) faults.push(`${where}: It is not asked of this degree.`);
    else {
      const read = factIn(fact, value);
      if ("faults" in read) faults.push(...read.faults.map((message) => `${where}: ${message}`));
      else if (isSaid(read.value) && read.value !== null) {
        facts.push({ path: fact.path, value: read.value, year, snippet: `"${name}": ${JSON.stringify(value)}` });
      }
    }
  }
  return { program: { ...program, facts }, faults };
}

function factIn({ path, schema, isInCents }: FactInFile, value: unknown): { value: FieldValue } | { faults: string[] } {
  const stored = isInCents && typeof value === "number" ? Math.round(value * 100) : value;
  const read = schema.safeParse(stored);
  if (!read.success) return { faults: read.error.issues.map(({ message }) => message) };
  const kept = fieldValue.safeParse(read.data);
  return kept.success ? { value: kept.data } : { faults: [`${path} holds what no field can.`] };
}

/**
 * What a file says of one program: of the one that `part` names, else of the only one. Throws an UnreadableDocument that
 * says why there is none.
 */
export function statedPage(text: string, part: string): Page {
  const file = programsFileIn(text);
  if (!file) throw new UnreadableDocument("it is JSON, but no file of programs as “For institutions” describes it");
  const { programs, faults } = file;
  const program = part === "" && programs.length === 1 ? programs[0] : programs.find(({ id }) => id === part);
  if (!program) {
    const ids = programs.map(({ id }) => `#${id}`).join(", ");
    if (ids === "") throw new UnreadableDocument(`no program in it can be read: ${faults[0] ?? "it is empty"}`);
    throw new UnreadableDocument(
      part === "" ? `it holds several programs: put one behind its address, ${ids}` : `it has no “${part}”, but ${ids}`,
    );
  }
  const { name, degree, facts } = program;
  return { title: name, heading: name, passages: [], stated: { degree, facts } };
}
