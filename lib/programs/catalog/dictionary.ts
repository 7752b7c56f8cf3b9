/** Owns the dictionary encoding of a catalog: a code for each distinct name, institution and site, and their words. */
import { isDeepStrictEqual } from "node:util";
import { keysOf } from "../../closed-list";
import type { Institution } from "../model/program";
import { degrees, type State, subjects } from "../model/vocabulary";
import { pointOf, type Site } from "../places/campus";
import { StringDictionary } from "./string-dictionary";
import { WordField, WordList } from "./word-index";

/** The words of a closed list's keys, each by the key's place in the list. */
function wordsOfKeys(list: object, vocabulary: WordList): WordField {
  const field = new WordField(vocabulary);
  for (const key of keysOf(list)) field.add(key);
  return field;
}

/** The words of each set of subjects, by its bits (`subjectBit`). */
function wordsOfSubjects(vocabulary: WordList): WordField {
  const field = new WordField(vocabulary);
  for (let bits = 0; bits < 1 << keysOf(subjects).length; bits += 1)
    field.add(
      keysOf(subjects)
        .filter((_, place) => (bits & (1 << place)) !== 0)
        .join(" "),
    );
  return field;
}

/**
 * The values behind the codes in a catalog's columns. Values are only added and a code never changes its
 * meaning, so a catalog and those that are made from it by changes share one dictionary.
 */
export class Dictionary {
  readonly names = new StringDictionary();
  readonly institutions: Institution[] = [];
  private readonly institutionNames = new StringDictionary();
  /** The code of each institution's name, by the institution's code. */
  private readonly institutionNameCodes: number[] = [];
  readonly sites: Site[] = [];
  readonly vocabulary = new WordList();
  readonly words = {
    name: new WordField(this.vocabulary),
    institution: new WordField(this.vocabulary),
    city: new WordField(this.vocabulary),
    subjects: wordsOfSubjects(this.vocabulary),
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

  /** The code of an institution; one that has changed is a new value with a new code. */
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
