/** Owns what a program's listing must be before it is stored: the schema for the seed, the editing form and imports. */
import { z } from "zod";
import { ready, rules } from "./listing-rules";
import {
  degrees,
  deliveryModes,
  figureStates,
  figures,
  keysOf,
  states,
  statuses,
  subjects,
  unknownReasons,
} from "./vocabulary";

/** Longest slug, in characters. */
const slugLength = 90;

/** The states an editor may store: estimates are computed from charges for each reader, never stored. */
export const storedStates = keysOf(figureStates).filter((state) => state !== "estimated");

const oneOf = <const T extends string>(field: string, values: readonly T[]) =>
  z.enum(values, {
    error: ({ input }) => (input ? `${field} must be one of: ${values.join(", ")}.` : `${field} is missing.`),
  });

// Control characters have no place in a line of text and break CSV files and terminals.
const line = (field: string, longest: number) =>
  z
    .string({ error: `${field} is missing.` })
    .trim()
    .min(1, `${field} is missing.`)
    .max(longest, `${field} must have at most ${longest} characters.`)
    .regex(/^\P{Cc}*$/u, `${field} must be one line of text.`);

/** An address of a web page, kept as it is written; `error` says what is wrong with any other text. */
export const webAddress = (error: string) =>
  z.string({ error }).refine((value) => /^https?:\/\/[^\p{Cc}]+$/iu.test(value) && URL.canParse(value), error);

const paragraph = (field: string) =>
  z
    .string({ error: `${field} must be text.` })
    .trim()
    .min(1, `${field} must not be blank; leave it out instead.`)
    .max(4000, `${field} must have at most 4000 characters.`)
    .nullable();

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
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    `${field} must be lower-case letters and digits, with single hyphens between words.`,
  );

const whole = (field: string, low: number, high: number, unit: string) => {
  const error = `${field} must be a whole number of ${unit} from ${low.toLocaleString("en-US")} to ${high.toLocaleString("en-US")}.`;
  return between(error, low, high);
};

const between = (error: string, low: number, high: number) =>
  z.int({ error }).min(low, error).max(high, error).nullable();

// A day may already have begun in the easternmost time zone (UTC+14) when the server's has not.
const latestToday = () => new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);

const academicYear = (value: string) => {
  const [first, second] = value.split("-").map(Number);
  return second === undefined || second === (first ?? 0) + 1;
};

const provenanceOf = (field: string) =>
  z.object({
    state: oneOf(`${field}: its state`, storedStates),
    reason: oneOf(`${field}: the reason why it is unknown`, keysOf(unknownReasons)).nullable(),
    sourceUrl: webAddress(`${field}: its source must be an address that starts with https:// or http://.`)
      .max(2000, `${field}: its source must have at most 2000 characters.`)
      .nullable(),
    year: z
      .string()
      .regex(/^\d{4}(-\d{4})?$/, `${field}: its year must be written 2026 or 2025-2026.`)
      .refine(academicYear, `${field}: its academic year must end in the year after it begins.`)
      .nullable(),
    checkedOn: z.iso
      .date(`${field}: the day it was checked must be a real day, written YYYY-MM-DD.`)
      .refine((day) => day <= latestToday(), `${field}: the day it was checked must not be in the future.`)
      .nullable(),
    note: paragraph(`${field}: its note`),
  });

/** The fields of a listing that is published, each with what it may hold by itself. */
export const publishedShape = {
  /** Slug of the institution. */
  institution: slug("The institution"),
  slug: slug("The slug"),
  name: line("The name", 200),
  degree: oneOf("The degree", keysOf(degrees)),
  subject: oneOf("The subject", keysOf(subjects)),
  city: line("The city", 100),
  state: oneOf("The state", keysOf(states)),
  delivery: z
    .array(oneOf("The delivery", keysOf(deliveryModes)))
    .refine((modes) => new Set(modes).size === modes.length, "The delivery names a mode twice."),
  durationMonths: whole("The duration", 1, 180, "months"),
  credits: z
    .number({ error: "The credits must be a number." })
    .min(0.5, "The credits must be at least 0.5.")
    .max(400, "The credits must be at most 400.")
    .multipleOf(0.5, "The credits must be a multiple of 0.5.")
    .nullable(),
  perCreditCents: between("The price per credit must be an amount from $0 to $10,000, to the cent.", 0, 1_000_000),
  totalCost: whole("The total price", 0, 1_000_000, "dollars"),
  totalCostOutOfState: whole("The total price from out of state", 0, 1_000_000, "dollars"),
  residency: oneOf("Whom the price is for", ["flat", "in-state"]).nullable(),
  website: webAddress("The program’s own page must be an address that starts with https:// or http://.")
    .max(2000, "The address of the program’s own page must have at most 2000 characters.")
    .nullable()
    .default(null),
  note: paragraph("The note"),
  /** Where it is said that the program's subject is a guide's as a whole, by the guide's slug. */
  guides: tags("The guide", /^[a-z0-9-]+$/),
  /** Where it is said that the program teaches a skill, by guide and skill ("robotics/control"). */
  skills: tags("The skill", /^[a-z0-9-]+\/[a-z0-9-]+$/),
  status: oneOf("The status", keysOf(statuses)),
  provenance: z.object({
    delivery: provenanceOf("The delivery"),
    duration: provenanceOf("The duration"),
    credits: provenanceOf("The number of credits"),
    cost: provenanceOf("The price"),
  }),
};

/**
 * A listing that may have gaps: each field is right or, where the type allows it, null, and no rule
 * between fields is asked. Only drafts are stored like this.
 */
const draftSchema = z.object({
  ...publishedShape,
  degree: publishedShape.degree.nullable(),
  subject: publishedShape.subject.nullable(),
  city: publishedShape.city.nullable(),
  state: publishedShape.state.nullable(),
});

/** A listing in either mood: with everything that publishing asks for, or with gaps. */
export type Draft = z.infer<typeof draftSchema>;

const complete = z.object(publishedShape);
export type Listing = z.infer<typeof complete>;

/**
 * One listing as it may be published, as typed values. Money per credit is in US cents, totals in
 * whole US dollars, lengths in months. Every issue is found at once, names its field in the message
 * and has its path (`provenance.cost.sourceUrl`).
 */
export const listingSchema = rules.reduce(
  (schema, { path, needs, holds, message }) =>
    schema.refine(holds, { path: path.split("."), error: message, when: ({ issues }) => ready(needs, issues) }),
  complete,
);

/** What is wrong with one field, by its path in the listing. */
export type Fault = { path: string; message: string };

/**
 * Reads a listing in the mood that its status asks for: a draft may have gaps, what is or was public
 * may not. Answers the listing, or every fault.
 */
export function readListing(input: object): { listing: Draft } | { faults: Fault[] } {
  const draft = "status" in input && input.status === "draft";
  const read = (draft ? draftSchema : listingSchema).safeParse(input);
  if (read.success) return { listing: read.data };
  return { faults: read.error.issues.map(({ path, message }) => ({ path: path.join("."), message })) };
}

/** The columns of `Program` that a listing fills; its institution, guides and skills are the caller's to resolve. */
export function programColumns(listing: Draft) {
  const { institution: _, provenance: __, guides: ___, skills: ____, delivery, ...columns } = listing;
  const { degree, subject, city, state } = columns;
  return {
    ...columns,
    // These columns are never null: in a draft, empty text stands for a gap.
    degree: degree ?? "",
    subject: subject ?? "",
    city: city ?? "",
    state: state ?? "",
    online: delivery.includes("online"),
    onCampus: delivery.includes("on-campus"),
    hybrid: delivery.includes("hybrid"),
  };
}

/** The four rows of `Provenance` that a listing fills, without the program they belong to. */
export function provenanceRows({ provenance }: Draft) {
  return keysOf(figures).map((figure) => ({ figure, ...provenance[figure] }));
}
