/** Owns what each order means, in the words that stand on the pages. */
import type { Sort } from "./filters";

/** What each order means, in the words that stand on the page. */
export const orderRules: Record<Sort, string> = {
  relevance: "by how well the words match: the program’s name counts most, then the institution’s",
  cost: "by price, lowest first; where a price is a range, by its upper end; prices of different years as they stand, none raised to today’s",
  "-cost":
    "by price, highest first; where a price is a range, by its upper end; prices of different years as they stand, none raised to today’s",
  duration: "by duration, shortest first",
  name: "by the program’s name",
  institution: "by the institution’s name",
  distance: "by distance from the place you gave; programs taught only online follow, from anywhere",
  checked: "by the day on which a figure was last checked, latest first",
};
