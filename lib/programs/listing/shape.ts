/** Owns the fields of a listing, published or draft, each with what it may hold by itself. */

import { z } from "zod";
import { keysOf } from "../../closed-list";
import { webAddress } from "../../fields";
import { slugPattern, wrongDay } from "../../parse";
import { isoDay } from "../../text/day";
import { factSchemas, factTable } from "../model/fact-table";
import { facts, isCore, mapFacts } from "../model/facts";
import { line, oneOf, paragraph, someOf } from "../model/field-schemas";
import { untouched } from "../model/program";
import { degrees, figureStates, states, statuses, subjects, unknownReasons } from "../model/vocabulary";

/** Longest slug, in characters. */
const slugLength = 90;

/** The states an editor may store: estimates are computed from charges for each reader, never stored. */
export const storedStates = keysOf(figureStates).filter((state) => state !== "estimated");

/** Where it is said of a program, by what is said of it; what is left blank is not said. */
const tags = (field: string, key: RegExp) =>
  z
    .record(z.string().regex(key), line(`${field}: where it is said`, 200).nullable())
    .default({})
    .transform((said) =>
      Object.fromEntries(Object.entries(said).flatMap(([name, where]) => (where === null ? [] : [[name, where]]))),
    );

const slug = (field: string) =>
  line(field, slugLength).regex(
    slugPattern,
    `${field} must be lower-case letters and digits, with single hyphens between words.`,
  );

// A day may already have begun in the easternmost time zone (UTC+14) when the server's has not.
const latestToday = () => isoDay(new Date(Date.now() + 14 * 3_600_000));

const academicYear = (value: string) => {
  const [first, second] = value.split("-").map(Number);
  return second === undefined || second === (first ?? 0) + 1;
};

const yearOf = (whose: string) =>
  z
    .string()
    .regex(/^\d{4}(-\d{4})?$/, { error: `${whose} year must be written 2026 or 2025-2026.`, abort: true })
    .refine(academicYear, `${whose} academic year must end in the year after it begins.`)
    .nullable();

const dayOfCheck = (which: string) =>
  z.iso
    .date({ error: ({ input }) => `${which} ${wrongDay(input)}`, abort: true })
    .refine((day) => day <= latestToday(), `${which} must not be in the future.`)
    .nullable();

const provenanceOf = (field: string) =>
  z.object({
    state: oneOf(`${field}: its state`, storedStates),
    reason: oneOf(`${field}: the reason why it is unknown`, keysOf(unknownReasons)).nullable(),
    sourceUrl: webAddress(`${field}: its source`)
      .max(2000, `${field}: its source must have at most 2000 characters.`)
      .nullable(),
    year: yearOf(`${field}: its`),
    checkedOn: dayOfCheck(`${field}: the day it was checked`),
    note: paragraph(`${field}: its note`),
    otherValue: line(`${field}: what the other source says`, 200).nullable().default(null),
    otherSourceUrl: webAddress(`${field}: the other source`)
      .max(2000, `${field}: the other source must have at most 2000 characters.`)
      .nullable()
      .default(null),
    otherYear: yearOf(`${field}: the other source’s`).default(null),
    otherCheckedOn: dayOfCheck(`${field}: the day the other source was read`).default(null),
  });

const provenanceSchema = z.object(mapFacts((fact) => provenanceOf(factTable[fact].subject)));

/** What nobody has looked at is said by nothing, or by a source that was taken back whole. */
function withUntouched(given: unknown): unknown {
  if (typeof given !== "object" || given === null) return given;
  const said = new Map<string, unknown>(Object.entries(given));
  for (const fact of keysOf(facts)) {
    const source = said.get(fact) ?? {};
    const isNothing = typeof source === "object" && Object.values(source).every((part) => part === null);
    if (isNothing && !isCore(fact)) said.set(fact, untouched);
  }
  return Object.fromEntries(said);
}

/** The fields of a listing that is published, each with what it may hold by itself. */
export const publishedShape = {
  /** Slug of the institution. */
  institution: slug("The institution"),
  slug: slug("The slug"),
  name: line("The name", 200),
  degree: oneOf("The degree", keysOf(degrees)),
  subject: oneOf("The subject", keysOf(subjects)),
  /** What it is on beside its subject. */
  alsoSubjects: someOf("The further subjects", keysOf(subjects), "a subject").default([]),
  city: line("The city", 100),
  state: oneOf("The state", keysOf(states)),
  ...factSchemas,
  website: webAddress("The program’s own page")
    .max(2000, "The address of the program’s own page must have at most 2000 characters.")
    .nullable()
    .default(null),
  /** For readers. */
  note: paragraph("The note"),
  /** For editors alone. */
  editorsNote: paragraph("The note for editors").default(null),
  /** Where it is said that the program's subject is a guide's as a whole, by the guide's slug. */
  guides: tags("The guide", /^[a-z0-9-]+$/),
  /** Where it is said that the program teaches a skill, by guide and skill ("robotics/control"). */
  skills: tags("The skill", /^[a-z0-9-]+\/[a-z0-9-]+$/),
  status: oneOf("The status", keysOf(statuses)),
  provenance: z.preprocess(withUntouched, provenanceSchema),
};

/**
 * A listing that may have gaps: each field is right or, where the type allows it, null, and no rule
 * between fields is asked. Only drafts are stored like this.
 */
export const draftSchema = z.object({
  ...publishedShape,
  degree: publishedShape.degree.nullable(),
  subject: publishedShape.subject.nullable(),
  city: publishedShape.city.nullable(),
  state: publishedShape.state.nullable(),
});

/** A listing in either mood: with everything that publishing asks for, or with gaps. */
export type Draft = z.infer<typeof draftSchema>;

export const complete = z.object(publishedShape);

export type Listing = z.infer<typeof complete>;

/** Whether a listing has none of the gaps that only a draft may have. */
export function isComplete(listing: Draft): listing is Listing {
  const { degree, subject, city, state } = listing;
  return degree !== null && subject !== null && city !== null && state !== null;
}
