/** Owns the rules between the fields of a listing that is published: each figure held to its state and source. */
import type { Listing } from "./listing";
import { type Figure, figures, keysOf } from "./vocabulary";

/** States that claim a source, and so must name it; `listed` is the guide page, which has no address. */
const sourced: readonly string[] = ["published", "third-party", "inferred"];

/** A rule between fields: asked as soon as the fields it needs are right by themselves, whatever else is wrong. */
type Rule = { path: string; needs: readonly string[]; holds: (listing: Listing) => boolean; message: string };

const figureFields: Record<Figure, readonly string[]> = {
  delivery: ["delivery"],
  duration: ["durationMonths"],
  credits: ["credits"],
  cost: ["totalCost", "perCreditCents"],
};

const figureNames: Record<Figure, string> = {
  delivery: "The delivery",
  duration: "The duration",
  credits: "The number of credits",
  cost: "The price",
};

export const rules: readonly Rule[] = [
  ...keysOf(figures).flatMap((figure): Rule[] => {
    const own = `provenance.${figure}`;
    const of = ({ provenance }: Listing) => provenance[figure];
    const valued = [`${own}.state`, ...figureFields[figure]];
    return [
      {
        path: `${own}.reason`,
        needs: [`${own}.state`, `${own}.reason`],
        holds: (listing) => of(listing).state !== "unknown" || of(listing).reason !== null,
        message: `${figureNames[figure]} is unknown: say why.`,
      },
      {
        path: `${own}.reason`,
        needs: [`${own}.state`, `${own}.reason`],
        holds: (listing) => of(listing).state === "unknown" || of(listing).reason === null,
        message: `${figureNames[figure]} is known: a reason belongs only to an unknown one.`,
      },
      ...sourced.map((state) => ({
        path: `${own}.sourceUrl`,
        needs: [`${own}.state`, `${own}.sourceUrl`],
        holds: (listing: Listing) => of(listing).state !== state || of(listing).sourceUrl !== null,
        message: `${figureNames[figure]} is ${state}: name the page it was read on.`,
      })),
      {
        path: `${own}.state`,
        needs: valued,
        holds: (listing) => of(listing).state === "unknown" || hasValue(listing, figure),
        message: `${figures[figure]}: its state says that it is known, but it has no value.`,
      },
      {
        path: `${own}.state`,
        needs: valued,
        holds: (listing) => of(listing).state !== "unknown" || !hasValue(listing, figure),
        message: `${figures[figure]}: its state says that it is unknown, but it has a value.`,
      },
    ];
  }),
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

/** Whether a listing gives the figure at all; a rate per credit without a total is a price too. */
function hasValue(
  listing: Pick<Listing, "delivery" | "durationMonths" | "credits" | "perCreditCents" | "totalCost">,
  figure: Figure,
): boolean {
  switch (figure) {
    case "delivery":
      return listing.delivery.length > 0;
    case "duration":
      return listing.durationMonths !== null;
    case "credits":
      return listing.credits !== null;
    case "cost":
      return listing.totalCost !== null || listing.perCreditCents !== null;
  }
}
