/** Owns sparse answers: which fields `fields` may name, by the schema of an endpoint, and keeping only those. */
import { z } from "zod";
import { unusable } from "../answers/problem";

/** What `fields` chooses from: the items of a list, else the answer itself. */
function chosenFrom({ shape }: z.ZodObject): z.ZodObject {
  const { items } = shape;
  return items instanceof z.ZodArray && items.element instanceof z.ZodObject ? items.element : z.object(shape);
}

/** Every name that `fields` may have: those of the schema, and of an object in it also each of its own ("facts.cost"). */
function fieldNames(schema: z.ZodObject): string[] {
  return Object.entries(chosenFrom(schema).shape).flatMap(([name, of]) =>
    of instanceof z.ZodObject ? [name, ...Object.keys(of.shape).map((own) => `${name}.${own}`)] : [name],
  );
}

/** An answer with only the fields named; throws a Problem of a name that is none. null: all. */
export function withFields(answer: object, schema: z.ZodObject, fields: string | null): object {
  if (fields === null) return answer;
  const named = fields.split(",").map((name) => name.trim());
  const known = fieldNames(schema);
  const strange = named.filter((name) => !known.includes(name));
  if (strange.length > 0) {
    throw unusable(
      strange.map((value) => ({ parameter: "fields", value, reason: `it is none of: ${known.join(", ")}` })),
    );
  }
  const items = "items" in answer && Array.isArray(answer.items) ? answer.items : null;
  return items ? { ...answer, items: items.map((item: unknown) => picked(item, named)) } : picked(answer, named);
}

function picked(from: unknown, named: readonly string[]): object {
  const all = Object.entries(from ?? {});
  return Object.fromEntries(
    all.flatMap(([name, value]): [string, unknown][] => {
      if (named.includes(name)) return [[name, value]];
      const own = named.flatMap((one) => (one.startsWith(`${name}.`) ? [one.slice(name.length + 1)] : []));
      return own.length > 0 ? [[name, picked(value, own)]] : [];
    }),
  );
}
