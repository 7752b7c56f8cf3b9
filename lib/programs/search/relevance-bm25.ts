/** Owns which programs match the terms of a query, and how relevant each is to them (BM25 over weighted fields). */

import type { Catalog } from "../catalog/catalog";
import { deliveryBit } from "../catalog/columns";
import { memo } from "../catalog/memo";
import type { WordField } from "../catalog/word-index";
import type { DeliveryMode } from "../model/vocabulary";
import type { WordMatches } from "./query";

/** One term of a query. A program matches it that has any of the phrases, or is taught in this way. */
export type QueryTerm = { phrases: readonly (readonly string[])[]; mode?: DeliveryMode };

/**
 * A field of programs that has words. `codes`: each program's value, by its code; `present`: 1 for the codes that
 * any program has; `index`: the words of each code's value; `weight`: how much a match in this field counts.
 */
type Field = { codes: Uint8Array | Int32Array; present: Uint8Array; index: WordField; weight: number };

function fieldsOf({ dictionary, present, name, institution, site, subjects, degree }: Catalog): Field[] {
  const { words } = dictionary;
  return [
    { codes: name, present: present.name, index: words.name, weight: 10 },
    { codes: institution, present: present.institution, index: words.institution, weight: 5 },
    { codes: site, present: present.site, index: words.city, weight: 2 },
    { codes: subjects, present: present.subjects, index: words.subjects, weight: 3 },
    { codes: degree, present: present.degree, index: words.degree, weight: 2 },
  ];
}

/** Those of some words that any program of the catalog has; the index may hold words of programs that are gone. */
export function wordsInUse(catalog: Catalog, words: readonly string[]): string[] {
  const fields = fieldsOf(catalog);
  return words.filter((word) =>
    fields.some(({ index, present }) => index.with(word).some((code) => present[code] === 1)),
  );
}

/** How many codes a column of bytes can hold: some stand for no value, and so for no words. */
const bytes = 256;

/**
 * Matches every program with the terms of a query, of which there are at most 16: `marks` has a bit for each term
 * that a program matches.
 */
export function matchTerms(catalog: Catalog, terms: readonly QueryTerm[]): WordMatches {
  const { size, delivery } = catalog;
  const marks = new Int32Array(size);
  const fields = fieldsOf(catalog).map((field) => ({ ...field, hits: terms.map((term) => hitsOf(field.index, term)) }));
  for (const { codes, index, hits } of fields) {
    const bits = new Int32Array(Math.max(index.size, bytes));
    for (const [n, own] of hits.entries()) {
      if (!own) continue;
      for (let code = 0; code < own.length; code += 1) if (own[code]) bits[code] = (bits[code] ?? 0) | (1 << n);
    }
    if (hits.some((own) => own !== null)) mark(marks, codes, bits);
  }
  const byMode = new Int32Array(bytes);
  for (const [n, { mode }] of terms.entries()) {
    for (let code = 0; mode && code < bytes; code += 1)
      if ((code & deliveryBit(mode)) !== 0) byMode[code] = (byMode[code] ?? 0) | (1 << n);
  }
  if (terms.some(({ mode }) => mode)) mark(marks, delivery, byMode);
  const all = (1 << terms.length) - 1;
  const scores = (positions: Int32Array) => {
    const sums = new Uint32Array(all + 1);
    for (let position = 0; position < size; position += 1) {
      const own = marks[position] ?? 0;
      sums[own] = (sums[own] ?? 0) + 1;
    }
    const idfs = terms.map((_, n) => idf(withBit(sums, n), size));
    return bm25Scores(catalog, fields, idfs, positions);
  };
  return { marks, all, scores };
}

function mark(marks: Int32Array, codes: Uint8Array | Int32Array, bits: Int32Array): void {
  for (let position = 0; position < marks.length; position += 1)
    marks[position] = (marks[position] ?? 0) | (bits[codes[position] ?? 0] ?? 0);
}

/** By code: how many phrases of a term the code's value has (the term frequency); null: no value has any. */
type Hits = Uint8Array | null;

function hitsOf(index: WordField, { phrases }: QueryTerm): Hits {
  let hits: Hits = null;
  for (const phrase of phrases) {
    const codes = index.withPhrase(phrase);
    if (codes.length > 0) hits ??= new Uint8Array(Math.max(index.size, bytes));
    for (const code of codes) if (hits) hits[code] = (hits[code] ?? 0) + 1;
  }
  return hits;
}

function withBit(sums: Uint32Array, bit: number): number {
  return sums.reduce((total, sum, code) => ((code >> bit) & 1 ? total + sum : total), 0);
}

// Okapi BM25 over weighted fields (Robertson, Zaragoza: The Probabilistic Relevance Framework, 2009), with its usual
// constants: k1, term frequency saturation; b, how far scores are normalized by a program's number of words.
const k1 = 1.2;
const b = 0.75;

/** The inverse document frequency of a term that `having` of `all` programs match; never below a little above zero. */
function idf(having: number, all: number): number {
  return Math.max(Math.log((all - having + 0.5) / (having + 0.5)), 1e-6);
}

function bm25Scores(
  catalog: Catalog,
  fields: readonly (Field & { hits: readonly Hits[] })[],
  idfs: readonly number[],
  positions: Int32Array,
): Float64Array {
  const { lengths, mean } = lengthsOf(catalog);
  const scores = new Float64Array(positions.length);
  const frequencies = new Float64Array(positions.length);
  for (const [n, idfOfTerm] of idfs.entries()) {
    frequencies.fill(0);
    for (const { codes, hits, weight } of fields) {
      const own = hits[n];
      if (own) addFrequencies(frequencies, positions, codes, own, weight);
    }
    for (let at = 0; at < positions.length; at += 1) {
      const frequency = frequencies[at] ?? 0;
      const lengthNorm = k1 * (1 - b + (b * (lengths[positions[at] ?? 0] ?? 0)) / mean);
      scores[at] = (scores[at] ?? 0) + (idfOfTerm * frequency * (k1 + 1)) / (frequency + lengthNorm);
    }
  }
  return scores;
}

/** Adds the weighted term frequencies of one field. */
function addFrequencies(
  frequencies: Float64Array,
  positions: Int32Array,
  codes: Uint8Array | Int32Array,
  hits: Uint8Array,
  weight: number,
): void {
  for (let at = 0; at < positions.length; at += 1)
    frequencies[at] = (frequencies[at] ?? 0) + weight * (hits[codes[positions[at] ?? 0] ?? 0] ?? 0);
}

/** How many words each program has, and how many one has on average. */
const lengthsOf = memo("word counts", (catalog: Catalog): { lengths: Uint16Array; mean: number } => {
  const lengths = new Uint16Array(catalog.size);
  for (const { codes, index } of fieldsOf(catalog))
    for (let at = 0; at < lengths.length; at += 1)
      lengths[at] = (lengths[at] ?? 0) + (index.lengths[codes[at] ?? 0] ?? 0);
  const mean = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, catalog.size));
  return { lengths, mean };
});
