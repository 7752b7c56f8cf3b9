/** Owns reading places out of a sentence: where programs are taught, and where the reader lives. */

import { memberOf } from "../../closed-list";
import { type State, states } from "../model/vocabulary";
import { lookUpPlace } from "../places/places";
import type { Token } from "./tokens";
import { statesNamed, type Vocabulary } from "./vocabulary";

/**
 * A place that was named: a state, or what `near` takes; `within`: how many miles from it; `isSure`: no institution
 * of the same name can be meant instead.
 */
export type Named = {
  state: State | null;
  near: string | null;
  within: number | null;
  isSure: boolean;
  next: number;
};

const longestPlace = 4;
const around = new Map([
  ["near", 1],
  ["near to", 2],
  ["nearby", 1],
  ["around", 1],
  ["close to", 2],
  ["next to", 2],
  ["cerca de", 2],
]);

const textOf = (tokens: readonly Token[]) => tokens.map(({ text }) => text).join(" ");

/** "within 50 miles of Boston", "25 miles from 60601". */
export function withinAt(tokens: readonly Token[], at: number, vocabulary: Vocabulary): Named | null {
  const start = tokens[at]?.text === "within" ? at + 1 : at;
  const miles = tokens[start]?.value ?? null;
  if (miles === null || !/^(miles|mile|mi|millas)$/.test(tokens[start + 1]?.text ?? "")) return null;
  if (!/^(of|from|to|around|de)$/.test(tokens[start + 2]?.text ?? "")) return null;
  const place = somewhereAt(tokens, start + 3, vocabulary, true);
  return place?.near ? { ...place, within: Math.round(miles) } : null;
}

/** The place that is named from a token on: after "near" or "in", or a known one by its name alone. */
export function placeAt(tokens: readonly Token[], at: number, vocabulary: Vocabulary): Named | null {
  for (const length of [2, 1]) {
    if (around.get(textOf(tokens.slice(at, at + length))) === length)
      return somewhereAt(tokens, at + length, vocabulary, true);
  }
  // "in robotics" is no place, and neither is "in the evening".
  const isIn = /^(in|en)$/.test(tokens[at]?.text ?? "");
  if (isIn && vocabulary.options.has(tokens[at + 1]?.text ?? "")) return null;
  return somewhereAt(tokens, isIn ? at + 1 : at, vocabulary, isIn);
}

function somewhereAt(
  tokens: readonly Token[],
  at: number,
  { cities, institutions }: Vocabulary,
  introduced: boolean,
): Named | null {
  for (let length = Math.min(longestPlace, tokens.length - at); length > 0; length -= 1) {
    const own = tokens.slice(at, at + length);
    const next = at + length;
    const [first] = own;
    if (length === 1 && first) {
      const zip = /^\d{5}$/.test(first.raw) ? lookUpPlace(first.raw).place : null;
      if (zip) return { state: null, near: first.raw, within: null, isSure: true, next };
    }
    const state = statesNamed.get(textOf(own)) ?? (length === 1 && first ? abbreviated(first, introduced) : undefined);
    if (state) return { state, near: null, within: null, isSure: true, next };
    if (own.some(({ value }) => value !== null)) continue;
    const near = cityIn(own, introduced, cities);
    if (near === null) continue;
    const others = cities.get(textOf(own));
    const namesakes = institutions.get(textOf(own));
    // Where nobody else teaches in a city, its name alone means who does.
    const isSure = introduced || !namesakes || [...(others ?? [])].some((slug) => !namesakes.includes(slug));
    return { state: null, near, within: null, isSure, next };
  }
  return null;
}

/** "TX" in capitals after "in" or a comma; "in OR" would be "or". */
function abbreviated({ raw, afterComma }: Token, introduced: boolean): State | undefined {
  const isShort = /^[A-Z]{2}$/.test(raw) && (introduced || afterComma);
  return isShort ? (memberOf(states, raw) ?? undefined) : undefined;
}

/** What `near` takes for a city; without its state or an introduction only one in which something is taught. */
function cityIn(own: readonly Token[], introduced: boolean, cities: Vocabulary["cities"]): string | null {
  const last = own[own.length - 1];
  const named = own.length > 1 && last ? memberOf(states, last.raw.toUpperCase()) : undefined;
  const state = named && (last?.afterComma || /^[A-Z]{2}$/.test(last?.raw ?? "")) ? named : undefined;
  const name = textOf(state ? own.slice(0, -1) : own);
  if (!introduced && !state && !cities.has(name) && !cities.has(name.replace(/ city$/, ""))) return null;
  return lookUpPlace(state ? `${name}, ${state}` : name).place?.label ?? null;
}

/** "Texas resident", "residents of Ohio", "I live in California", "from Ohio": where the reader lives. */
export function residentAt(tokens: readonly Token[], at: number): { state: State; next: number } | null {
  for (const [length, isOf] of lives) {
    const said = textOf(tokens.slice(at, at + length));
    if (isOf.has(said)) {
      const state = stateAt(tokens, at + length);
      if (state) return state;
    }
  }
  const state = stateAt(tokens, at);
  return state && /^(resident|residents|residente|residentes)$/.test(tokens[state.next]?.text ?? "")
    ? { ...state, next: state.next + 1 }
    : null;
}

const lives: readonly (readonly [number, ReadonlySet<string>])[] = [
  [4, new Set(["i am from", "for a resident of", "i live in the", "who lives in the"])],
  [3, new Set(["i live in", "a resident of", "for residents of", "who lives in", "i am from", "in state in"])],
  [2, new Set(["residents of", "resident of", "live in", "living in", "lives in", "im from", "vivo en"])],
];

function stateAt(tokens: readonly Token[], at: number): { state: State; next: number } | null {
  for (const length of [3, 2, 1]) {
    const own = tokens.slice(at, at + length);
    const state = own.length === length ? statesNamed.get(textOf(own)) : undefined;
    const short = length === 1 && own[0] && /^[A-Z]{2}$/.test(own[0].raw) ? memberOf(states, own[0].raw) : undefined;
    const found = state ?? short;
    if (found) return { state: found, next: at + length };
  }
  return null;
}
