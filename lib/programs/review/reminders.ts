/** Owns what an editor is reminded of before a change goes live: evidence that may not belong to the new figure. */

import { keysOf } from "../../closed-list";
import { isoDay } from "../../text/day";
import { usd, usdFromCents } from "../../text/format";
import { type Changes, figureFields } from "../listing/fields";
import { type FieldPath, sourcePath } from "../listing/paths";
import type { Draft } from "../listing/shape";
import { type Fact, facts } from "../model/facts";

/** How far a total may lie from its credits times its rate before both are named; fees may be in it. */
const tolerance = 0.02;

/**
 * Reminders in sentences: a figure that changes while its source, year and day of check stay, a price of another
 * page that keeps its year, and a total that is not its credits at its rate. Nothing is refused for them. A
 * day of check that is today is filled in for every value that changes: it is no sign that somebody looked.
 */
export function remindersOf(changes: Changes, listing: Draft, today: string = isoDay()): string[] {
  const isFilled = (path: FieldPath) => path.endsWith(".checkedOn") && changes[path]?.after === today;
  const stale = keysOf(facts).filter((figure) => {
    const changed = figureFields(figure).filter((path) => Object.hasOwn(changes, path) && !isFilled(path));
    return changed.length > 0 && !changed.some((path) => path.startsWith("provenance."));
  });
  const staying = (figure: Fact) =>
    isFilled(sourcePath(figure, "checkedOn"))
      ? "its source and year stay as they were"
      : "its source, year and day of check stay as they were";
  const { year } = listing.provenance.cost;
  const isMoved =
    Object.hasOwn(changes, sourcePath("cost", "sourceUrl")) && !Object.hasOwn(changes, sourcePath("cost", "year"));
  const { credits, perCreditCents, totalCost } = listing;
  const product = credits !== null && perCreditCents !== null ? (credits * perCreditCents) / 100 : null;
  const apart = product !== null && totalCost !== null && Math.abs(totalCost - product) > tolerance * product;
  return [
    ...stale.map((figure) => `${facts[figure]}: the value changes; ${staying(figure)}. Do they say this?`),
    ...(isMoved && year !== null
      ? [`Price: its page changes and its year stays ${year}. Is the page of that year?`]
      : []),
    ...(apart && perCreditCents !== null && product !== null && totalCost !== null
      ? [
          `${credits} credits at ${usdFromCents(perCreditCents)} make ${usd(Math.round(product))}, the total says ${usd(totalCost)}.`,
        ]
      : []),
  ];
}
