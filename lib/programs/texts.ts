/** Owns distinct texts: a code for each, which stays, and their rank among each other, which moves as others come. */
import { plain } from "../plain";

export class Texts {
  private readonly codes = new Map<string, number>();
  private readonly keys: string[] = [];
  /** Codes in the order of their keys; those from its length on were not put in yet. */
  private sorted: number[] = [];
  private ranked = new Int32Array();

  get size(): number {
    return this.keys.length;
  }

  /** The code of a text; `isNew` where it has none yet and gets the next one. */
  add(text: string): { code: number; isNew: boolean } {
    const known = this.codes.get(text);
    if (known !== undefined) return { code: known, isNew: false };
    const code = this.keys.push(plain(text)) - 1;
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
