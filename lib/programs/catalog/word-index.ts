/** Owns which words stand in which of a catalog's values, and finding them by prefix and by phrase. */
import { tokensOf } from "../../text/words";
import { lowerBound } from "./lower-bound";

/** The words of one kind of value, by the value's code. */
export class WordField {
  /** The words of each value, each between spaces, so that a phrase is a part of the text. */
  private readonly texts: string[] = [];
  private readonly codes = new Map<string, number[]>();
  /** How many words each value has. */
  readonly lengths: number[] = [];

  constructor(private readonly vocabulary: WordList) {}

  get size(): number {
    return this.texts.length;
  }

  /** Gives the next code to a value with this text. */
  add(text: string): void {
    const words = tokensOf(text);
    const code = this.texts.push(` ${words.join(" ")} `) - 1;
    this.lengths.push(words.length);
    for (const word of words) {
      const codes = this.codes.get(word);
      if (codes) codes.push(code);
      else {
        this.codes.set(word, [code]);
        this.vocabulary.add(word);
      }
    }
  }

  /** The codes of the values with a word, once for each time that it stands in them. */
  with(word: string): readonly number[] {
    return this.codes.get(word) ?? [];
  }

  /** The same for words that follow each other. */
  withPhrase(words: readonly string[]): readonly number[] {
    const [first = ""] = words;
    if (words.length === 1) return this.with(first);
    const phrase = ` ${words.join(" ")} `;
    return [...new Set(this.with(first))].filter((code) => this.texts[code]?.includes(phrase));
  }
}

/** Every word of a catalog, sorted. */
export class WordList {
  private readonly words = new Set<string>();
  private sorted: string[] = [];

  add(word: string): void {
    this.words.add(word);
  }

  all(): readonly string[] {
    if (this.sorted.length !== this.words.size) this.sorted = [...this.words].sort();
    return this.sorted;
  }

  /** The words that begin with a prefix. */
  beginning(prefix: string): string[] {
    const words = this.all();
    const start = lowerBound(words, prefix);
    let end = start;
    while (words[end]?.startsWith(prefix)) end += 1;
    return words.slice(start, end);
  }
}
