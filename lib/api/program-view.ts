/** Owns how the API gives a program: every fact of the table with its values and where they come from. */
import { z } from "zod";
import { keysOf } from "../closed-list";
import type { ValueField } from "../programs/model/fact-kinds";
import { factFields, factPaths, factsFor } from "../programs/model/fact-table";
import { factText, otherText } from "../programs/model/fact-text";
import { type Fact, facts } from "../programs/model/facts";
import type { Institution, Program, Provenance } from "../programs/model/program";
import { controls, degrees, figureStates, states, subjects, unknownReasons } from "../programs/model/vocabulary";
import type { Result } from "../programs/public-pages/results";
import { priceSchema, priceView } from "./price-view";

const day = z.string().nullable().meta({ description: "ISO date; null: not recorded." });

const provenanceSchema = z
  .object({
    state: z.enum(keysOf(figureStates)),
    reason: z.enum(keysOf(unknownReasons)).nullable().meta({ description: "Why it is not known." }),
    source: z.string().nullable(),
    year: z.string().nullable().meta({ description: "The year it speaks for, as its source prints it." }),
    checkedOn: day,
    seenOn: z.string().nullable().meta({
      description:
        "ISO date on which Matricula itself last saw its source say it, with no person looking; null: never.",
    }),
    note: z.string().nullable(),
    other: z
      .object({
        value: z.string(),
        text: z.string(),
        source: z.string().nullable(),
        year: z.string().nullable(),
        checkedOn: day,
      })
      .nullable()
      .meta({ description: "What another source says instead." }),
  })
  .meta({ id: "Provenance", description: "Where one fact comes from." });

/** Each fact of the table: its words, its values as they are stored, and its provenance. */
const factsSchema = z
  .object(
    Object.fromEntries(
      keysOf(facts).map((fact) => {
        const values = factPaths(fact).map((path) => {
          const { schema, label }: ValueField = factFields[path];
          return [path, schema.meta({ description: label })];
        });
        const shape = z.object({
          label: z.literal(facts[fact]),
          text: z.string().nullable().meta({ description: "In words; null: not known." }),
          values: z.object(Object.fromEntries(values)),
          provenance: provenanceSchema,
        });
        return [fact, shape.optional()];
      }),
    ),
  )
  .meta({ id: "Facts", description: "Those that can be said of its degree." });

export const institutionSchema = z
  .object({
    slug: z.string(),
    name: z.string(),
    city: z.string(),
    state: z.enum(keysOf(states)),
    control: z.enum(keysOf(controls)).nullable(),
    website: z.string().nullable(),
    unitid: z.int().nullable().meta({ description: "The id that IPEDS has for it." }),
    url: z.string().meta({ description: "Its page." }),
    self: z.string().meta({ description: "Its address in the API." }),
  })
  .meta({ id: "Institution" });

export const programSchema = z
  .object({
    slug: z.string(),
    name: z.string(),
    degree: z.enum(keysOf(degrees)),
    subject: z.enum(keysOf(subjects)),
    alsoSubjects: z.array(z.enum(keysOf(subjects))),
    city: z.string(),
    state: z.enum(keysOf(states)),
    website: z.string().nullable(),
    note: z.string().nullable(),
    url: z.string().meta({ description: "Its page." }),
    self: z.string().meta({ description: "Its address in the API." }),
    institution: institutionSchema,
    price: priceSchema,
    facts: factsSchema,
    miles: z.number().nullable().meta({ description: "From the place of `near`; null: none, or not known." }),
  })
  .meta({ id: "Program" });

/** A program with its price and distance, as the API gives it; `origin` has no slash at its end. */
export function programView({ program, price, miles }: Result, origin: string): z.input<typeof programSchema> {
  const { slug, name, degree, subject, alsoSubjects, city, state, website, note, institution, provenance } = program;
  return {
    slug,
    name,
    degree,
    subject,
    alsoSubjects: [...alsoSubjects],
    city,
    state,
    website,
    note,
    url: `${origin}/programs/${slug}`,
    self: `${origin}/api/v1/programs/${slug}`,
    institution: institutionView(institution, origin),
    price: priceView(price, provenance.cost),
    facts: Object.fromEntries(factsFor(degree).map((fact) => [fact, factView(fact, program)])),
    miles: miles === null ? null : Math.round(miles * 10) / 10,
  };
}

function factView(fact: Fact, program: Program) {
  return {
    label: facts[fact],
    text: factText(fact, program),
    values: Object.fromEntries(factPaths(fact).map((path) => [path, program[path]])),
    provenance: provenanceView(fact, program.provenance[fact]),
  };
}

function provenanceView(fact: Fact, provenance: Provenance): z.input<typeof provenanceSchema> {
  const { state, reason, sourceUrl, year, checkedOn, seenOn, note, otherValue } = provenance;
  return {
    state,
    reason,
    source: sourceUrl,
    year,
    checkedOn,
    seenOn: seenOn ?? null,
    note,
    other:
      otherValue === null
        ? null
        : {
            value: otherValue,
            text: otherText(fact, otherValue),
            source: provenance.otherSourceUrl,
            year: provenance.otherYear,
            checkedOn: provenance.otherCheckedOn,
          },
  };
}

/** What is said of an institution wherever it stands. */
export function institutionView(institution: Institution, origin: string): z.input<typeof institutionSchema> {
  const { slug, name, city, state, control, website, unitid } = institution;
  const [url, self] = [`${origin}/institutions/${slug}`, `${origin}/api/v1/institutions/${slug}`];
  return { slug, name, city, state, control, website, unitid, url, self };
}
