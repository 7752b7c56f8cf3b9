/** Owns telling when a value is far from those of its peers: a question to the editor, never an error. */
import { count, usdFromCents } from "../../text/format";
import type { Changes } from "../listing/fields";
import type { FieldPath } from "../listing/paths";
import type { Draft } from "../listing/shape";
import { type Level, levelOf, levels } from "../model/vocabulary";

/** What peers are compared by; a price per credit is the program's own, else its total by its credits, in US cents. */
type PeerValues = Pick<Draft, "durationMonths" | "credits" | "perCreditCents" | "totalCost">;

/** Another value for a field of the form that would settle a question; `label` says what taking it does. */
type Offer = { path: FieldPath; value: string; label: string };

/** Something to ask "sure?" about; `key` names field and value, so that a yes counts for no other value. */
export type Outlier = { path: string; message: string; key: string; offers?: readonly Offer[] };

type Measure = {
  path: string;
  label: string;
  /** The same value in the table Program. Each has an index, which is used only where it is written just like this. */
  column: string;
  value: (program: PeerValues) => number | null;
  text: (value: number) => string;
  /** More than this is asked about at any level, also where there are no peers; so is less than `least`, but not nothing. */
  most: number;
  least?: number;
};

export const measures: readonly Measure[] = [
  {
    path: "perCreditCents",
    label: "The price per credit",
    column: 'coalesce("perCreditCents", round("totalCost" * 100.0 / "credits"))',
    value: ({ perCreditCents, totalCost, credits }) =>
      perCreditCents ?? (totalCost === null || !credits ? null : Math.round((totalCost * 100) / credits)),
    text: usdFromCents,
    most: 500_000,
    least: 2_000,
  },
  {
    path: "credits",
    label: "The number of credits",
    column: '"credits"',
    value: ({ credits }) => credits,
    text: count,
    most: 200,
  },
  {
    path: "durationMonths",
    label: "The duration",
    column: '"durationMonths"',
    value: ({ durationMonths }) => durationMonths,
    text: (months) => `${months} months`,
    most: 96,
  },
];

/** By level and path: where the middle 98 in 100 of the values lie, both ends included. */
export type Spans = ReadonlyMap<string, { low: number; high: number }>;

/** The key of a level's measure among the spans. */
export const spanKey = (level: Level, path: string) => `${level} ${path}`;

/** What of a listing lies outside its peers' spans; nothing where it has no degree or too few peers. */
export function outliersOf(listing: Draft, spans: Spans): Outlier[] {
  const { degree } = listing;
  if (degree === null) return [];
  const level = levelOf[degree];
  return measures.flatMap(({ path, label, value, text, most, least = 0 }) => {
    const own = value(listing);
    if (own === null) return [];
    const key = `${path}=${own}`;
    const span = spans.get(spanKey(level, path));
    if (span && (own < span.low || own > span.high)) {
      const [side, end] = own < span.low ? ["lower", `from ${text(span.low)}`] : ["higher", `up to ${text(span.high)}`];
      const peers = `99 in 100 published ${levels[level].toLowerCase()} programs`;
      return [{ path, message: `${label} is ${text(own)}: ${side} than ${peers} have (${end}).`, key }];
    }
    if (own > 0 && own < least) {
      return [{ path, message: `${label} is ${text(own)}: hardly any program has less than ${text(least)}.`, key }];
    }
    return own > most
      ? [{ path, message: `${label} is ${text(own)}: hardly any program has more than ${text(most)}.`, key }]
      : [];
  });
}

/** The fields that an outlier in one of them comes from: a price per credit may be a total by its credits. */
function measuredBy(path: string): string[] {
  return path === "perCreditCents" ? [path, "totalCost", "credits"] : [path];
}

/** The outliers that a change raises: a value that the public sees already was confirmed when it was entered. */
export function outliersRaised(outliers: readonly Outlier[], changes: Changes, becomesPublic: boolean): Outlier[] {
  return outliers.filter(({ path }) => becomesPublic || measuredBy(path).some((one) => Object.hasOwn(changes, one)));
}
