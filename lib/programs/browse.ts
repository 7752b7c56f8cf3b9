/** Owns the browse pages: which combinations of subject, degree, delivery and state have one, and what they say. */
import type { Catalog } from "./catalog";
import { deliveryBit } from "./columns";
import { type Filters, noFilters } from "./filters";
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

const parts = [keysOf(subjects), keysOf(degrees), keysOf(deliveryModes), keysOf(states)] as const;
/** How many values each part has, and one more for "any". */
const sizes = parts.map((keys) => keys.length + 1);

/** The code of a combination of values, each by its place in its list. */
function combined(subject: number, degree: number, mode: number, state: number): number {
  const [, degrees = 0, modes = 0, states = 0] = sizes;
  return ((subject * degrees + degree) * modes + mode) * states + state;
}

/** Every topic that any program belongs to, and how many do. */
function topicsOf(catalog: Catalog): { topic: Topic; programs: number }[] {
  const [anySubject, anyDegree, anyMode, anyState] = parts.map((keys) => keys.length);
  const sums = new Uint32Array(sizes.reduce((product, size) => product * size, 1));
  const modes = Array.from({ length: 8 }, (_, bits) => [
    anyMode ?? 0,
    ...parts[2].flatMap((mode, code) => ((bits & deliveryBit(mode)) !== 0 ? [code] : [])),
  ]);
  const { subject, degree, delivery, state } = catalog;
  for (let position = 0; position < catalog.size; position += 1) {
    const [own, ownDegree, ownState] = [subject[position] ?? 0, degree[position] ?? 0, state[position] ?? 0];
    for (const mode of modes[delivery[position] ?? 0] ?? []) {
      for (let mask = 0; mask < 8; mask += 1) {
        const code = combined(
          mask & 1 ? own : (anySubject ?? 0),
          mask & 2 ? ownDegree : (anyDegree ?? 0),
          mode,
          mask & 4 ? ownState : (anyState ?? 0),
        );
        sums[code] = (sums[code] ?? 0) + 1;
      }
    }
  }
  return [...sums.entries()].flatMap(([code, programs]) => {
    const topic = programs > 0 ? topicAt(code) : {};
    return Object.keys(topic).length > 0 ? [{ topic, programs }] : [];
  });
}

/** The topic that a sum stands for. */
function topicAt(code: number): Topic {
  const [subject, degree, delivery, state] = sizes.reduceRight<{ left: number; own: number[] }>(
    ({ left, own }, size) => ({ left: Math.floor(left / size), own: [left % size, ...own] }),
    { left: code, own: [] },
  ).own;
  const said = { subject: parts[0][subject ?? -1], degree: parts[1][degree ?? -1] };
  const where = { delivery: parts[2][delivery ?? -1], state: parts[3][state ?? -1] };
  return Object.fromEntries(Object.entries({ ...said, ...where }).filter(([, value]) => value !== undefined));
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
