/** Owns the questions about a listing that need no peers: against what it was, its own parts, its year, its notes' words. */

import { keysOf } from "../../closed-list";
import { count, monthsText, usd, usdFromCents } from "../../text/format";
import { fieldLabel } from "../listing/field-text";
import type { Changes, Fields } from "../listing/fields";
import { type FieldPath, sourcePath } from "../listing/paths";
import type { Draft } from "../listing/shape";
import { facts } from "../model/facts";
import type { FieldValue } from "../model/field-schemas";
import type { Outlier } from "./outliers";

/** A value that is this many times what it was, or a part of it as small, is asked about. */
const farFactor = 3;

/** How far a total may lie from its credits at its rate, as a part of these, before it is asked about: fees may be in it. */
const partsApart = 0.25;

/** Whole US dollars between which nearly every program's total lies. */
const usualTotals = { least: 500, most: 400_000 };

/** Years after which a price is taken for an old one. */
const oldAfter = 5;

const compared = {
  durationMonths: monthsText,
  credits: count,
  perCreditCents: usdFromCents,
  totalCost: usd,
  totalCostOutOfState: usd,
} as const satisfies Partial<Record<FieldPath, (value: number) => string>>;

/**
 * Words by which editors tell each other what is still to be done: how sure a figure is (its state says that to
 * readers), what to look up, and where a text was cut out. Asked about in a public note, never refused.
 */
const editorsWords =
  /\b(inferred|confirm|unconfirmed|to be confirmed|excerpt|check|double-check|verify|unverified|unclear|secondary source|to ?do|tbd|tbc|source does not (?:state|say|list|give|mention))\b/giu;

/** The questions that a change of a listing raises; `becomesPublic` raises those too of what it leaves alone. */
export function doubtsOf(before: Fields, listing: Draft, changes: Changes, becomesPublic: boolean): Outlier[] {
  const isAsked = (...paths: FieldPath[]) => becomesPublic || paths.some((path) => Object.hasOwn(changes, path));
  return [
    ...keysOf(compared).flatMap((path) => jumpOf(path, before[path] ?? null, listing[path])),
    ...(isAsked("perCreditCents", "totalCost", "credits") ? partsOf(listing) : []),
    ...(isAsked("totalCost") ? sizeOf(listing) : []),
    ...(isAsked(sourcePath("cost", "year")) ? ageOf(listing) : []),
    ...notesOf(listing).flatMap(({ path, text }) => (isAsked(path) ? wordsOf(path, text) : [])),
  ];
}

function jumpOf(path: keyof typeof compared, was: FieldValue, is: number | null): Outlier[] {
  if (typeof was !== "number" || is === null || was === is) return [];
  const [low, high] = [Math.min(was, is), Math.max(was, is)];
  if (low * farFactor > high) return [];
  const text = compared[path];
  const times = `${farFactor} times ${is > was ? "what it was, or more" : "less than it was, or lower still"}`;
  const message = `${fieldLabel(path)} was ${text(was)} and becomes ${text(is)}: ${times}.`;
  return [{ path: `was.${path}`, message, key: `was.${path}=${was}>${is}` }];
}

function partsOf({ credits, perCreditCents, totalCost }: Draft): Outlier[] {
  if (!credits || !perCreditCents || totalCost === null) return [];
  const product = Math.round((credits * perCreditCents) / 100);
  if (Math.abs(totalCost - product) <= partsApart * Math.max(totalCost, product)) return [];
  const rate = Math.round((totalCost * 100) / credits);
  return [
    {
      path: "parts.cost",
      message: `${count(credits)} credits at ${usdFromCents(perCreditCents)} make ${usd(product)}, but the total price says ${usd(totalCost)}.`,
      key: `parts.cost=${credits}*${perCreditCents}/${totalCost}`,
      offers: [
        { path: "totalCost", value: String(product), label: `Take ${usd(product)} as the total price` },
        {
          path: "perCreditCents",
          value: (rate / 100).toFixed(2),
          label: `Take ${usdFromCents(rate)} as the price per credit`,
        },
      ],
    },
  ];
}

function sizeOf({ totalCost }: Draft): Outlier[] {
  const { least, most } = usualTotals;
  if (!totalCost || (totalCost >= least && totalCost <= most)) return [];
  const end = totalCost < least ? `less than ${usd(least)}` : `more than ${usd(most)}`;
  const message = `The total price is ${usd(totalCost)}: hardly any program costs ${end}.`;
  return [{ path: "size.totalCost", message, key: `size.totalCost=${totalCost}` }];
}

function ageOf({ provenance: { cost } }: Draft): Outlier[] {
  if (cost.year === null || cost.state === "unknown") return [];
  const last = Number(cost.year.slice(-4));
  if (last >= new Date().getUTCFullYear() - oldAfter) return [];
  return [
    { path: "age.cost", message: `The price is of ${cost.year}: that is long ago.`, key: `age.cost=${cost.year}` },
  ];
}

function notesOf(listing: Draft): { path: FieldPath; text: string | null }[] {
  const { note, provenance } = listing;
  return [
    { path: "note", text: note },
    ...keysOf(facts).map((figure) => ({ path: sourcePath(figure, "note"), text: provenance[figure].note })),
  ];
}

function wordsOf(path: FieldPath, text: string | null): Outlier[] {
  const found = [...new Set((text ?? "").match(editorsWords)?.map((word) => word.toLowerCase()))];
  if (found.length === 0) return [];
  const words = found.map((word) => `“${word}”`).join(", ");
  const message = `${fieldLabel(path)} says ${words}: readers will see it. It reads like a note to other editors.`;
  return [{ path: `words.${path}`, message, key: `words.${path}=${found.join()} ${text?.length}` }];
}
