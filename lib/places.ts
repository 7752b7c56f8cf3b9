/** Owns where a ZIP code or a "City, ST" lies, from a table that ships with the app, and how far apart places are. */
import { createRequire } from "node:module";
import { geoDistance } from "d3-geo";
import { z } from "zod";
import { plain } from "./plain";
import { keysOf, type State, states } from "./programs/vocabulary";

/** Degrees, north and east positive. */
export type Point = { latitude: number; longitude: number };

/** `label` as it can be asked for again: "Austin, TX" or "78701, Austin, TX". */
export type Place = Point & { label: string };

/**
 * The place that a ZIP code ("78701", "78701-1234"), a city with its state ("Austin, TX",
 * "saint louis missouri") or both together name; else null. Case, accents, punctuation and the usual
 * abbreviations (St., Ft., Mt., N.) don't matter. The first call reads the table, about 0.3 s.
 */
export function findPlace(text: string): Place | null {
  if (text.length > longest) return null;
  const asked = plain(text);
  const [, before, zip, after] = /^(.*?)(?<!\d)(\d{5})(?:[\s\p{Pd}]?\d{4})?(?!\d)(.*)$/su.exec(asked) ?? [];
  const words = wordsOf(zip === undefined ? asked : `${before} ${after}`);
  return zip === undefined ? findCity(words) : findZip(zip, words);
}

/** Longer texts name no place: the longest name of a city has 28 letters. */
const longest = 100;

/** The package's place of a ZIP code; other words beside it must name the state it lies in. */
function findZip(zip: string, words: readonly string[]): Place | null {
  const found = table().zips.get(zip);
  if (!found) return null;
  if (words.length > 0 && !readings(words).some(({ state }) => state === found.state)) return null;
  const { city, state, latitude, longitude } = found;
  return { label: `${zip}, ${city}, ${state}`, latitude, longitude };
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
type Table = { zips: ReadonlyMap<string, ZipCode>; cities: ReadonlyMap<string, Place> };

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
  return { zips, cities: new Map([...cities].map(([key, those]) => [key, centreOf(those)])) };
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
