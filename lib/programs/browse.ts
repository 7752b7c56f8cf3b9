/** Owns the browse pages: which combinations of subject, degree, delivery and state have one, and what they say. */
import type { Catalog } from "./catalog";
import { deliveryBit } from "./columns";
import { type Filters, noFilters } from "./filters";
import { fields, joint, kinds } from "./joint";
import {
  type Degree,
  type DeliveryMode,
  degrees,
  deliveryModes,
  keysOf,
  type State,
  type Subject,
  states,
  subjects,
} from "./vocabulary";

/** What a browse page is about: one to four of these. */
export type Topic = {
  subject?: Subject | undefined;
  degree?: Degree | undefined;
  delivery?: DeliveryMode | undefined;
  state?: State | undefined;
};

/** `label` is the title without what every page of the directory has in common. */
export type BrowsePage = { topic: Topic; path: string; title: string; label: string; programs: number };

/** Combinations of two and more have a page from this many programs on. */
export const leastForCombination = 5;

const plurals: Record<Degree, string> = {
  associate: "associate degrees",
  bachelors: "bachelor’s degrees",
  masters: "master’s degrees",
  doctorate: "doctorates",
  "undergraduate-certificate": "undergraduate certificates",
  "graduate-certificate": "graduate certificates",
};

const adverbs: Record<DeliveryMode, string> = { online: "online", "on-campus": "on-campus", hybrid: "hybrid" };

function stateSlug(state: State): string {
  return states[state]
    .toLowerCase()
    .replace(/[^a-z]+/g, "-")
    .replace(/-$/, "");
}

/** The address of a topic's page; its parts always stand in the order subject, degree, delivery, state. */
export function topicPath({ subject, degree, delivery, state }: Topic): string {
  return ["/browse", subject, degree, delivery, state && stateSlug(state)].filter(Boolean).join("/");
}

/** Reads the parts of an address, in any order; null when one of them means nothing or says the same twice. */
export function topicOf(parts: readonly string[]): Topic | null {
  const topic: Topic = {};
  for (const part of parts) {
    const said: Topic = {
      subject: keysOf(subjects).find((key) => key === part),
      degree: keysOf(degrees).find((key) => key === part),
      delivery: keysOf(deliveryModes).find((key) => key === part),
      state: keysOf(states).find((key) => stateSlug(key) === part),
    };
    const [entry] = Object.entries(said).filter(([, value]) => value !== undefined);
    if (!entry || entry[0] in topic) return null;
    Object.assign(topic, Object.fromEntries([entry]));
  }
  return parts.length > 0 ? topic : null;
}

/** "Online master’s degrees in machine learning, Texas". */
export function topicTitle({ subject, degree, delivery, state }: Topic): string {
  return titled(
    { degree, delivery, state },
    subject === undefined ? " in AI and related fields" : ` in ${fieldOf(subject)}`,
  );
}

/** "Online master’s degrees, Texas"; a single topic by its own name: "Texas". */
function topicLabel(topic: Topic): string {
  const { subject, degree, delivery, state } = topic;
  if (Object.keys(topic).length > 1) return titled(topic, subject === undefined ? "" : ` in ${fieldOf(subject)}`);
  return (
    (subject && subjects[subject]) ??
    (degree && degrees[degree]) ??
    (delivery && deliveryModes[delivery]) ??
    (state ? states[state] : "")
  );
}

function titled({ degree, delivery, state }: Topic, field: string): string {
  const what = [delivery && adverbs[delivery], degree ? plurals[degree] : "programs"].filter(Boolean).join(" ");
  const title = `${what}${field}${state ? `, ${states[state]}` : ""}`;
  return title.charAt(0).toUpperCase() + title.slice(1);
}

function fieldOf(subject: Subject): string {
  return subject === "other" ? "other subjects" : phrase(subjects[subject]);
}

/** A label inside a sentence: only its first letter loses its capital, and not in "AI". */
function phrase(label: string): string {
  return /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** The filters that list a topic's programs. */
export function topicFilters({ subject, degree, delivery, state }: Topic): Filters {
  return {
    ...noFilters,
    subject: subject ? [subject] : [],
    degree: degree ? [degree] : [],
    delivery: delivery ? [delivery] : [],
    state: state ? [state] : [],
  };
}

const known = new WeakMap<Catalog, ReadonlyMap<string, BrowsePage>>();

/** Every browse page by its path: single topics with any program, combinations with enough of them. */
export function browsePages(catalog: Catalog): ReadonlyMap<string, BrowsePage> {
  const found = known.get(catalog);
  if (found) return found;
  const pages = new Map<string, BrowsePage>();
  for (const { topic, programs } of topicsOf(catalog)) {
    const single = Object.keys(topic).length === 1;
    const path = topicPath(topic);
    if (single || programs >= leastForCombination)
      pages.set(path, { topic, path, programs, title: topicTitle(topic), label: topicLabel(topic) });
  }
  known.set(catalog, pages);
  return pages;
}

/** A code for every topic; the last one of each part is "any". */
const topics = joint({
  subject: fields.parts.subject.size,
  degree: kinds.parts.degree.size,
  delivery: keysOf(deliveryModes).length + 1,
  state: fields.parts.state.size,
});

/** Every topic that any program belongs to, and how many do. */
function topicsOf(catalog: Catalog): { topic: Topic; programs: number }[] {
  // Programs that are alike in all four are counted first, so that each kind of them is looked at once.
  const alike = new Map<number, number>();
  for (let position = 0; position < catalog.size; position += 1) {
    const code = (catalog.kind[position] ?? 0) * fields.size + (catalog.field[position] ?? 0);
    alike.set(code, (alike.get(code) ?? 0) + 1);
  }
  const sums = new Uint32Array(topics.size);
  for (const [code, programs] of alike) {
    for (const topic of topicCodes(Math.floor(code / fields.size), code % fields.size))
      sums[topic] = (sums[topic] ?? 0) + programs;
  }
  return [...sums.entries()].flatMap(([code, programs]) => {
    const topic = programs > 0 ? topicAt(code) : {};
    return Object.keys(topic).length > 0 ? [{ topic, programs }] : [];
  });
}

/** The codes of all topics that programs with these joint codes belong to. */
function topicCodes(kind: number, field: number): number[] {
  const bits = kinds.parts.delivery.of[kind] ?? 0;
  const any = topics.size;
  const own = {
    subject: [any, fields.parts.subject.of[field] ?? any],
    degree: [any, kinds.parts.degree.of[kind] ?? any],
    delivery: [any, ...keysOf(deliveryModes).flatMap((mode, code) => ((bits & deliveryBit(mode)) !== 0 ? [code] : []))],
    state: [any, fields.parts.state.of[field] ?? any],
  };
  return own.subject.flatMap((subject) =>
    own.degree.flatMap((degree) =>
      own.delivery.flatMap((delivery) => own.state.map((state) => topics.code({ subject, degree, delivery, state }))),
    ),
  );
}

function topicAt(code: number): Topic {
  const { subject, degree, delivery, state } = topics.parts;
  const said = {
    subject: keysOf(subjects)[subject.of[code] ?? -1],
    degree: keysOf(degrees)[degree.of[code] ?? -1],
    delivery: keysOf(deliveryModes)[delivery.of[code] ?? -1],
    state: keysOf(states)[state.of[code] ?? -1],
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

/** What programs cost for someone from another state, in whole US dollars; null when no price is known. */
export function priceSpan(
  catalog: Catalog,
  positions: Int32Array,
): { known: number; lowest: number; middle: number; highest: number } | null {
  const { high } = catalog.prices(null);
  const prices = positions.map((position) => high[position] ?? -1).filter((price) => price >= 0);
  prices.sort((a, b) => a - b);
  const [lowest, middle, highest] = [prices[0], prices[Math.floor((prices.length - 1) / 2)], prices.at(-1)];
  if (lowest === undefined || middle === undefined || highest === undefined) return null;
  return { known: prices.length, lowest, middle, highest };
}
