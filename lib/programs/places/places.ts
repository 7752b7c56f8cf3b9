/** Owns where a ZIP code or a "City, ST" lies, from a table that ships with the app, and how far apart places are. */
import { createRequire } from "node:module";
import { geoDistance } from "d3-geo";
import { z } from "zod";
import { keysOf } from "../../closed-list";
import { foldCase } from "../../text/fold-case";
import { type State, states } from "../model/vocabulary";

/** Degrees, north and east positive. */
export type Point = { latitude: number; longitude: number };

/** `label` as it can be asked for again: "Austin, TX" or "78701, Austin, TX". */
export type Place = Point & { label: string };

/** What a text names: a place, or none and the places that it may mean, the best known first. */
export type LookedUp = { place: Place; candidates: readonly [] } | { place: null; candidates: readonly string[] };

/**
 * The place that a ZIP code ("78701", "78701-1234"; "2139" without the zero that spreadsheets drop), a city with its
 * state ("Austin, TX", "saint louis missouri"), both together or a city alone name, if by its name it is the only one
 * or by far the largest. Case, accents, punctuation, the country and the usual abbreviations (St., Ft., Mt., N., NYC)
 * don't matter. The first call reads the table, about 0.3 s.
 */
export function lookUpPlace(text: string): LookedUp {
  if (text.length > longest) return nowhere;
  const asked = foldCase(text);
  const [, before, five, four, after] = zipPattern.exec(asked) ?? [];
  if (five !== undefined) return only(findZip(five, wordsOf(`${before} ${after}`)));
  if (four !== undefined) return only(findShortZip(`0${four}`, wordsOf(`${before} ${after}`)));
  const words = withoutCountry(wordsOf(asked));
  const found = findCity(words) ?? findKnown(words);
  return found ? only(found) : findNamed(words);
}

/** The place that a text names without any doubt; else null. */
export function findPlace(text: string): Place | null {
  return lookUpPlace(text).place;
}

const nowhere: LookedUp = { place: null, candidates: [] };

function only(place: Place | null): LookedUp {
  return place ? { place, candidates: [] } : nowhere;
}

const zipPattern = /^(.*?)(?<!\d)(?:(\d{5})(?:[\s\p{Pd}]?\d{4})?|(\d{4})(?:\p{Pd}\d{4})?)(?!\d)(.*)$/su;

const countries = new Set(["usa", "us", "unitedstates", "unitedstatesofamerica"]);

function withoutCountry(words: readonly string[]): readonly string[] {
  const length = [4, 3, 2, 1].find((some) => some <= words.length && countries.has(words.slice(-some).join("")));
  return length === undefined ? words : words.slice(0, -length);
}

/** Longer texts name no place: the longest name of a city has 28 letters. */
const longest = 100;

/** The package's place of a ZIP code; other words beside it must name the state it lies in. */
function findZip(zip: string, given: readonly string[]): Place | null {
  const found = table().zips.get(zip);
  const words = withoutCountry(given);
  if (!found) return null;
  if (words.length > 0 && !readings(words).some(({ state }) => state === found.state)) return null;
  const { city, state, latitude, longitude } = found;
  return { label: `${zip}, ${city}, ${state}`, latitude, longitude };
}

/** The same of one whose zero was put back; its own city must stand beside it, else it may be a house's number. */
function findShortZip(zip: string, words: readonly string[]): Place | null {
  const found = table().zips.get(zip);
  const own = found && cityKey(wordsOf(found.city.toLowerCase()));
  const isNamed = readings(withoutCountry(words)).some(({ city }) => city === "" || city === own);
  return words.length === 0 || isNamed ? findZip(zip, words) : null;
}

/** How people call some cities, by that name. */
const called = new Map<string, Reading>([
  ["nyc", { city: "newyork", state: "NY" }],
  ["la", { city: "losangeles", state: "CA" }],
  ["sf", { city: "sanfrancisco", state: "CA" }],
  ["dc", { city: "washington", state: "DC" }],
  ["philly", { city: "philadelphia", state: "PA" }],
  ["vegas", { city: "lasvegas", state: "NV" }],
  ["nola", { city: "neworleans", state: "LA" }],
  ["slc", { city: "saltlakecity", state: "UT" }],
  ["okc", { city: "oklahomacity", state: "OK" }],
]);

function findKnown(words: readonly string[]): Place | null {
  const beside = readings(words).find(({ city, state }) => called.get(city)?.state === state);
  const known = called.get(words.join("")) ?? (beside && called.get(beside.city));
  return known ? (table().cities.get(`${known.city} ${known.state}`) ?? null) : null;
}

/** How many times more ZIP codes than its namesakes a city has that is meant by its name alone. */
const byFar = 10;
/** How many places are offered at most. */
const mostOffered = 4;

/** A city without its state. The name of a state means a city only where it lies in that state: New York. */
function findNamed(words: readonly string[]): LookedUp {
  const { named } = table();
  const key = cityKey(words);
  const those = named.get(key) ?? named.get(key.replace(/city$/, "")) ?? [];
  const [first, second] = those;
  const state = stateNames.get(words.join(""));
  const isMeant = first && (state === undefined || state === first.state) && first.zips >= byFar * (second?.zips ?? 0);
  if (isMeant) return only(first.place);
  return { place: null, candidates: those.slice(0, mostOffered).map(({ place }) => place.label) };
}

function findCity(words: readonly string[]): Place | null {
  const { cities } = table();
  for (const { city, state } of readings(words)) {
    // "New York City" is the post office's "New York".
    const found = cities.get(`${city} ${state}`) ?? cities.get(`${city.replace(/city$/, "")} ${state}`);
    if (found) return found;
  }
  return null;
}

type Reading = { city: string; state: State };

/** Every way to split words into a city and a state at the end, the longest name of a state first. */
function readings(words: readonly string[]): Reading[] {
  return [4, 3, 2, 1].flatMap((length) => {
    const state = length > words.length ? undefined : stateNames.get(words.slice(-length).join(""));
    return state ? [{ city: cityKey(words.slice(0, -length)), state }] : [];
  });
}

/** Codes and names of states as they are compared: lower-case letters without spaces. */
const stateNames = new Map<string, State>(
  keysOf(states).flatMap((code) => [
    [code.toLowerCase(), code] as const,
    [wordsOf(states[code].toLowerCase()).join(""), code] as const,
  ]),
);

function wordsOf(plain: string): string[] {
  // Points and apostrophes stand inside a word ("D.C.", "O’Fallon"), everything else between two.
  return plain.replace(/[.'’‘`ʻ]/g, "").match(/[\p{L}\p{N}]+/gu) ?? [];
}

const shortWords = new Map([
  ["saint", "st"],
  ["sainte", "ste"],
  ["fort", "ft"],
  ["mount", "mt"],
  ["north", "n"],
  ["south", "s"],
  ["east", "e"],
  ["west", "w"],
]);

/** Without spaces, so that "La Crosse" and "LaCrosse" are one. */
function cityKey(words: readonly string[]): string {
  return words.map((word) => shortWords.get(word) ?? word).join("");
}

type ZipCode = Point & { city: string; state: State };
type Named = { place: Place; state: State; zips: number };
type Table = {
  zips: ReadonlyMap<string, ZipCode>;
  /** By key and state. */
  cities: ReadonlyMap<string, Place>;
  /** By key alone, those with most ZIP codes first. */
  named: ReadonlyMap<string, readonly Named[]>;
};

const shared: { table?: Table } = {};

/** Read on first use: it takes 5 MB of source and about 30 MB of memory that a start needn't wait for. */
function table(): Table {
  shared.table ??= readTable();
  return shared.table;
}

const entries = z.object({
  codes: z.record(
    z.string(),
    z.object({ zip: z.string(), city: z.string(), state: z.string(), latitude: z.number(), longitude: z.number() }),
  ),
});

function readTable(): Table {
  // This file of the package alone (its main one would read Canada, too), and kept out of the server's bundle.
  const require = createRequire(import.meta.url);
  const { codes } = entries.parse(require(/* turbopackIgnore: true */ "zipcodes/lib/codes.js"));
  const zips = new Map<string, ZipCode>();
  const cities = new Map<string, ZipCode[]>();
  for (const { zip, city, state: code, latitude, longitude } of Object.values(codes)) {
    const state = stateNames.get(code.toLowerCase());
    // Post offices of the armed forces have no state here, and 0, 0 stands for not known.
    if (!state || (latitude === 0 && longitude === 0)) continue;
    const entry = { city, state, latitude, longitude };
    zips.set(zip, entry);
    const key = `${cityKey(wordsOf(city.toLowerCase()))} ${state}`;
    const others = cities.get(key);
    if (others) others.push(entry);
    else cities.set(key, [entry]);
  }
  const named = new Map<string, Named[]>();
  const places = [...cities].map(([key, those]): [string, Place] => {
    const place = centreOf(those);
    const [name = "", code = ""] = key.split(" ");
    const state = stateNames.get(code.toLowerCase());
    const others = named.get(name) ?? [];
    if (state) named.set(name, [...others, { place, state, zips: those.length }]);
    return [key, place];
  });
  for (const those of named.values()) those.sort((a, b) => b.zips - a.zips);
  return { zips, cities: new Map(places), named };
}

/**
 * A city as the median of its ZIP codes: post-office boxes, most of them downtown, pull it to the
 * middle, and a single far or wrong one does not move it.
 */
function centreOf(those: readonly ZipCode[]): Place {
  const label = those[0] ? `${those[0].city}, ${those[0].state}` : "";
  return {
    label,
    latitude: median(those.map((one) => one.latitude)),
    longitude: median(those.map((one) => one.longitude)),
  };
}

function median(numbers: number[]): number {
  numbers.sort((a, b) => a - b);
  const middle = numbers.length >> 1;
  const upper = numbers[middle] ?? Number.NaN;
  return numbers.length % 2 === 1 ? upper : (upper + (numbers[middle - 1] ?? upper)) / 2;
}

/** Mean radius of the Earth, 6,371.0088 km (IUGG, Geodetic Reference System 1980), in miles. */
const earthRadius = 3958.8;

/** Great-circle distance in miles on a sphere: within 0.6 % of the true one. */
export function milesBetween(a: Point, b: Point): number {
  return geoDistance([a.longitude, a.latitude], [b.longitude, b.latitude]) * earthRadius;
}
