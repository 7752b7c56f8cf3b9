/** Owns the parameters of the API: the filters of the page, read strictly, and its own; each described by its row. */
import { z } from "zod";
import { unusable } from "../answers/problem";
import { keysOf } from "../closed-list";
import { filterTable, isFilter, type RawParameters } from "../programs/filters/filters";
import { amount, freeText, type Ignored, type Spec } from "../programs/filters/param-kinds";
import { readParameters, type ValuesOf } from "../programs/filters/parameters";

export type Parameters = Readonly<Record<string, Spec<unknown>>>;

/** What says how a page shows a list, of which the API has ways of its own. */
export const shownBy: ReadonlySet<string> = new Set(
  keysOf(filterTable).filter((key) => !isFilter(key) && key !== "sort"),
);

/** The filters that the API takes: which programs are meant, for whom and in which order. */
export const programFilters: Parameters = Object.fromEntries(
  Object.entries(filterTable).filter(([key]) => !shownBy.has(key)),
);

/** A day or a moment by UTC. */
const moment = (label: string): Spec<Date | null> => ({
  label,
  takes: { as: "words", longest: 30, several: false },
  initial: null,
  read(values, refuse) {
    const [text] = values;
    if (text === undefined) return null;
    const isWritten = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z)?$/.test(text);
    const read = new Date(text);
    if (isWritten && !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text.slice(0, 10))) return read;
    refuse(text, "it is no day or moment, written 2026-11-01 or 2026-11-01T12:00:00Z");
    return null;
  },
  write: (value) => (value === null ? [] : [value.toISOString()]),
  chip: String,
});

/** What is the API's own. */
export const ownTable = {
  limit: amount("How many at most, 25 without it", 1, 100, String),
  cursor: freeText("Where to go on: the one that `next` has", 200, String),
  fields: freeText("The fields to answer with, with commas between them", 1000, String),
  since: moment("From which day or moment on, by UTC: 2026-11-01 or 2026-11-01T12:00:00Z"),
} as const satisfies Parameters;
export type OwnValues = ValuesOf<typeof ownTable>;

/** Items in a list where none is asked for. */
export const usualLimit = 25;

/**
 * Reads the API's own parameters. Throws a Problem that names every parameter that the endpoint does not have, that is
 * empty, or that no row can read. What a filter means (a place, an institution) is for the endpoint to look up.
 */
export function readStrictly(parameters: Parameters, raw: RawParameters): OwnValues {
  const written = Object.entries(raw).flatMap(([parameter, values]) =>
    [values ?? []].flat().map((value) => ({ parameter, value })),
  );
  const strange: Ignored[] = written.flatMap(({ parameter, value }) => {
    if (!Object.hasOwn(parameters, parameter)) {
      const known = Object.keys(parameters).join(", ") || "none";
      return [{ parameter, value, reason: `there is no such parameter here, but these: ${known}` }];
    }
    return value.trim() === "" ? [{ parameter, value, reason: "it is empty: leave it out" }] : [];
  });
  const { ignored } = readParameters(parameters, raw);
  if (strange.length + ignored.length > 0) throw unusable([...strange, ...ignored]);
  return readParameters(ownTable, raw).values;
}

/** What may be written for a parameter, as a schema. */
export function parameterSchema(spec: Spec<unknown>): z.ZodType {
  const { takes, label } = spec;
  const one = valueSchema(spec);
  return (takes.several ? z.array(one) : one).meta({ description: described(label, spec) }).optional();
}

function valueSchema(spec: Spec<unknown>): z.ZodType {
  const { takes } = spec;
  switch (takes.as) {
    case "option":
      return z.enum(Object.keys(optionsOf(spec)));
    case "whole":
      return z.int().min(takes.from).max(takes.to);
    case "words":
      return z.string().min(1).max(takes.longest);
    case "slug":
      return z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  }
}

/** The options of a parameter by their labels; none where it has no list. */
export function optionsOf(spec: Spec<unknown>): Readonly<Record<string, string>> {
  return "options" in spec ? z.record(z.string(), z.string()).parse(spec.options) : {};
}

function described(label: string, spec: Spec<unknown>): string {
  const options = Object.entries(optionsOf(spec));
  // The states say themselves what they are.
  const listed = options.length > 0 && options.length <= 12;
  return listed ? `${label}. ${options.map(([key, means]) => `${key}: ${means}`).join("; ")}.` : `${label}.`;
}
