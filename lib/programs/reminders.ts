/** Owns what an editor is reminded of before a change goes live: evidence that may not belong to the new figure. */
import { usd, usdFromCents } from "../format";
import { figureFields } from "./duplicates";
import type { Draft } from "./listing";
import type { Changes } from "./listing-fields";
import { figures, keysOf } from "./vocabulary";

/** How far a total may lie from its credits times its rate before both are named; fees may be in it. */
const tolerance = 0.02;

/**
 * Reminders in sentences: a figure that changes while its source, year and day of check stay, and a
 * total that is not its credits at its rate. Nothing is refused for them.
 */
export function remindersOf(changes: Changes, listing: Draft): string[] {
  const stale = keysOf(figures).filter((figure) => {
    const changed = figureFields(figure).filter((path) => path in changes);
    return changed.length > 0 && !changed.some((path) => path.startsWith("provenance."));
  });
  const { credits, perCreditCents, totalCost } = listing;
  const product = credits !== null && perCreditCents !== null ? (credits * perCreditCents) / 100 : null;
  const apart = product !== null && totalCost !== null && Math.abs(totalCost - product) > tolerance * product;
  return [
    ...stale.map(
      (figure) =>
        `${figures[figure]}: the value changes; its source, year and day of check stay as they were. Do they say this?`,
    ),
    ...(apart && perCreditCents !== null && product !== null && totalCost !== null
      ? [
          `${credits} credits at ${usdFromCents(perCreditCents)} make ${usd(Math.round(product))}, the total says ${usd(totalCost)}.`,
        ]
      : []),
  ];
}
