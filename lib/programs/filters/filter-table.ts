/** Owns the one table of the directory's filters: everything else about a filter derives from its row. */

import { lookup } from "../../closed-list";
import { count, usd } from "../../text/format";
import type { factTable } from "../model/fact-table";
import type { Fact } from "../model/facts";
import type { requirement } from "../model/rows-admission";
import { controls, degrees, deliveryModes, states, subjects } from "../model/vocabulary";
import type { Declaration, FormGroup, Need } from "./declaration";
import { amount, freeText, many, mostCompared, mostInstitutions, one, type Spec, slugs } from "./param-kinds";

/** Figures for whose sake a program may be shown although they are not known. */
const unknowns = {
  cost: "Price not known",
  duration: "Duration not known",
  delivery: "Delivery not known",
  part_time: "Part time not known",
  evening: "Evenings not known",
  gre: "GRE not known",
  deadline: "Deadline not known",
  accreditation: "Accreditation not known",
  stem: "STEM not known",
};
export type UnknownKey = keyof typeof unknowns;

export const sorts = {
  relevance: "Best match first",
  degree: "By degree, lowest price first",
  cost: "Lowest price first",
  "-cost": "Highest price first",
  duration: "Shortest first",
  name: "Program, A to Z",
  institution: "Institution, A to Z",
  distance: "Nearest first",
  checked: "Latest checked first",
};
export type Sort = keyof typeof sorts;

export const views = { list: "List", table: "Table", map: "Map", plot: "Price and duration" };

/** The parameters that facts say visitors filter by. */
type OfFacts = Extract<(typeof factTable)[Fact]["filter"], string>;

const highestPrice = 10_000_000;

const aPlace: Need = { parameter: "near", reason: "fill in a place (“near”) first" };
const someWords: Need = { parameter: "q", reason: "search for some words first" };
const needOfSort: Readonly<Record<string, Need>> = { distance: aPlace, relevance: someWords };

type Row = Spec<unknown> & Declaration;

/** Every parameter of `/programs`, in the order of chips and links. */
export const filterTable = {
  q: {
    ...freeText("Words", 200, (words) => `“${words}”`),
    role: "reader",
    form: { as: "words" },
    table: { as: "search", place: "words" },
  },
  degree: {
    ...many("Degree", degrees),
    role: "narrows",
    counted: true,
    form: { as: "checks", group: "degree", options: "list" },
    table: { as: "boxes", place: "degree" },
  },
  delivery: {
    ...many("Delivery", deliveryModes),
    role: "narrows",
    counted: true,
    form: { as: "checks", group: "delivery", options: "list" },
    table: { as: "boxes", place: "delivery" },
  },
  min_cost: {
    ...amount("Lowest price", 0, highestPrice, (v) => `From ${usd(v)}`),
    role: "narrows",
    counted: false,
    form: { as: "price", group: "price", label: "From $" },
    table: { as: "line", place: "price", label: "Price from $" },
  },
  max_cost: {
    ...amount("Highest price", 0, highestPrice, (v) => `Up to ${usd(v)}`),
    role: "narrows",
    counted: false,
    form: { as: "price", group: "price", label: "To $" },
    table: { as: "line", place: "price", label: "Price to $" },
  },
  cost_basis: {
    ...one("Estimates", { published: "Leave out estimates and old prices" }, null),
    role: "narrows",
    counted: true,
    form: {
      as: "checks",
      group: "price",
      options: "list",
      note: "Old: of more than three years ago. Prices are of different years, and are filtered and ordered as they stand: none is raised to today’s.",
    },
    table: { as: "boxes", place: "estimates" },
  },
  max_months: {
    ...amount("Longest duration", 1, 600, (v) => `Up to ${v} months`),
    role: "narrows",
    counted: false,
    form: { as: "amount", group: "duration", label: "Up to, in months" },
    table: { as: "line", place: "duration", label: "Duration up to, in months" },
  },
  part_time: {
    ...many("Part time", { yes: "Possible part time" }),
    role: "narrows",
    counted: true,
    form: { as: "checks", group: "pace", options: "list" },
    table: { as: "boxes", place: "part_time" },
  },
  evening: {
    ...many("Evenings or weekends", { yes: "Evening or weekend classes" }),
    role: "narrows",
    counted: true,
    form: { as: "checks", group: "pace", options: "list" },
    table: { as: "boxes", place: "evening" },
  },
  gre: {
    ...many("GRE", { none: "No GRE asked for", optional: "GRE optional", required: "GRE required" } satisfies Record<
      keyof typeof requirement,
      string
    >),
    role: "narrows",
    counted: true,
    form: { as: "checks", group: "admission", options: "list" },
    table: { as: "boxes", place: "gre" },
  },
  deadline: {
    ...many("Deadline", { open: "Deadline not passed" }),
    role: "narrows",
    counted: true,
    form: {
      as: "checks",
      group: "admission",
      options: "list",
      note: "A day without a year counts as coming again.",
    },
    table: { as: "boxes", place: "deadline" },
  },
  /** Without it, programs that only some may apply to are left out. */
  audience: {
    ...many("Who may apply", { limited: "Also those only for some" }),
    role: "narrows",
    counted: true,
    form: {
      as: "checks",
      group: "admission",
      options: "list",
      note: "Such as an organization’s employees. They are left out unless you ask for them.",
    },
    table: null,
  },
  accreditation: {
    ...many("Accreditation", { named: "Names its accreditation" }),
    role: "narrows",
    counted: true,
    form: { as: "checks", group: "standing", options: "list" },
    table: { as: "boxes", place: "accreditation" },
  },
  stem: {
    ...many("STEM", { yes: "STEM-designated" }),
    role: "narrows",
    counted: true,
    form: { as: "checks", group: "standing", options: "list" },
    table: { as: "boxes", place: "stem" },
  },
  outcomes: {
    ...many("Outcomes", { known: "Debt or earnings of graduates known" }),
    role: "narrows",
    counted: true,
    form: {
      as: "checks",
      group: "standing",
      options: "list",
      note: "From federal files, of the field at that institution, not of the program alone.",
    },
    table: { as: "boxes", place: "outcomes" },
  },
  subject: {
    ...many("Subject", subjects),
    role: "narrows",
    counted: true,
    form: { as: "checks", group: "subject", options: "list" },
    table: { as: "boxes", place: "subject" },
  },
  state: {
    ...many("Taught in", states),
    role: "narrows",
    counted: true,
    form: { as: "checks", group: "state", options: "states" },
    table: { as: "choice", place: "state", any: "Anywhere", options: "states" },
  },
  institution: {
    ...slugs("Institution", "an institution", mostInstitutions),
    role: "narrows",
    counted: true,
    form: {
      as: "checks",
      group: "institution",
      options: "institutions",
      note: "These have the most programs. Search for any other by name at the top.",
    },
    table: { as: "choice", place: "institution", any: "Any", options: "institutions" },
  },
  control: {
    ...many("Kind of institution", controls),
    role: "narrows",
    counted: true,
    form: { as: "checks", group: "control", options: "list" },
    table: { as: "boxes", place: "control" },
  },
  near: {
    ...freeText("Near", 80, (place) => `Near ${place}`),
    role: "reader",
    form: { as: "place", group: "near", label: "ZIP code, or city and state", placeholder: "78701 or Austin, TX" },
    table: { as: "line", place: "near", label: "Near (ZIP code, or city and state)" },
  },
  within: {
    ...amount("Within", 1, 5000, (miles) => `Within ${count(miles)} miles`),
    role: "narrows",
    counted: true,
    needs: () => aPlace,
    form: { as: "select", group: "near", options: "distances", empty: "any distance" },
    table: { as: "line", place: "near", label: "Within, in miles" },
  },
  unknown: {
    ...many("Also where not known", unknowns),
    role: "narrows",
    counted: true,
    form: {
      as: "checks",
      group: {
        cost: "price",
        duration: "duration",
        delivery: "delivery",
        part_time: "pace",
        evening: "pace",
        gre: "admission",
        deadline: "admission",
        accreditation: "standing",
        stem: "standing",
      } satisfies Record<UnknownKey, FormGroup>,
      options: "list",
      italic: true,
    },
    table: { as: "boxes", place: "unknown" },
  },
  resident: {
    ...one("You live in", states, null, (state) => `Prices for residents of ${state}`),
    role: "reader",
    form: { as: "hidden" },
    table: {
      as: "choice",
      place: "resident",
      label: "Prices for residents of",
      any: "Another state",
      options: "list",
    },
  },
  sort: {
    ...one("Order", sorts, null),
    role: "view",
    needs: (sort) => lookup(needOfSort, sort) ?? null,
    form: { as: "hidden" },
    table: null,
  },
  view: { ...one("View", views, "list"), role: "view", form: { as: "hidden" }, table: null },
  page: { ...amount("Page", 1, 1_000_000, (v) => `Page ${v}`), role: "page", form: null, table: null },
  /** The programs chosen to compare, in the order of choice. */
  compare: { ...slugs("Compare", "a program", mostCompared), role: "view", form: { as: "hidden" }, table: null },
} as const satisfies Readonly<Record<string, Row> & Record<OfFacts, Row>>;
