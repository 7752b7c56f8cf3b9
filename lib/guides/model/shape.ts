/** Owns the fields of a guide, each with what it may hold by itself. */

import { z } from "zod";
import { keysOf } from "../../closed-list";
import { webAddress } from "../../fields";
import { slugPattern, wrongDay } from "../../parse";
import { isOfTheReader, parseFilters } from "../../programs/filters/filters";
import { statuses } from "../../programs/model/vocabulary";
import { figureKey } from "./figure";
import { sectionSlugs, verdicts } from "./vocabulary";

const line = (field: string, longest = 200) =>
  z
    .string({ error: `${field} is missing.` })
    .trim()
    .min(1, `${field} is missing.`)
    .max(longest, `${field} must have at most ${longest} characters.`)
    .regex(/^[^\p{Cc}]*$/u, `${field} must be one line of text.`);

const prose = (field: string, longest: number) =>
  z
    .string({ error: `${field} is missing.` })
    .trim()
    .min(1, `${field} is missing.`)
    .max(longest, `${field} must have at most ${longest} characters.`);

const slug = (field: string) =>
  line(field, 90).regex(slugPattern, `${field} must be lower-case letters, digits and single hyphens.`);

const day = (field: string) => z.iso.date({ error: ({ input }) => `${field} ${wrongDay(input)}` });

/** A day, a month or a year, as exactly as it is known; a bare year may be a number. */
const moment = (field: string) =>
  z
    .union([z.string(), z.number()], { error: `${field} is missing.` })
    .transform(String)
    .pipe(
      z
        .string()
        .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, `${field} must be YYYY, YYYY-MM or YYYY-MM-DD.`),
    );

const labelled = z.strictObject({ label: line("The label"), figure: figureKey });

/** Figures with what they are of, as a guide keeps them. */
export const labelledFigures = z.array(labelled);

/** The lists of a guide that are kept as JSON. */
const guideLists = {
  bands: z.array(z.strictObject({ level: line("The level"), figure: figureKey })).default([]),
  official: labelledFigures.default([]),
  regions: z.array(z.strictObject({ name: line("The region"), figure: figureKey })).default([]),
  milestones: z
    .array(z.strictObject({ date: moment("The date"), text: prose("The milestone", 500), figure: figureKey.nullish() }))
    .default([]),
  uses: z
    .array(
      z.strictObject({
        area: line("The area"),
        examples: z.array(prose("The example", 300)).min(1, "An area of use needs an example."),
        figure: figureKey.nullish(),
      }),
    )
    .default([]),
  changes: z.array(z.strictObject({ on: day("The day of a change"), what: prose("What changed", 500) })).default([]),
  names: z.array(line("The name")).default([]),
};

const predictionSchema = z
  .strictObject({
    made: moment("When it was made"),
    claim: prose("The prediction", 800),
    test: prose("The test", 800),
    due: moment("When it is due"),
    verdict: z.enum(keysOf(verdicts), { error: `The verdict must be one of: ${keysOf(verdicts).join(", ")}.` }),
    reason: prose("The reason", 1500).nullish(),
    source: webAddress("The source").nullish(),
    figure: figureKey.nullish(),
  })
  .superRefine(({ made, due, verdict, reason, source }, context) => {
    const say = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    // A year alone may be the same as the day it was made in.
    if (due.slice(0, made.length) < made.slice(0, due.length))
      say("due", "A prediction can't be due before it is made.");
    if (verdict !== "open" && !reason) say("reason", "A verdict needs its reason.");
    if (verdict !== "open" && !source) say("source", "A verdict needs its source.");
  });

const sectionSchema = z.strictObject({
  slug: z.enum(sectionSlugs, { error: `The section must be one of: ${sectionSlugs.join(", ")}.` }),
  heading: line("The heading"),
  body: prose("The section", 20_000),
});

/** A guide as it is stored: its shape alone, without what its prose must refer to. */
export const storedGuide = z.strictObject({
  slug: slug("The slug"),
  name: line("The name"),
  title: line("The title"),
  kicker: line("The kicker").nullish(),
  hot: z.boolean({ error: "“hot” must be true or false." }).default(false),
  summary: prose("The summary", 2000),
  category: line("The category line", 300).nullish(),
  query: z.string({ error: "The query is missing." }).superRefine((query, context) => {
    const { ignored, filters } = parseFilters(rawQuery(query));
    for (const { parameter, value, reason } of ignored) {
      context.addIssue({ code: "custom", message: `The query’s ${parameter}=${value} can’t be used: ${reason}.` });
    }
    const keys = [...new URLSearchParams(query).keys()];
    for (const key of keys.filter((one) => !Object.hasOwn(filters, one))) {
      context.addIssue({ code: "custom", message: `The directory has no filter “${key}”.` });
    }
    for (const key of keys.filter(isOfTheReader)) {
      context.addIssue({
        code: "custom",
        message: `A guide’s query can’t hold “${key}”, which is the reader’s to choose.`,
      });
    }
    if (query.trim() === "") context.addIssue({ code: "custom", message: "The query is missing." });
  }),
  status: z.enum(keysOf(statuses), { error: `The status must be one of: ${keysOf(statuses).join(", ")}.` }),
  reviewed: day("The day of the last review").nullish(),
  tiles: z.array(labelled).max(3, "A guide has at most three tiles."),
  growth: labelled.nullish(),
  ...guideLists,
  skills: z
    .array(
      z.strictObject({
        slug: slug("The skill’s slug"),
        name: line("The skill’s name"),
        group: line("The skill’s group"),
        text: prose("The skill’s text", 1000),
      }),
    )
    .default([]),
  predictions: z.array(predictionSchema).default([]),
  sections: z.array(sectionSchema),
});

export type Guide = z.output<typeof storedGuide>;

/** A stored query as parameters of the directory. */
export function rawQuery(query: string): Record<string, string[]> {
  const parameters = new URLSearchParams(query);
  return Object.fromEntries([...parameters.keys()].map((key) => [key, parameters.getAll(key)]));
}
