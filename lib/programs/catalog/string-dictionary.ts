/** Owns the dictionary encoding of texts: a lasting code for each distinct one, and the alphabetical rank of each code. */
import { foldCase } from "../../text/fold-case";

export class StringDictionary {
  private readonly codes = new Map<string, number>();
  private readonly keys: string[] = [];
  /** Codes in the order of their keys, as of the last call of `ranks`; later codes are not in it yet. */
  private sorted: number[] = [];
  private ranked = new Int32Array();

  get size(): number {
    return this.keys.length;
  }

  /** The code of a text; `isNew` where it has none yet and gets the next one. */
  add(text: string): { code: number; isNew: boolean } {
    const known = this.codes.get(text);
    if (known !== undefined) return { code: known, isNew: false };
    const code = this.keys.push(foldCase(text)) - 1;
    this.codes.set(text, code);
    return { code, isNew: true };
  }

  /** The rank of each text by its code, from 0; texts that are equal but for case and accents share one. */
  ranks(): Int32Array {
    if (this.sorted.length === this.keys.length) return this.ranked;
    const key = (code: number) => this.keys[code] ?? "";
    const before = (a: number, b: number) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
    const fresh = Array.from({ length: this.size - this.sorted.length }, (_, n) => this.sorted.length + n).sort(before);
    // Two sorted lists become one in one walk: a new name among many costs no sorting of them all.
    const merged: number[] = [];
    let at = 0;
    for (const code of this.sorted) {
      for (let next = fresh[at]; next !== undefined && before(next, code) < 0; next = fresh[at]) {
        merged.push(next);
        at += 1;
      }
      merged.push(code);
    }
    for (; at < fresh.length; at += 1) merged.push(fresh[at] ?? 0);
    this.sorted = merged;
    this.ranked = new Int32Array(this.size);
    let rank = -1;
    for (const [place, code] of merged.entries()) {
      if (place === 0 || key(code) !== key(merged[place - 1] ?? 0)) rank += 1;
      this.ranked[code] = rank;
    }
    return this.ranked;
  }
}
