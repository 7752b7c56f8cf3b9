/** Owns telling when a value is far from those of its peers: a question to the editor, never an error. */
import { count, usdFromCents } from "../format";
import type { Draft } from "./listing";
import { type Degree, type Level, levelOf, levels } from "./vocabulary";

/** What peers are compared by. */
export type PeerValues = {
  degree: Degree;
  durationMonths: number | null;
  credits: number | null;
  perCreditCents: number | null;
  totalCost: number | null;
};

/** Something to ask "sure?" about; `key` names field and value, so that a yes counts for no other value. */
export type Doubt = { path: string; message: string; key: string };

type Measure = {
  path: string;
  label: string;
  value: (program: Omit<PeerValues, "degree">) => number | null;
  text: (value: number) => string;
  /** More than this is asked about at any level, also where there are no peers. */
  most: number;
};

const measures: readonly Measure[] = [
  {
    path: "perCreditCents",
    label: "The price per credit",
    value: ({ perCreditCents, totalCost, credits }) =>
      perCreditCents ?? (totalCost === null || !credits ? null : Math.round((totalCost * 100) / credits)),
    text: usdFromCents,
    most: 500_000,
  },
  { path: "credits", label: "The number of credits", value: ({ credits }) => credits, text: count, most: 200 },
  {
    path: "durationMonths",
    label: "The duration",
    value: ({ durationMonths }) => durationMonths,
    text: (months) => `${months} months`,
    most: 96,
  },
];

/** With fewer peers than this their span says little, and nothing is asked. */
const fewestPeers = 20;

/** By level and path: where the middle 98 in 100 of the values lie, both ends included. */
export type Spans = ReadonlyMap<string, { low: number; high: number }>;

const keyOf = (level: Level, path: string) => `${level} ${path}`;

/**
 * The 1st and 99th percentile (nearest rank) of each measure among the programs of each level. A
 * price per credit is the program's own rate, else its total by its credits, in US cents.
 */
export function spansOf(programs: readonly PeerValues[]): Spans {
  const values = new Map<string, number[]>();
  for (const program of programs) {
    for (const { path, value } of measures) {
      const own = value(program);
      if (own === null) continue;
      const key = keyOf(levelOf[program.degree], path);
      const peers = values.get(key);
      if (peers) peers.push(own);
      else values.set(key, [own]);
    }
  }
  return new Map(
    [...values].flatMap(([key, all]) => {
      const sorted = all.toSorted((a, b) => a - b);
      const low = sorted[Math.max(Math.ceil(sorted.length * 0.01) - 1, 0)];
      const high = sorted[Math.ceil(sorted.length * 0.99) - 1];
      return low === undefined || high === undefined || sorted.length < fewestPeers ? [] : [[key, { low, high }]];
    }),
  );
}

/** What of a listing lies outside its peers' spans; nothing where it has no degree or too few peers. */
export function doubtsOf(listing: Draft, spans: Spans): Doubt[] {
  const { degree } = listing;
  if (degree === null) return [];
  const level = levelOf[degree];
  return measures.flatMap(({ path, label, value, text, most }) => {
    const own = value(listing);
    if (own === null) return [];
    const key = `${path}=${own}`;
    const span = spans.get(keyOf(level, path));
    if (span && (own < span.low || own > span.high)) {
      const [side, end] = own < span.low ? ["lower", `from ${text(span.low)}`] : ["higher", `up to ${text(span.high)}`];
      const peers = `99 in 100 published ${levels[level].toLowerCase()} programs`;
      return [{ path, message: `${label} is ${text(own)}: ${side} than ${peers} have (${end}).`, key }];
    }
    return own > most
      ? [{ path, message: `${label} is ${text(own)}: hardly any program has more than ${text(most)}.`, key }]
      : [];
  });
}
