/** Owns institutions that are searched for and of which nothing is listed. */

import { memberOf } from "../../closed-list";
import { reader } from "../../database/db";
import { tokensOf } from "../../text/words";
import { currentCatalog } from "../catalog/current";
import { type State, states } from "../model/vocabulary";
import { currentVocabulary } from "./vocabulary";

export type Unlisted = {
  unitid: number;
  name: string;
  city: string;
  state: State;
  /** Awards in artificial intelligence (CIP 11.0102) of the latest federal year, by degree; empty: none reported. */
  awards: readonly { degree: string; year: string; awards: number | null }[];
};

/** More of one name are too many to be meant. */
const most = 3;

/** The institutions that some words name as a whole, by a name, a usual short form or a synonym; none that is listed. */
export async function unlistedNamed(words: string): Promise<Unlisted[]> {
  const { unlisted, synonyms } = await currentVocabulary(await currentCatalog());
  const name = tokensOf(words.replaceAll("-", " ")).join(" ");
  const names = [name, ...(synonyms.get(name) ?? []).map((meaning) => tokensOf(meaning).join(" "))];
  const unitids = [...new Set(names.flatMap((one) => unlisted.get(one) ?? []))];
  if (unitids.length === 0 || unitids.length > most) return [];
  const where = { unitid: { in: unitids } };
  const [found, awards] = await Promise.all([
    reader().countryInstitution.findMany({ where, orderBy: { name: "asc" } }),
    reader().aiAwards.findMany({ where, orderBy: { year: "desc" } }),
  ]);
  return found.flatMap(({ unitid, name: own, city, state }): Unlisted[] => {
    const known = memberOf(states, state);
    if (known === null) return [];
    return [{ unitid, name: own, city, state: known, awards: awards.filter((one) => one.unitid === unitid) }];
  });
}
