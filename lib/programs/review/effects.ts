/** Owns what a change of a listing moves in the directory: its price for readers, and the filters it enters and leaves. */

import { keysOf } from "../../closed-list";
import { filterTable } from "../filters/filters";
import type { Listing } from "../listing/shape";
import type { Institution, Program } from "../model/program";
import { degrees, deliveryModes, states, subjects } from "../model/vocabulary";
import { priceFor } from "../price/price-for";
import { amountText } from "../price/price-text";

/** Prices (whole US dollars) and durations (months) that people look up to: what crosses one is worth a look. */
const roundPrices = [5_000, 10_000, 15_000, 20_000, 25_000, 30_000, 40_000, 50_000, 75_000, 100_000];
const roundMonths = [6, 12, 18, 24, 36, 48];

/** The program that readers would see of a listing; 0 for the id of one that is not stored yet. */
export function programFrom(listing: Listing, institution: Institution, id = 0): Program {
  const { institution: _, status: __, guides: ___, skills: ____, ...rest } = listing;
  return { ...rest, id, institution };
}

type Labels = { enters: string[]; leaves: string[]; other: string[] };

/** What of the public directory a published listing changes, in sentences; null for one that is not in it. */
export function effectsOf(before: Program | null, after: Program | null): string[] {
  if (!before && !after) return [];
  if (!before) return ["It enters the directory."];
  if (!after) return ["It leaves the directory: no search, filter or browse page lists it any more."];
  const labels: Labels = { enters: [], leaves: [], other: [] };
  comparePrices(before, after, labels);
  crossings(before.durationMonths, after.durationMonths, roundMonths, filterTable.max_months.chip, labels);
  for (const mode of keysOf(deliveryModes)) {
    member(before.delivery.includes(mode), after.delivery.includes(mode), deliveryModes[mode], labels);
  }
  swap(degrees[before.degree], degrees[after.degree], labels);
  swap(subjects[before.subject], subjects[after.subject], labels);
  for (const subject of keysOf(subjects))
    member(before.alsoSubjects.includes(subject), after.alsoSubjects.includes(subject), subjects[subject], labels);
  swap(states[before.state], states[after.state], labels);
  swap(before.institution.name, after.institution.name, labels);
  const quoted = (names: string[]) => names.map((name) => `“${name}”`).join(", ");
  return [
    ...labels.other,
    ...(labels.leaves.length > 0 ? [`It leaves ${quoted(labels.leaves)}.`] : []),
    ...(labels.enters.length > 0 ? [`It enters ${quoted(labels.enters)}.`] : []),
    ...(before.slug === after.slug ? [] : [`Its address changes; /programs/${before.slug} goes on leading to it.`]),
  ];
}

function comparePrices(before: Program, after: Program, labels: Labels): void {
  const [was, is] = [priceFor(before, { resident: null }), priceFor(after, { resident: null })];
  const text = (price: typeof was) =>
    price.known ? `${price.state === "estimated" ? "about " : ""}${amountText(price)}` : "not known";
  if (text(was) !== text(is))
    labels.other.push(`For a reader from elsewhere its price was ${text(was)} and becomes ${text(is)}.`);
  crossings(was.known ? was.high : null, is.known ? is.high : null, roundPrices, filterTable.max_cost.chip, labels);
}

/** A value that is not known is under no bound. */
function crossings(
  was: number | null,
  is: number | null,
  bounds: readonly number[],
  chip: (value: string) => string,
  labels: Labels,
): void {
  for (const bound of bounds) {
    const fits = (value: number | null) => value !== null && value <= bound;
    member(fits(was), fits(is), chip(String(bound)), labels);
  }
}

function member(was: boolean, is: boolean, label: string, { enters, leaves }: Labels): void {
  if (was !== is) (is ? enters : leaves).push(label);
}

function swap(was: string, is: string, labels: Labels): void {
  if (was === is) return;
  labels.leaves.push(was);
  labels.enters.push(is);
}
