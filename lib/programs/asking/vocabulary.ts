/** Owns the phrases that a sentence may have by one catalog: options of filters, institutions, cities, synonyms. */
import { keysOf } from "../../closed-list";
import { reader } from "../../database/db";
import { foldCase } from "../../text/fold-case";
import { tokensOf } from "../../text/words";
import type { Catalog } from "../catalog/catalog";
import { memo } from "../catalog/memo";
import { filterTable } from "../filters/filters";
import { type State, states } from "../model/vocabulary";
import { synonymsOf } from "../search/text-query";
import { demonyms, fillers, negations, type OptionKey, optionWords } from "./words";

/** An option of a filter. */
export type Meaning = { parameter: OptionKey; option: string };

export type Vocabulary = {
  options: ReadonlyMap<string, readonly Meaning[]>;
  /** Slugs by each way to name an institution. */
  institutions: ReadonlyMap<string, readonly string[]>;
  /** Unit ids of the country's institutions of which nothing is listed, by each way to name one. */
  unlisted: ReadonlyMap<string, readonly number[]>;
  /** Cities in which any program is taught, and by which institutions, by their name in small letters. */
  cities: ReadonlyMap<string, ReadonlySet<string>>;
  synonyms: ReadonlyMap<string, readonly string[]>;
  /** Every single word of these, and of the programs: it is not taken for a slip of the pen. */
  known: ReadonlySet<string>;
  /** The words that a slip of the pen may stand for, those of institutions first. */
  targets: readonly string[];
};

const key = (words: readonly string[]) => words.join(" ");
const wordsOf = (text: string) => tokensOf(text.replaceAll("-", " "));

function add<K, V>(map: Map<K, V[]>, at: K, value: V): void {
  const own = map.get(at);
  if (!own) map.set(at, [value]);
  else if (!own.includes(value)) own.push(value);
}

/** The options of all filters by the phrases that name them. */
function optionPhrases(): Map<string, Meaning[]> {
  const phrases = new Map<string, Meaning[]>();
  for (const parameter of keysOf(optionWords)) {
    const words: Readonly<Record<string, string | null>> = optionWords[parameter] ?? {};
    for (const option of keysOf(filterTable[parameter].options))
      for (const phrase of words[option]?.split("|") ?? []) add(phrases, phrase, { parameter, option });
  }
  return phrases;
}

const options = optionPhrases();

/** States by their names, and by what their people are called. */
export const statesNamed: ReadonlyMap<string, State> = new Map(
  keysOf(states).map((state) => [foldCase(states[state]), state]),
);
export const peopleOfStates: ReadonlyMap<string, State> = new Map(
  demonyms.split("|").flatMap((part) => {
    const state = keysOf(states).find((one) => part.startsWith(`${one} `));
    const name = part.slice(3);
    return state ? [[name, state] as const, [`${name}s`, state] as const] : [];
  }),
);

const generic = new Set(["university", "college", "institute", "school", "of", "the", "at", "in", "and", "for"]);

/** The ways in which people write an institution's name. */
function namesOf(name: string): string[] {
  const full = wordsOf(name).filter((word) => word !== "the");
  const plain = full.filter((word) => !["at", "in"].includes(word));
  const own = full.filter((word) => !generic.has(word));
  // "Stanford University" is Stanford; "University of Chicago" is not Chicago.
  const begins = !generic.has(full[0] ?? "");
  const short = own.length >= 2 || (begins && own.length === 1) ? [key(own)] : [];
  const trimmed = begins && full.length >= 3 ? [key(full.slice(0, -1))] : [];
  return [...new Set([key(full), key(plain), ...short, ...trimmed])];
}

function institutionPhrases({ institutions }: Catalog): Map<string, string[]> {
  const phrases = new Map<string, string[]>();
  const whole = new Map<string, string[]>();
  for (const { slug, name } of institutions) {
    add(whole, key(wordsOf(name).filter((word) => word !== "the")), slug);
    for (const phrase of namesOf(name)) add(phrases, phrase, slug);
  }
  // Who has a name in full is meant by it, whoever is also called so for short; of several by a short name nobody is.
  for (const [phrase, slugs] of phrases) {
    const own = whole.get(phrase);
    if (own) phrases.set(phrase, own);
    else if (slugs.length > 1 || options.has(phrase) || statesNamed.has(phrase)) phrases.delete(phrase);
  }
  return phrases;
}

function citiesIn(catalog: Catalog): Map<string, Set<string>> {
  const cities = new Map<string, Set<string>>();
  for (let position = 0; position < catalog.size; position += 1) {
    const city = catalog.dictionary.sites[catalog.site[position] ?? -1]?.city;
    const slug = catalog.dictionary.institutions[catalog.institution[position] ?? -1]?.slug;
    if (city === undefined || slug === undefined) continue;
    const name = key(wordsOf(city));
    const own = cities.get(name);
    if (own) own.add(slug);
    else cities.set(name, new Set([slug]));
  }
  return cities;
}

type InCountry = { unitid: number; name: string };

/** Those of which the catalog has no program; what means something else is no name of theirs. */
function unlistedPhrases(catalog: Catalog, country: readonly InCountry[], taken: (phrase: string) => boolean) {
  const listed = new Set(catalog.institutions.map(({ unitid }) => unitid));
  const phrases = new Map<string, number[]>();
  for (const { unitid, name } of country) {
    if (listed.has(unitid)) continue;
    for (const phrase of namesOf(name)) if (!taken(phrase)) add(phrases, phrase, unitid);
  }
  return phrases;
}

/** The phrases of a catalog, with these synonyms, and these institutions of the country. */
export function vocabularyOf(
  catalog: Catalog,
  synonyms: ReadonlyMap<string, readonly string[]>,
  country: readonly InCountry[] = [],
): Vocabulary {
  const institutions = institutionPhrases(catalog);
  const cities = citiesIn(catalog);
  const isTaken = (phrase: string) =>
    options.has(phrase) || institutions.has(phrase) || cities.has(phrase) || statesNamed.has(phrase);
  const unlisted = unlistedPhrases(catalog, country, isTaken);
  const single = (phrases: Iterable<string>) => [...phrases].flatMap((phrase) => phrase.split(" "));
  const ofInstitutions = single(institutions.keys());
  const ofOptions = single(options.keys());
  const others = [...statesNamed.keys(), ...peopleOfStates.keys(), ...synonyms.keys(), ...cities.keys()];
  const known = new Set([
    ...ofInstitutions,
    ...ofOptions,
    ...single(others),
    ...single(unlisted.keys()),
    ...fillers,
    ...negations,
    ...catalog.dictionary.vocabulary.all(),
  ]);
  return {
    options,
    institutions,
    unlisted,
    cities,
    synonyms,
    known,
    targets: [...new Set([...ofInstitutions, ...ofOptions])],
  };
}

/** The phrases of a catalog with the synonyms of the database; a changed synonym makes another catalog. */
export const currentVocabulary = memo("phrases of sentences", async (catalog: Catalog) =>
  vocabularyOf(
    catalog,
    await synonymsOf(catalog),
    await reader().countryInstitution.findMany({ select: { unitid: true, name: true } }),
  ),
);
