/** Owns what a program's listing must be before it is stored: the schema for the seed, the editing form and imports. */
import { z } from "zod";
import {
  type DeliveryMode,
  degrees,
  deliveryModes,
  type Figure,
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

/** States that claim a source, and so must name it; `listed` is the guide page, which has no address. */
const sourced: readonly string[] = ["published", "third-party", "inferred"];

const oneOf = <const T extends string>(field: string, values: readonly T[]) =>
  z.enum(values, { error: `${field} must be one of: ${values.join(", ")}.` });

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

const slug = (field: string) =>
  line(field, slugLength).regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    `${field} must be lower-case letters and digits, with single hyphens between words.`,
  );

const whole = (field: string, low: number, high: number, unit: string) => {
  const error = `${field} must be a whole number of ${unit} from ${low.toLocaleString("en-US")} to ${high.toLocaleString("en-US")}.`;
  return z.int({ error }).min(low, error).max(high, error).nullable();
};

// A day may already have begun in the easternmost time zone (UTC+14) when the server's has not.
const latestToday = () => new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);

const academicYear = (value: string) => {
  const [first, second] = value.split("-").map(Number);
  return second === undefined || second === (first ?? 0) + 1;
};

const provenanceOf = (field: string) =>
  z
    .object({
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
    })
    .superRefine(({ state, reason, sourceUrl }, context) => {
      const say = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
      if (state === "unknown" && reason === null) say("reason", `${field} is unknown: say why.`);
      if (state !== "unknown" && reason !== null) {
        say("reason", `${field} is known: a reason belongs only to an unknown one.`);
      }
      if (sourced.includes(state) && sourceUrl === null) {
        say("sourceUrl", `${field} is ${state}: name the page it was read on.`);
      }
    });

/**
 * One listing as typed values. Money per credit is in US cents, totals in whole US dollars, lengths
 * in months. Issues name their field in the message and have its path (`provenance.cost.sourceUrl`).
 */
export const listingSchema = z
  .object({
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
    perCreditCents: whole("The price per credit", 0, 1_000_000, "cents"),
    totalCost: whole("The total price", 0, 1_000_000, "dollars"),
    totalCostOutOfState: whole("The total price from out of state", 0, 1_000_000, "dollars"),
    residency: oneOf("Whom the price is for", ["flat", "in-state"]).nullable(),
    note: paragraph("The note"),
    status: oneOf("The status", keysOf(statuses)),
    provenance: z.object({
      delivery: provenanceOf("The delivery"),
      duration: provenanceOf("The duration"),
      credits: provenanceOf("The number of credits"),
      cost: provenanceOf("The price"),
    }),
  })
  .superRefine((listing, context) => {
    for (const figure of keysOf(figures)) {
      const known = listing.provenance[figure].state !== "unknown";
      if (known === hasValue(listing, figure)) continue;
      const message = known
        ? `${figures[figure]}: its state says that it is known, but it has no value.`
        : `${figures[figure]}: its state says that it is unknown, but it has a value.`;
      context.addIssue({ code: "custom", path: ["provenance", figure, "state"], message });
    }
    if (listing.totalCostOutOfState !== null && (listing.totalCost === null || listing.residency !== "in-state")) {
      context.addIssue({
        code: "custom",
        path: ["totalCostOutOfState"],
        message: "The total price from out of state needs the in-state one beside it.",
      });
    }
  });

export type Listing = z.infer<typeof listingSchema>;

type Figures = {
  delivery: DeliveryMode[];
  durationMonths: number | null;
  credits: number | null;
  perCreditCents: number | null;
  totalCost: number | null;
};

/** Whether a listing gives the figure at all; a rate per credit without a total is a price too. */
function hasValue(listing: Figures, figure: Figure): boolean {
  switch (figure) {
    case "delivery":
      return listing.delivery.length > 0;
    case "duration":
      return listing.durationMonths !== null;
    case "credits":
      return listing.credits !== null;
    case "cost":
      return listing.totalCost !== null || listing.perCreditCents !== null;
  }
}

/** The columns of `Program` that a listing fills; its institution is the caller's to resolve. */
export function programColumns({ institution: _, provenance: __, delivery, ...columns }: Listing) {
  return {
    ...columns,
    online: delivery.includes("online"),
    onCampus: delivery.includes("on-campus"),
    hybrid: delivery.includes("hybrid"),
  };
}

/** The four rows of `Provenance` that a listing fills, without the program they belong to. */
export function provenanceRows({ provenance }: Listing) {
  return keysOf(figures).map((figure) => ({ figure, ...provenance[figure] }));
}
