/** Owns which of a catalog's programs have given words, and how well each suits them. */
import type { Catalog } from "./catalog";
import { deliveryBit } from "./columns";
import type { Words } from "./question";
import type { DeliveryMode } from "./vocabulary";
import type { WordField } from "./word-index";

/** One thing that a program must have: any of the phrases, or being taught in a certain way. */
export type Part = { phrases: readonly (readonly string[])[]; mode?: DeliveryMode };

/**
 * Where words may stand: the codes in a column, which of them any program has, the words of each code's
 * value, and how much a match counts there.
 */
type Place = { codes: Uint8Array | Int32Array; present: Uint8Array; field: WordField; weight: number };

function placesOf({ values, present, name, institution, site, subject, degree }: Catalog): Place[] {
  const { words } = values;
  return [
    { codes: name, present: present.name, field: words.name, weight: 10 },
    { codes: institution, present: present.institution, field: words.institution, weight: 5 },
    { codes: site, present: present.site, field: words.city, weight: 2 },
    { codes: subject, present: present.subject, field: words.subject, weight: 3 },
    { codes: degree, present: present.degree, field: words.degree, weight: 2 },
  ];
}

/** Those of some words that any program of the catalog has; its values may have words of programs that are gone. */
export function wordsInUse(catalog: Catalog, words: readonly string[]): string[] {
  const places = placesOf(catalog);
  return words.filter((word) =>
    places.some(({ field, present }) => field.with(word).some((code) => present[code] === 1)),
  );
}

/** The codes of a byte that stand for nothing known have no words. */
const bytes = 256;

/** Finds the programs that have every part (of which there are at most 16). */
export function wordsIn(catalog: Catalog, parts: readonly Part[]): Words {
  const { size, delivery } = catalog;
  const marks = new Int32Array(size);
  const places = placesOf(catalog).map((place) => ({ ...place, hits: parts.map((part) => hitsOf(place.field, part)) }));
  for (const { codes, field, hits } of places) {
    const bits = new Int32Array(Math.max(field.size, bytes));
    for (const [n, own] of hits.entries()) {
      if (!own) continue;
      for (let code = 0; code < own.length; code += 1) if (own[code]) bits[code] = (bits[code] ?? 0) | (1 << n);
    }
    if (hits.some((own) => own !== null)) mark(marks, codes, bits);
  }
  const byMode = new Int32Array(bytes);
  for (const [n, { mode }] of parts.entries()) {
    for (let code = 0; mode && code < bytes; code += 1)
      if ((code & deliveryBit(mode)) !== 0) byMode[code] = (byMode[code] ?? 0) | (1 << n);
  }
  if (parts.some(({ mode }) => mode)) mark(marks, delivery, byMode);
  const all = (1 << parts.length) - 1;
  const scores = (positions: Int32Array) => {
    const sums = new Uint32Array(all + 1);
    for (let position = 0; position < size; position += 1) {
      const own = marks[position] ?? 0;
      sums[own] = (sums[own] ?? 0) + 1;
    }
    const rarity = parts.map((_, n) => rarityOf(withBit(sums, n), size));
    return scoresOf(catalog, places, rarity, positions);
  };
  return { marks, all, scores };
}

function mark(marks: Int32Array, codes: Uint8Array | Int32Array, bits: Int32Array): void {
  for (let position = 0; position < marks.length; position += 1)
    marks[position] = (marks[position] ?? 0) | (bits[codes[position] ?? 0] ?? 0);
}

type Hits = Uint8Array | null;

/** How often the values of a field have a part; null: none has it. */
function hitsOf(field: WordField, { phrases }: Part): Hits {
  let hits: Hits = null;
  for (const phrase of phrases) {
    const codes = field.withPhrase(phrase);
    if (codes.length > 0) hits ??= new Uint8Array(Math.max(field.size, bytes));
    for (const code of codes) if (hits) hits[code] = (hits[code] ?? 0) + 1;
  }
  return hits;
}

function withBit(sums: Uint32Array, bit: number): number {
  return sums.reduce((total, sum, code) => ((code >> bit) & 1 ? total + sum : total), 0);
}

// Okapi BM25 over weighted fields (Robertson, Zaragoza: The Probabilistic Relevance Framework, 2009),
// with its usual constants: how soon more of the same word stops to count, and how much a long text loses.
const saturation = 1.2;
const lengthLoss = 0.75;

/** How much a part says by being rare: the less programs have it, the more. */
function rarityOf(having: number, all: number): number {
  return Math.max(Math.log((all - having + 0.5) / (having + 0.5)), 1e-6);
}

function scoresOf(
  catalog: Catalog,
  places: readonly (Place & { hits: readonly Hits[] })[],
  rarity: readonly number[],
  positions: Int32Array,
): Float64Array {
  const { lengths, mean } = lengthsOf(catalog);
  const scores = new Float64Array(positions.length);
  const weights = new Float64Array(positions.length);
  for (const [n, rare] of rarity.entries()) {
    weights.fill(0);
    for (const { codes, hits, weight } of places) {
      const own = hits[n];
      if (own) addWeights(weights, positions, codes, own, weight);
    }
    for (let at = 0; at < positions.length; at += 1) {
      const weight = weights[at] ?? 0;
      const allowance = saturation * (1 - lengthLoss + (lengthLoss * (lengths[positions[at] ?? 0] ?? 0)) / mean);
      scores[at] = (scores[at] ?? 0) + (rare * weight * (saturation + 1)) / (weight + allowance);
    }
  }
  return scores;
}

function addWeights(
  weights: Float64Array,
  positions: Int32Array,
  codes: Uint8Array | Int32Array,
  hits: Uint8Array,
  weight: number,
): void {
  for (let at = 0; at < positions.length; at += 1)
    weights[at] = (weights[at] ?? 0) + weight * (hits[codes[positions[at] ?? 0] ?? 0] ?? 0);
}

type Lengths = { lengths: Uint16Array; mean: number };
const measured = new WeakMap<Catalog, Lengths>();

/** How many words each program has, and how many one has on average. */
function lengthsOf(catalog: Catalog): Lengths {
  const known = measured.get(catalog);
  if (known !== undefined) return known;
  const lengths = new Uint16Array(catalog.size);
  for (const { codes, field } of placesOf(catalog))
    for (let at = 0; at < lengths.length; at += 1)
      lengths[at] = (lengths[at] ?? 0) + (field.lengths[codes[at] ?? 0] ?? 0);
  const mean = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, catalog.size));
  measured.set(catalog, { lengths, mean });
  return { lengths, mean };
}
