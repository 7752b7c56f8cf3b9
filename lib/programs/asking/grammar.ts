/** Owns what a sentence asks for: filters, and the words that are none. */
import distance from "damerau-levenshtein";
import { keysOf } from "../../closed-list";
import { type Filters, filterTable, noFilters } from "../filters/filters";
import { amountAt } from "./amounts";
import { type Named, placeAt, residentAt, withinAt } from "./places";
import { phraseAt, type Token, tokensIn } from "./tokens";
import { type Meaning, peopleOfStates, type Vocabulary } from "./vocabulary";
import { fillers, negations, type OptionKey } from "./words";

/** Words that were understood as others, which they are nearly. */
export type Slip = { typed: string; taken: string };

/** What a sentence was understood as; `words` is what was not, as it was typed, "" for nothing. */
export type Understood = { asked: Partial<Filters>; words: string; slips: Slip[] };

/** At how many options a list can be turned round: "not online" is every other way. */
const mostTurned = 10;

type Reading = {
  low: number | null;
  high: number | null;
  months: number | null;
  chosen: Map<OptionKey, Set<string>>;
  refused: Map<OptionKey, Set<string>>;
  institutions: Set<string>;
  states: Set<string>;
  near: string | null;
  within: number | null;
  resident: string | null;
  words: string[];
};

/**
 * Reads a sentence by the phrases of a catalog. Never throws, whatever is typed; what it does not understand is kept
 * as words. Nothing of it depends on time or on earlier sentences.
 */
export function understand(sentence: string, vocabulary: Vocabulary, depth = 0): Understood {
  const reading: Reading = {
    low: null,
    high: null,
    months: null,
    chosen: new Map(),
    refused: new Map(),
    institutions: new Set(),
    states: new Set(),
    near: null,
    within: null,
    resident: null,
    words: [],
  };
  const typed = tokensIn(sentence);
  const tokens = corrected(typed, vocabulary);
  const slips: Slip[] = [];
  for (let at = 0; at < tokens.length; ) {
    const before = reading.words.length;
    const next = readAt(tokens, at, reading, vocabulary, depth);
    const part = tokens.slice(at, next);
    // What stays words is looked for as it was typed.
    if (reading.words.length === before && part.some(({ text }, index) => text !== typed[at + index]?.text))
      slips.push({ typed: part.map(({ raw }) => raw).join(" "), taken: part.map(({ text }) => text).join(" ") });
    at = next;
  }
  return { asked: filtersOf(reading), words: [...new Set(reading.words)].join(" "), slips };
}

/** Reads what begins at a token, and says which comes next. */
function readAt(tokens: readonly Token[], at: number, reading: Reading, vocabulary: Vocabulary, depth: number): number {
  const token = tokens[at];
  if (!token) return at + 1;
  const within = withinAt(tokens, at, vocabulary);
  if (within) return placed(reading, within);
  // Five digits by themselves are a ZIP code where there is such a one.
  const zip = /^\d{5}$/.test(token.raw) ? placeAt(tokens, at, vocabulary) : null;
  if (zip) return placed(reading, zip);
  const amount = amountAt(tokens, at);
  if (amount) return amountRead(reading, amount);
  const resident = residentAt(tokens, at);
  if (resident) {
    reading.resident ??= resident.state;
    return resident.next;
  }
  const demonym = phraseAt(tokens, at, (text) => peopleOfStates.get(text), 2);
  if (demonym) {
    reading.resident ??= demonym.value;
    return demonym.next;
  }
  const option = phraseAt(tokens, at, (text) => vocabulary.options.get(text));
  const institution = phraseAt(tokens, at, (text) => vocabulary.institutions.get(text));
  const place = placeAt(tokens, at, vocabulary);
  const longest = Math.max(...[option, place, institution].map((one) => one?.next ?? at));
  // What is not listed stays the words that name it, whatever stands in them: its state, its city.
  const unlisted = phraseAt(tokens, at, (text) => (vocabulary.unlisted.has(text) ? true : undefined));
  if (unlisted && unlisted.next > longest) {
    reading.words.push(...tokens.slice(at, unlisted.next).map(({ raw }) => raw));
    return unlisted.next;
  }
  const synonym = synonymAt(tokens, at, longest, reading, vocabulary, depth);
  if (synonym !== null) return synonym;
  if (option && option.next === longest) {
    for (const { parameter, option: chosen } of option.value) addTo(reading.chosen, parameter, chosen);
    return option.next;
  }
  if (institution && institution.next === longest && !(place && place.next === longest && place.isSure)) {
    for (const slug of institution.value) reading.institutions.add(slug);
    return institution.next;
  }
  if (place) return placed(reading, place);
  const turned = negations.has(token.text) ? turnedAt(tokens, at, reading, vocabulary) : null;
  if (turned !== null) return turned;
  if (!fillers.has(token.text) && /[\p{L}\p{N}]/u.test(token.raw)) reading.words.push(token.raw.replace(/^\$\s?/, ""));
  return at + 1;
}

function addTo(chosen: Map<OptionKey, Set<string>>, parameter: OptionKey, option: string): void {
  const own = chosen.get(parameter);
  if (own) own.add(option);
  else chosen.set(parameter, new Set([option]));
}

function amountRead(reading: Reading, { of, low, high, next }: NonNullable<ReturnType<typeof amountAt>>): number {
  // Of two bounds on one side the narrower one counts.
  if (of === "months") reading.months = Math.min(reading.months ?? Number.POSITIVE_INFINITY, high ?? 0);
  else {
    if (low !== null) reading.low = Math.max(reading.low ?? 0, low);
    if (high !== null) reading.high = Math.min(reading.high ?? Number.POSITIVE_INFINITY, high);
  }
  return next;
}

function placed(reading: Reading, named: Named): number {
  if (named.state !== null) reading.states.add(named.state);
  else reading.near = named.near;
  if (named.within !== null) reading.within = named.within;
  return named.next;
}

/** "not online", "no certificates or associates": what is named after it is refused. null: nothing that can be. */
function turnedAt(tokens: readonly Token[], at: number, reading: Reading, vocabulary: Vocabulary): number | null {
  let next: number | null = null;
  for (let start = at + 1; start < tokens.length; ) {
    const found = optionAfter(tokens, start, vocabulary);
    const isList = found?.value.every(({ parameter }) => canBeTurned(parameter));
    if (!found || !isList) break;
    for (const { parameter, option } of found.value) addTo(reading.refused, parameter, option);
    next = found.next;
    if (!/^(or|nor|and|o|ni|y)$/.test(tokens[next]?.text ?? "")) break;
    start = next + 1;
  }
  if (next !== null) return next;
  const place = placeAt(tokens, at + 1, vocabulary);
  if (!place) return null;
  // It can't be asked for that something is not somewhere.
  for (const { raw, text } of tokens.slice(at, place.next)) if (!fillers.has(text)) reading.words.push(raw);
  return place.next;
}

function optionAfter(tokens: readonly Token[], start: number, { options }: Vocabulary) {
  const own = phraseAt(tokens, start, (text) => options.get(text));
  return (
    own ?? (fillers.has(tokens[start]?.text ?? "") ? phraseAt(tokens, start + 1, (text) => options.get(text)) : null)
  );
}

function canBeTurned(parameter: Meaning["parameter"]): boolean {
  const count = keysOf(filterTable[parameter].options).length;
  return Array.isArray(filterTable[parameter].initial) && count > 1 && count <= mostTurned;
}

/**
 * A synonym counts where one of its meanings is wholly understood, as a sentence of its own, and nothing else that
 * begins here ends as late.
 */
function synonymAt(
  tokens: readonly Token[],
  at: number,
  longest: number,
  reading: Reading,
  vocabulary: Vocabulary,
  depth: number,
): number | null {
  if (depth > 0) return null;
  const found = phraseAt(tokens, at, (text) => vocabulary.synonyms.get(text));
  if (!found || found.next <= longest) return null;
  const meant = found.value.flatMap((meaning) => {
    const { asked, words } = understand(meaning, vocabulary, depth + 1);
    // A place in an institution's name is no answer to its name.
    const isInstitution = /universit|college|institute/.test(meaning);
    const isWhole = words === "" && Object.keys(asked).length > 0;
    return isWhole && (!isInstitution || asked.institution) ? [asked] : [];
  });
  if (meant.length === 0) return null;
  for (const asked of meant) {
    for (const slug of asked.institution ?? []) reading.institutions.add(slug);
    for (const state of asked.state ?? []) reading.states.add(state);
    for (const parameter of ["degree", "delivery", "subject", "control"] as const)
      for (const option of asked[parameter] ?? []) addTo(reading.chosen, parameter, option);
  }
  return found.next;
}

/** What the reading comes to as filters; what a sentence says nothing of is left out. */
function filtersOf(reading: Reading): Partial<Filters> {
  const { low, high, months, chosen, refused, institutions, states, near, within, resident } = reading;
  const raw = new Map<string, string[]>();
  for (const parameter of new Set([...chosen.keys(), ...refused.keys()])) {
    const [wanted, not] = [chosen.get(parameter), refused.get(parameter) ?? new Set<string>()];
    const left = [...(wanted ?? [])].filter((option) => !not.has(option));
    const every = keysOf(filterTable[parameter].options).filter((option) => !not.has(option));
    raw.set(parameter, left.length > 0 ? left : every);
  }
  if (low !== null) raw.set("min_cost", [String(low)]);
  if (high !== null) raw.set("max_cost", [String(high)]);
  if (months !== null) raw.set("max_months", [String(months)]);
  if (institutions.size > 0) raw.set("institution", [...institutions]);
  if (states.size > 0) raw.set("state", [...states]);
  if (near !== null) raw.set("near", [near]);
  if (within !== null) raw.set("within", [String(within)]);
  if (resident !== null) raw.set("resident", [resident]);
  const asked = keysOf(filterTable).flatMap((key) => {
    const values = raw.get(key);
    // A parameter of one value takes the first that was said.
    const usable = Array.isArray(noFilters[key]) ? values : values?.slice(0, 1);
    return usable ? [[key, filterTable[key].read(usable, () => {})] as const] : [];
  });
  return Object.fromEntries(asked);
}

/** A shorter word is taken as it is. */
const shortestCorrected = 5;

/** The tokens with slips of the pen put right: one edit from five letters on, two from seven; a swap is one. */
function corrected(tokens: readonly Token[], { known, targets }: Vocabulary): Token[] {
  return tokens.map((token) => {
    const { text, value } = token;
    if (value !== null || text.length < shortestCorrected || known.has(text)) return token;
    const forgiven = text.length >= 7 ? 2 : 1;
    let best: { word: string; steps: number } | null = null;
    for (const word of targets) {
      if (Math.abs(word.length - text.length) > forgiven || word.length < shortestCorrected) continue;
      const { steps } = distance(text, word);
      if (steps <= forgiven && steps < (best?.steps ?? Number.POSITIVE_INFINITY)) best = { word, steps };
    }
    return best ? { ...token, text: best.word } : token;
  });
}
