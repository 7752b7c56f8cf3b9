/** Owns what must be said before programs are read against each other: in which ways they are unlike. */

import { unitOf } from "../model/credit-units";
import type { Unlike } from "../model/fact-row";
import type { Program } from "../model/program";
import { type Degree, degrees, figureStates, type Residency } from "../model/vocabulary";
import { fieldFamilies } from "../outcomes/fields";
import { isOpenEnded, type KnownPrice } from "../price/price";
import { fieldBlock } from "./outcome-rows";
import type { Compared } from "./rows";

export type Caveat = {
  /** `field`: what graduates of different fields became; which facts the others keep apart, their rows say. */
  key: Unlike | "field";
  /** What it is, which programs stand on each side, and what follows, in whole sentences. */
  lead: string;
  sides: string;
  consequence: string;
  /** The same in a few words, for the rows it concerns. */
  short: string;
};

/** Every way in which these programs are unlike, whatever their order. */
export function caveatsOf(programs: readonly Compared[]): Caveat[] {
  const nameOf = shortNames(programs.map(({ program }) => program));
  const priced = programs.flatMap(({ program, price }) => (price.known ? [{ program, price }] : []));
  return [
    awards(programs, nameOf),
    years(priced, nameOf),
    audiences(priced, nameOf),
    estimates(priced, nameOf),
    fees(priced, nameOf),
    units(programs, nameOf),
    fields(programs, nameOf),
  ].flatMap((found) => found ?? []);
}

type Naming = (program: Program) => string;
type WithPrice = { program: Program; price: KnownPrice };

/** What tells each of these programs from the others: its institution, else its name too. */
export function shortNames(programs: readonly Program[]): Naming {
  return ({ name, institution }) => {
    const alone = programs.filter((other) => other.institution.slug === institution.slug).length === 1;
    return alone ? institution.name : `${name}, ${institution.name}`;
  };
}

/** "a: A, B; b: C" over everything that has the same words, in the order of the words. */
function sides<T extends { program: Program }>(
  items: readonly T[],
  wordsOf: (item: T) => string,
  nameOf: Naming,
): { text: string; words: string[] } {
  const words = [...new Set(items.map(wordsOf))].sort();
  const text = words
    .map((word) => {
      const names = items.filter((item) => wordsOf(item) === word).map(({ program }) => nameOf(program));
      return `${word} (${names.join("; ")})`;
    })
    .join(", ");
  return { text, words };
}

/** "2024 against 2026"; more than two sides would make the name of a row too long. */
function against(words: readonly string[], kind: string): string {
  return words.length > 2 ? `${words.length} different ${kind}` : words.join(" against ");
}

const isCertificate = (degree: Degree) => degree.endsWith("-certificate");

function awards(programs: readonly Compared[], nameOf: Naming): Caveat | null {
  const { text, words } = sides(programs, ({ program }) => degrees[program.degree].toLowerCase(), nameOf);
  if (words.length < 2) return null;
  const certificates = programs.filter(({ program }) => isCertificate(program.degree)).length;
  const mixed = certificates > 0 && certificates < programs.length;
  return {
    key: "award",
    lead: mixed ? "A certificate is not a degree" : "Different awards",
    sides: text,
    consequence: mixed
      ? "It is a smaller award, so a lower price or a shorter time doesn’t make it better."
      : "They lead to different awards, so prices, times and credits can’t be compared directly.",
    short: mixed ? "certificate against degree" : against(words, "awards"),
  };
}

function years(priced: readonly WithPrice[], nameOf: Naming): Caveat | null {
  const yearOf = ({ price }: WithPrice) => price.year ?? "no year shown";
  const { text, words } = sides(priced, yearOf, nameOf);
  if (words.length < 2) return null;
  return {
    key: "year",
    lead: "Prices of different years",
    sides: text,
    consequence: "Prices rise, so an older one looks lower than it would be today.",
    short: `prices of ${against(words, "years")}`,
  };
}

const audienceWords: Record<Residency | "unsaid", string> = {
  "in-state": "in-state",
  "out-of-state": "out-of-state",
  flat: "flat",
  unsaid: "not stated for whom",
};

function audiences(priced: readonly WithPrice[], nameOf: Naming): Caveat | null {
  const wordsOf = ({ price }: WithPrice) => audienceWords[price.residency ?? "unsaid"];
  const { text, words } = sides(priced, wordsOf, nameOf);
  if (words.length < 2) return null;
  return {
    key: "residency",
    lead: "Prices for different people",
    sides: text,
    consequence: "A flat price is the same for everyone; the others depend on where you live.",
    short: words.join(" against "),
  };
}

/** Prices that lack fees of which no figure is known, beside prices that do not. */
function fees(priced: readonly WithPrice[], nameOf: Naming): Caveat | null {
  const open = priced.filter(({ price }) => isOpenEnded(price));
  if (open.length === 0 || open.length === priced.length) return null;
  return {
    key: "fees",
    lead: "Fees missing in some",
    sides: `not known for ${open.map(({ program }) => nameOf(program)).join("; ")}`,
    consequence: "You will pay more than these prices say.",
    short: "fees missing in some",
  };
}

function estimates(priced: readonly WithPrice[], nameOf: Naming): Caveat | null {
  const estimated = priced.filter(({ price }) => price.state === "estimated").length;
  if (estimated === 0 || estimated === priced.length) return null;
  const { text } = sides(
    priced,
    ({ price }) => (price.state === "estimated" ? "estimated" : figureStates[price.state]),
    nameOf,
  );
  const published = priced.every(({ price }) => price.state === "estimated" || price.state === "published");
  return {
    key: "estimate",
    lead: "Estimates beside prices that a source states",
    sides: text,
    consequence: "We worked the estimates out from published rates; the institution gives no total.",
    short: `${published ? "published" : "stated"} against estimated`,
  };
}

function units(programs: readonly Compared[], nameOf: Naming): Caveat | null {
  const counted = programs.filter(({ program }) => program.credits !== null);
  const wordsOf = ({ program }: Compared) => (unitOf(program) === "own" ? "units of its own" : "semester hours");
  const { text, words } = sides(counted, wordsOf, nameOf);
  if (words.length < 2) return null;
  return {
    key: "unit",
    lead: "Credits that no rule converts",
    sides: text,
    consequence: "So many units of an institution’s own say nothing beside so many semester hours.",
    short: "semester hours against units of its own",
  };
}

/** Federal figures of different fields, each of which has its own graduates. */
function fields(programs: readonly Compared[], nameOf: Naming): Caveat | null {
  const found = programs.flatMap((compared) => {
    const block = fieldBlock(compared);
    return block ? [{ program: compared.program, field: fieldFamilies[block.field].called }] : [];
  });
  const { text, words } = sides(found, ({ field }) => field, nameOf);
  if (words.length < 2) return null;
  return {
    key: "field",
    lead: "Graduates of different fields",
    sides: text,
    consequence: "Fields differ in debt and pay, whatever the institution.",
    short: "graduates of different fields",
  };
}
