/** Owns which address of its institution a program's page leads to, and what that address is. */
import type { Program } from "./program";
import type { Figure } from "./vocabulary";

/** `states` names the figure that stands on the page; null: it is the institution's website, not a page of the program. */
export type OfficialPage = { url: string; states: Figure | null };

/**
 * Pages that a figure was read on, likeliest to be about the program first: pages of prices and
 * durations are often about all programs of a school.
 */
const order: readonly Figure[] = ["delivery", "credits", "duration"];

/**
 * The page of the institution on which a figure of the program was read, else the institution's
 * website; null where neither is known. A program's own page is not recorded.
 */
export function officialPage({
  provenance,
  institution,
}: Pick<Program, "provenance" | "institution">): OfficialPage | null {
  for (const figure of order) {
    const { state, sourceUrl } = provenance[figure];
    if (state === "published" && sourceUrl !== null) return { url: sourceUrl, states: figure };
  }
  return institution.website === null ? null : { url: institution.website, states: null };
}
