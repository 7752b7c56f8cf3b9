/**
 * Owns the values that many programs of a catalog share: names, institutions, sites, with a code for
 * each that stays, and the words in them. Values are only added, so that catalogs of one line share them.
 */
import { isDeepStrictEqual } from "node:util";
import type { Institution } from "./program";
import { pointOf, type Site } from "./sites";
import { Texts } from "./texts";
import { degrees, keysOf, type State, subjects } from "./vocabulary";
import { WordField, WordList } from "./word-index";

/** Every key's own words, as the vocabulary orders the keys. */
function wordsOfKeys(list: object, vocabulary: WordList): WordField {
  const field = new WordField(vocabulary);
  for (const key of keysOf(list)) field.add(key);
  return field;
}

export class Values {
  readonly names = new Texts();
  readonly institutions: Institution[] = [];
  private readonly institutionNames = new Texts();
  /** By the institution's code: that of its name among them. */
  private readonly institutionNameCodes: number[] = [];
  readonly sites: Site[] = [];
  readonly vocabulary = new WordList();
  readonly words = {
    name: new WordField(this.vocabulary),
    institution: new WordField(this.vocabulary),
    city: new WordField(this.vocabulary),
    subject: wordsOfKeys(subjects, this.vocabulary),
    degree: wordsOfKeys(degrees, this.vocabulary),
  };
  private readonly institutionCodes = new Map<string, number>();
  private readonly siteCodes = new Map<string, number>();

  /** How many values there are; some may belong to no program any more. */
  get size(): number {
    return this.names.size + this.institutions.length + this.sites.length;
  }

  nameCode(name: string): number {
    const { code, isNew } = this.names.add(name);
    if (isNew) this.words.name.add(name);
    return code;
  }

  /** The code of an institution as it is now: one that has changed is another value. */
  institutionCode(institution: Institution): number {
    const known = this.institutionCodes.get(institution.slug);
    const held = this.institutions[known ?? -1];
    if (known !== undefined && (held === institution || isDeepStrictEqual(held, institution))) return known;
    const code = this.institutions.push(institution) - 1;
    this.institutionCodes.set(institution.slug, code);
    this.institutionNameCodes.push(this.institutionNames.add(institution.name).code);
    this.words.institution.add(institution.name);
    return code;
  }

  siteCode(institutionCode: number, city: string, state: State | null, online: boolean): number {
    const key = `${institutionCode} ${online} ${state ?? ""} ${city}`;
    const known = this.siteCodes.get(key);
    if (known !== undefined) return known;
    const institution = this.institutions[institutionCode];
    const point = institution && state ? pointOf(institution, city, state) : null;
    const { latitude = null, longitude = null } = point ?? {};
    this.siteCodes.set(key, this.sites.length);
    this.words.city.add(city);
    return this.sites.push({ label: `${city}, ${state ?? ""}`, city, latitude, longitude, online }) - 1;
  }

  /** The rank of each institution's name by the institution's code. */
  institutionRanks(): Int32Array {
    const ranks = this.institutionNames.ranks();
    return Int32Array.from(this.institutionNameCodes, (code) => ranks[code] ?? 0);
  }
}
