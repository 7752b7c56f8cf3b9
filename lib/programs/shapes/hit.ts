/** Owns what a value found in a text is, and the text in which it is looked for. */

/** A value that stands in a text, from one place to another. */
export type Hit<V> = { value: V; start: number; end: number; doubt?: string };

const plainly: Readonly<Record<string, string>> = {
  "\u2010": "-",
  "\u2011": "-",
  "\u2012": "-",
  "\u2013": "-",
  "\u2014": "-",
  "\u2212": "-",
  "\u2018": "'",
  "\u2019": "'",
  "\u201c": '"',
  "\u201d": '"',
  "\u00a0": " ",
  "\u202f": " ",
  "\u2009": " ",
  "\u00bd": "½",
};

/** The same text, place by place, with plain hyphens, quotes and spaces: what patterns are tried on. */
export function plainText(text: string): string {
  return text.replace(/[\u2010-\u2014\u2212\u2018\u2019\u201c\u201d\u00a0\u202f\u2009]/g, (one) => plainly[one] ?? one);
}

/** Every place where a pattern matches, with what `read` makes of it; null leaves a place out. */
export function hitsOf<V>(text: string, pattern: RegExp, read: (match: RegExpMatchArray) => V | null): Hit<V>[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const value = read(match);
    return value === null ? [] : [{ value, start: match.index, end: match.index + match[0].length }];
  });
}
