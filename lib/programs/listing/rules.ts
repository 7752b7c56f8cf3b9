/** Owns the rules between the fields of a listing that is published: each figure held to its state and source. */

import { keysOf } from "../../closed-list";
import { amountIn } from "../../parse";
import { factTable, isGiven, valuePaths } from "../model/fact-table";
import { type Fact, facts } from "../model/facts";
import { type FieldPath, sourcePath } from "./paths";
import type { Listing } from "./shape";

/** States that claim a source, and so must name it; `listed` is the guide page, which has no address. */
const sourced: readonly string[] = ["published", "third-party", "inferred"];

/** A rule between fields: asked as soon as the fields it needs are right by themselves, whatever else is wrong. */
type Rule = { path: FieldPath; needs: readonly FieldPath[]; holds: (listing: Listing) => boolean; message: string };

export const rules: readonly Rule[] = [
  ...keysOf(facts).flatMap((figure): Rule[] => {
    const of = ({ provenance }: Listing) => provenance[figure];
    const [state, reason] = [sourcePath(figure, "state"), sourcePath(figure, "reason")];
    const sourceUrl = sourcePath(figure, "sourceUrl");
    const [otherValue, otherSourceUrl] = [sourcePath(figure, "otherValue"), sourcePath(figure, "otherSourceUrl")];
    const { subject } = factTable[figure];
    const valued = [state, ...valuePaths(figure)];
    return [
      {
        path: reason,
        needs: [state, reason],
        holds: (listing) => of(listing).state !== "unknown" || of(listing).reason !== null,
        message: `${subject} is unknown: say why.`,
      },
      {
        path: reason,
        needs: [state, reason],
        holds: (listing) => of(listing).state === "unknown" || of(listing).reason === null,
        message: `${subject} is known: a reason belongs only to an unknown one.`,
      },
      ...sourced.map((claimed) => ({
        path: sourceUrl,
        needs: [state, sourceUrl],
        holds: (listing: Listing) => of(listing).state !== claimed || of(listing).sourceUrl !== null,
        message: `${subject} is ${claimed}: name the page it was read on.`,
      })),
      {
        path: state,
        needs: valued,
        holds: (listing) => of(listing).state === "unknown" || isGiven(listing, figure),
        message: `${facts[figure]}: its state says that it is known, but it has no value.`,
      },
      {
        path: state,
        needs: valued,
        holds: (listing) => of(listing).state !== "unknown" || !isGiven(listing, figure),
        message: `${facts[figure]}: its state says that it is unknown, but it has a value.`,
      },
      {
        path: otherValue,
        needs: [otherValue, otherSourceUrl, ...valued],
        holds: (listing) => {
          const { otherValue: other, otherSourceUrl: page } = of(listing);
          return other === null ? page === null : isGiven(listing, figure);
        },
        message: `${subject}: what another source says needs a value that it disagrees with, and must itself be said.`,
      },
      {
        path: otherValue,
        needs: [otherValue, ...valued],
        holds: (listing) => !flatters(listing, figure),
        message: `${subject}: where two sources disagree, the value is the one that flatters less. Exchange the two.`,
      },
    ];
  }),
  {
    path: "alsoSubjects",
    needs: ["subject", "alsoSubjects"],
    holds: ({ subject, alsoSubjects }) => !alsoSubjects.includes(subject),
    message: "The further subjects name the subject again: leave it out there.",
  },
  {
    path: "totalCostOutOfState",
    needs: ["totalCost", "totalCostOutOfState", "residency"],
    holds: ({ totalCost, totalCostOutOfState, residency }) =>
      totalCostOutOfState === null || (totalCost !== null && residency === "in-state"),
    message: "The total price from out of state needs the in-state one beside it.",
  },
];

/** Whether none of the fields that a rule needs, nor anything that holds one, has an issue. */
export const ready = (needs: readonly string[], issues: readonly { path?: PropertyKey[] | undefined }[]) =>
  issues.every(({ path = [] }) => {
    const wrong = `${path.join(".")}.`;
    return path.length > 0 && !needs.some((field) => `${field}.`.startsWith(wrong) || wrong.startsWith(`${field}.`));
  });

/**
 * Whether the value shows a program in a better light than what the other source says: filters and orders go by the
 * value, and a disagreement must not make anything look cheaper or shorter than it may be.
 */
function flatters(listing: Listing, figure: Fact): boolean {
  if (figure !== "cost" && figure !== "duration") return false;
  const other = amountIn(listing.provenance[figure].otherValue);
  const own = figure === "duration" ? listing.durationMonths : (listing.totalCost ?? rateIn(listing));
  return typeof other === "number" && own !== null && own < other;
}

/** US dollars a credit. */
function rateIn({ perCreditCents }: Listing): number | null {
  return perCreditCents === null ? null : perCreditCents / 100;
}
