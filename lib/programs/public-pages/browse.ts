/** Owns the browse pages: which combinations of subject, degree, delivery and state have one, and what they say. */

import { keysOf } from "../../closed-list";
import type { Catalog } from "../catalog/catalog";
import { deliveryBit, subjectBit } from "../catalog/columns";
import { isLimited } from "../catalog/fact-codes";
import { memo } from "../catalog/memo";
import { packed, programCodes, stateCodes } from "../catalog/packed-codes";
import { type Filters, noFilters } from "../filters/filters";
import { degrees, deliveryModes, states, subjects } from "../model/vocabulary";
import { type Topic, topicLabel, topicPath, topicTitle } from "./topic";

/** `label` is the title without what every page of the directory has in common. */
export type BrowsePage = { topic: Topic; path: string; title: string; label: string; programs: number };

/** Combinations of two and more have a page from this many programs on. */
const leastForCombination = 5;

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

/** Every browse page by its path: single topics with any program, combinations with enough of them. */
export const browsePages = memo("browse pages", (catalog: Catalog): ReadonlyMap<string, BrowsePage> => {
  const pages = new Map<string, BrowsePage>();
  for (const { topic, programs } of topicsOf(catalog)) {
    const single = Object.keys(topic).length === 1;
    const path = topicPath(topic);
    if (single || programs >= leastForCombination)
      pages.set(path, { topic, path, programs, title: topicTitle(topic), label: topicLabel(topic) });
  }
  return pages;
});

/** The pages of a topic with one more part. */
export function narrowerThan(catalog: Catalog, page: BrowsePage): BrowsePage[] {
  const own = Object.entries(page.topic);
  return [...browsePages(catalog).values()].filter(({ topic }) => {
    const parts = Object.entries(topic);
    return (
      parts.length === own.length + 1 && own.every(([key, value]) => parts.some(([k, v]) => k === key && v === value))
    );
  });
}

/** What the index of browse pages is divided into. */
const browseHeadings: Readonly<Record<keyof Topic, string>> = {
  subject: "By subject",
  degree: "By degree",
  delivery: "By delivery",
  state: "By state",
};

/** The browse pages that the index names, under its headings. */
export function browseIndex(catalog: Catalog): { heading: string; pages: BrowsePage[] }[] {
  const pages = [...browsePages(catalog).values()];
  const of = (parts: number) => pages.filter(({ topic }) => Object.keys(topic).length === parts);
  return [
    ...keysOf(browseHeadings).map((key) => ({
      heading: browseHeadings[key],
      pages: of(1).filter(({ topic }) => Object.hasOwn(topic, key)),
    })),
    { heading: "Popular combinations", pages: of(2) },
  ];
}

/** A code for every topic; the last one of each part is "any". */
const topics = packed({
  subject: keysOf(subjects).length + 1,
  degree: programCodes.parts.degree.size,
  delivery: keysOf(deliveryModes).length + 1,
  state: stateCodes.size,
});

/** Every topic that any program belongs to, and how many do. */
function topicsOf(catalog: Catalog): { topic: Topic; programs: number }[] {
  // Programs that are alike in all four are counted first, so that each kind of them is looked at once.
  const alike = new Map<number, number>();
  for (let position = 0; position < catalog.size; position += 1) {
    // A topic's list has only what anybody may apply to.
    if (isLimited(catalog.factCode[position])) continue;
    const code = kindAt(catalog, position);
    alike.set(code, (alike.get(code) ?? 0) + 1);
  }
  const sums = new Uint32Array(topics.size);
  for (const [code, programs] of alike) {
    for (const topic of topicsOfKind(code)) sums[topic] = (sums[topic] ?? 0) + programs;
  }
  return [...sums.entries()].flatMap(([code, programs]) => {
    const topic = programs > 0 ? topicAt(code) : {};
    return Object.keys(topic).length > 0 ? [{ topic, programs }] : [];
  });
}

/** The latest of these days by the path of each topic; `days` are ISO days of the programs at the catalog's positions. */
export function latestByPath(catalog: Catalog, days: readonly (string | undefined)[]): ReadonlyMap<string, string> {
  const byKind = new Map<number, string>();
  for (let position = 0; position < catalog.size; position += 1) {
    if (isLimited(catalog.factCode[position])) continue;
    keepLatest(byKind, kindAt(catalog, position), days[position]);
  }
  const byTopic = new Map<number, string>();
  for (const [code, day] of byKind) for (const topic of topicsOfKind(code)) keepLatest(byTopic, topic, day);
  return new Map([...byTopic].map(([code, day]) => [topicPath(topicAt(code)), day]));
}

function keepLatest(days: Map<number, string>, key: number, day: string | undefined): void {
  if (day !== undefined && day > (days.get(key) ?? "")) days.set(key, day);
}

/** One number for what a program's topics are made of. */
function kindAt(catalog: Catalog, position: number): number {
  const place = (catalog.subjects[position] ?? 0) * stateCodes.size + (catalog.stateCode[position] ?? 0);
  return place * programCodes.size + (catalog.programCode[position] ?? 0);
}

/** The codes of all topics of programs of a kind. */
function topicsOfKind(code: number): number[] {
  const place = Math.floor(code / programCodes.size);
  return topicCodes(code % programCodes.size, Math.floor(place / stateCodes.size), place % stateCodes.size);
}

/** The codes of all topics that programs with these joint codes belong to. */
function topicCodes(kind: number, subjectBits: number, state: number): number[] {
  const bits = programCodes.parts.delivery.of[kind] ?? 0;
  const any = topics.size;
  const own = {
    subject: [any, ...keysOf(subjects).flatMap((one, code) => ((subjectBits & subjectBit(one)) !== 0 ? [code] : []))],
    degree: [any, programCodes.parts.degree.of[kind] ?? any],
    delivery: [any, ...keysOf(deliveryModes).flatMap((mode, code) => ((bits & deliveryBit(mode)) !== 0 ? [code] : []))],
    state: [any, state],
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
