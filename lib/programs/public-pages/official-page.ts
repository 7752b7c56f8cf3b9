/** Owns which address of its institution a program's page leads to, and what that address is. */
import type { Fact } from "../model/facts";
import type { Program } from "../model/program";
/** What `url` is: the program's own page, the page that states a figure of it, or the institution's website. */
export type OfficialPage = { url: string; is: "program" | Fact | "institution" };

/**
 * Pages that a figure was read on, likeliest to be about the program first: pages of prices and
 * durations are often about all programs of a school.
 */
const order: readonly Fact[] = ["delivery", "credits", "duration"];

/**
 * The program's own page, else the page of the institution on which a figure of it was read, else the
 * institution's website; null where none is known.
 */
export function officialPage({
  provenance,
  institution,
  website,
}: Pick<Program, "provenance" | "institution" | "website">): OfficialPage | null {
  if (website !== null) return { url: website, is: "program" };
  for (const figure of order) {
    const { state, sourceUrl } = provenance[figure];
    if (state === "published" && sourceUrl !== null) return { url: sourceUrl, is: figure };
  }
  return institution.website === null ? null : { url: institution.website, is: "institution" };
}
