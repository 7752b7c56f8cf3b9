/** Owns what each order means, in the words that stand on the pages. */
import { keysOf } from "../../closed-list";
import { degrees } from "../model/vocabulary";
import { inSentence } from "../model/words";
import type { Sort } from "./filters";

/** What each order means, in the words that stand on the page. */
export const orderRules: Record<Sort, string> = {
  relevance: "by how well the words match: the program’s name counts most, then the institution’s",
  degree: `degree by degree (${keysOf(degrees)
    .map((degree) => inSentence(degrees[degree]))
    .join(
      ", ",
    )}), as prices of unlike degrees say little beside each other; within a degree by price, lowest first, those without one last. So is any list of several degrees, unless you ask for another order, search for words or name a place`,
  cost: "by price, lowest first; where a price is a range, by its upper end; prices of different years as they stand, none raised to today’s",
  "-cost":
    "by price, highest first; where a price is a range, by its upper end; prices of different years as they stand, none raised to today’s",
  duration: "by duration, shortest first",
  name: "by the program’s name",
  institution: "by the institution’s name",
  distance: "by distance from the place you gave; programs taught only online follow, from anywhere",
  checked: "by the day on which a figure was last checked, latest first",
};
