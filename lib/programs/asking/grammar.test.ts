/** Owns the proof that sentences become the filters that they ask for, and that none of them breaks anything. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { keysOf } from "../../closed-list";
import { catalogOf } from "../catalog/catalog";
import { filterChips, filterPairs, filterTable, noFilters } from "../filters/filters";
import type { State } from "../model/vocabulary";
import { twin } from "../search/fixtures";
import { asWords } from "./as-word";
import { understand } from "./grammar";
import { sentences } from "./sentences";
import { vocabularyOf } from "./vocabulary";
import { optionWords, ruleOf } from "./words";

/** Institutions by their city; Boston and Chicago have several. */
const institutions: [name: string, city: string, state: State][] = [
  ["Carnegie Mellon University", "Pittsburgh", "PA"],
  ["Georgia Institute of Technology", "Atlanta", "GA"],
  ["University of Texas at Austin", "Austin", "TX"],
  ["Stanford University", "Stanford", "CA"],
  ["Boston University", "Boston", "MA"],
  ["Boston College", "Boston", "MA"],
  ["University of Chicago", "Chicago", "IL"],
  ["DePaul University", "Chicago", "IL"],
  ["New York University", "New York", "NY"],
  ["University of Pittsburgh", "Pittsburgh", "PA"],
];

const rows = institutions.map(([name, city, state], id) => ({
  ...twin(id),
  city,
  state,
  institution: {
    ...twin(id).institution,
    slug: name.toLowerCase().replaceAll(" ", "-"),
    name,
    city,
    state,
    latitude: null,
    longitude: null,
  },
}));
const synonyms = new Map([
  ["cmu", ["carnegie mellon"]],
  ["georgia tech", ["georgia institute of technology"]],
  ["ut austin", ["university of texas at austin"]],
  ["omscs", ["georgia institute of technology online masters computer science"]],
  ["mit", ["massachusetts institute of technology"]],
  ["ms", ["master of science"]],
]);
const vocabulary = vocabularyOf(catalogOf(rows), synonyms);

/** The names and values that a sentence comes to, in no order. */
function pairsOf(sentence: string): string[] {
  const { asked, words } = understand(sentence, vocabulary);
  const filters = { ...noFilters, ...asked, q: words === "" ? null : words };
  return filterPairs(filters).map(([name, value]) => `${name}=${value}`.toLowerCase());
}

it.each(sentences)("%s", (typed, query) => {
  const wanted = [...new URLSearchParams(query)].map(([name, value]) => `${name}=${value}`.toLowerCase());
  expect(pairsOf(typed).sort()).toEqual(wanted.sort());
});

it("there are enough of them, none twice", () => {
  expect(sentences.length).toBeGreaterThan(120);
  expect(new Set(sentences.map(([typed]) => typed)).size).toBe(sentences.length);
});

it("every filter that a sentence can ask for is asked for by one of these", () => {
  const asked = new Set(sentences.flatMap(([, query]) => [...new URLSearchParams(query).keys()]));
  const askable = keysOf(filterTable).filter((key) => {
    const words: unknown = { ...optionWords, ...ruleOf }[key];
    return words !== null;
  });
  expect(askable.filter((key) => !asked.has(key) && key !== "audience")).toEqual([]);
  // States and residents are read by the rules of places.
  expect(["state", "resident"].every((key) => asked.has(key))).toBe(true);
});

it("every option that has words is chosen by each of them", () => {
  for (const key of keysOf(optionWords)) {
    const words: Readonly<Record<string, string | null>> = optionWords[key] ?? {};
    for (const [option, phrases] of Object.entries(words))
      for (const phrase of phrases?.split("|") ?? [])
        expect([phrase, pairsOf(phrase)]).toEqual([phrase, expect.arrayContaining([`${key}=${option}`])]);
  }
});

it("says which words it took for others, and only where it understood them", () => {
  expect(understand("mastres in Carnegy Mellon", vocabulary).slips).toEqual([
    { typed: "mastres", taken: "masters" },
    { typed: "Carnegy Mellon", taken: "carnegie mellon" },
  ]);
  expect(understand("Master’s, online, San José", vocabulary).slips).toEqual([]);
  expect(understand("not carnegy", vocabulary)).toMatchObject({ slips: [], words: "not carnegy" });
});

it("every filter that it finds is taken back as a word, which stands in the address that its link leads to", () => {
  for (const [sentence] of sentences) {
    const { asked } = understand(sentence, vocabulary);
    const chips = filterChips({ ...noFilters, ...asked });
    const words = asWords(chips);
    for (const { word, href } of words) {
      const query = new URLSearchParams(href.slice("/programs".length));
      expect(query.get("q")?.split(" ")).toEqual(expect.arrayContaining(word.split(" ")));
    }
    const askable = chips
      .filter(({ key }) => key !== "within" && key !== "q")
      // Nothing that is typed means any other subject.
      .filter(({ value }) => value !== "other");
    expect([sentence, words.length]).toEqual([sentence, askable.length]);
  }
});

it("survives anything, says the same twice, and every value can be used", () => {
  const some = fc.constantFrom(
    ...sentences.map(([typed]) => typed),
    "not",
    "no",
    "near",
    "under",
    "within",
    "$",
    "-",
    "in",
    ",",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(some, fc.string({ unit: "binary" })), { maxLength: 6 }), (parts) => {
      const sentence = parts.join(" ");
      const once = understand(sentence, vocabulary);
      expect(understand(sentence, vocabulary)).toEqual(once);
      for (const [key, value] of filterPairs({ ...noFilters, ...once.asked })) {
        filterTable[key].read([value], (_, reason) => expect.fail(`${key}=${value}: ${reason}`));
      }
    }),
    { numRuns: 300 },
  );
});
