/** Owns schema.org's vocabulary as tests hold data to it: read from schema-dts, which is generated from its release. */
import fs from "node:fs";
import { createRequire } from "node:module";

/** A type: those that it is a kind of, and its own properties with the names of what each may hold. */
type Defined = { kindOf: readonly string[]; properties: ReadonlyMap<string, readonly string[]> };

const text = fs.readFileSync(createRequire(import.meta.url).resolve("schema-dts/dist/schema.d.ts"), "utf8");

function readVocabulary(): ReadonlyMap<string, Defined> {
  const types = new Map<string, Defined>();
  for (const [, name = "", parents = "", body = ""] of text.matchAll(
    /^(?:export )?interface (\w+(?:Base|Leaf)) extends ([^{]+) \{\n(.*?)^\}/gms,
  )) {
    const properties = [...body.matchAll(/^ {4}"(\w+)"\?: SchemaValue<(.+), "\w+">;$/gm)].map(
      ([, property = "", range = ""]) => [property, range.split(" | ")] as const,
    );
    types.set(name, { kindOf: parents.split(", "), properties: new Map(properties) });
  }
  return types;
}

const vocabulary = readVocabulary();

/** A type's definitions: its own and those of all that it is a kind of, by name; none: there is no such type. */
function lineage(type: string): ReadonlyMap<string, Defined> {
  const found = new Map<string, Defined>();
  const add = (name: string) => {
    const defined = vocabulary.get(name);
    if (!defined || found.has(name)) return;
    found.set(name, defined);
    defined.kindOf.forEach(add);
  };
  // A type without kinds or properties of its own is a leaf of another's.
  add(`${type}Leaf`);
  return found;
}

/** Each type with those that are kinds of it. */
const kinds = new Map(
  [...text.matchAll(/^export type (\w+) = (.+);$/gm)].map(([, type = "", of = ""]) => [type, of.split(" | ")]),
);

/** Whether a type is another, or a kind of it. */
function isA(type: string, wanted: string, seen = new Set<string>()): boolean {
  if (type === wanted) return true;
  if (seen.has(wanted)) return false;
  seen.add(wanted);
  return (kinds.get(wanted) ?? []).some((kind) => isA(type, kind, seen));
}

const texts = ["Text", "URL", "Date", "DateTime", "Time", "Duration", "string"];
const numbers = ["Number", "Integer", "Float"];

type Node = Record<string, unknown>;

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a property that holds what `range` names may hold this value. */
function fits(value: unknown, range: readonly string[]): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every((one) => fits(one, range));
  if (isNode(value)) return range.some((one) => isA(String(value["@type"]), one));
  if (typeof value === "boolean") return range.includes("Boolean");
  if (typeof value === "number") return range.some((one) => numbers.includes(one));
  // An address may stand for the thing that is there.
  const named = typeof value === "string" && URL.canParse(value) ? [...texts, "IdReference"] : texts;
  return typeof value === "string" && range.some((one) => named.includes(one));
}

/** What schema.org doesn't define of data, a line each: types, properties of a type, and what a property may hold. */
export function faultsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(faultsOf);
  if (!isNode(value)) return [];
  if ("@graph" in value) {
    const context = value["@context"] === "https://schema.org" ? [] : ["the context is not schema.org's"];
    return [...context, ...faultsOf(value["@graph"])];
  }
  const type = String(value["@type"]);
  const all = [...lineage(type).values()];
  if (all.length === 0) return [`there is no type ${type}`];
  return Object.entries(value).flatMap(([property, held]) => {
    if (property.startsWith("@")) return [];
    const range = all.flatMap((one) => one.properties.get(property) ?? []);
    if (range.length === 0) return [`${type} has no property ${property}`];
    const unfit = fits(held, range) ? [] : [`${property} of ${type} can't be ${JSON.stringify(held)}`];
    return [...unfit, ...faultsOf(held)];
  });
}

/** The data blocks of a page's HTML, as a reader parses them. */
export function dataBlocksIn(html: string): unknown[] {
  return [...html.matchAll(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/gs)].map(([, text = ""]) =>
    JSON.parse(text),
  );
}
