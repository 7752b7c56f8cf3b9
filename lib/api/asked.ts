/** Owns what every answer of the API is made from, and the shape of an endpoint and of a page of a list. */
import { z } from "zod";
import type { RawParameters } from "../programs/filters/filters";
import type { OwnValues, Parameters } from "./parameters";

/** What was asked: `slug` is what the path names, `raw` the parameters as they were written. */
export type Asked = {
  /** Without a slash at its end. */
  origin: string;
  /** The path with which it was asked, without its parameters. */
  path: string;
  slug: string;
  raw: RawParameters;
  own: OwnValues;
};

export type Endpoint<Schema extends z.ZodObject = z.ZodObject> = {
  summary: string;
  description: string;
  parameters: Parameters;
  /** The answer. Of a list, `items` are what `fields` chooses from. */
  schema: Schema;
  /** How its ETag is made: from the version of the programs' data alone, or from the answer, which must be made first. */
  tag: "version" | "content";
  /** Addresses that are shown and tried, behind `/api/v1`. */
  examples: readonly string[];
  /** Throws a Problem where there is no answer. */
  answer: (asked: Asked) => Promise<z.input<Schema>>;
};

/** An endpoint whose answer is held to its schema by the compiler. */
export function endpoint<Schema extends z.ZodObject>(row: Endpoint<Schema>): Endpoint<Schema> {
  return row;
}

/** A page of a list. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    total: z.int().meta({ description: "How many there are on all pages." }),
    items: z.array(item),
    next: z.string().nullable().meta({ description: "The address of the next page; null: this is the last." }),
  });

/** The address of the page after this one, with the same parameters. */
export function nextHref({ origin, path, raw }: Pick<Asked, "origin" | "path" | "raw">, cursor: string): string {
  const pairs = Object.entries({ ...raw, cursor }).flatMap(([key, values]) =>
    [values ?? []].flat().map((value) => [key, value]),
  );
  return `${origin}${path}?${new URLSearchParams(pairs)}`;
}
