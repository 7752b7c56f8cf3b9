/** Owns where a sentence that was typed leads: the address that holds what was understood of it as filters. */
import { keysOf } from "../closed-list";
import { type Slip, type Understood, understand } from "../programs/asking/grammar";
import { currentVocabulary } from "../programs/asking/vocabulary";
import { currentCatalog } from "../programs/catalog/current";
import { type Filters, filterPairs, filterTable, noFilters, type RawParameters } from "../programs/filters/filters";

/** The parameter by which an address that a sentence led to says which of its words were not taken as they were typed. */
const slip = "slip";
/** How many of them a page looks at. */
const mostSlips = 5;

/** The parameters that a sentence changes, with what they become, and the words that it leaves. */
async function understood(sentence: string): Promise<Understood> {
  const { asked, ...rest } = understand(sentence, await currentVocabulary(await currentCatalog()));
  // One end of a price range is not that of another sentence.
  const isPriced = asked.min_cost !== undefined || asked.max_cost !== undefined;
  return { asked: isPriced ? { min_cost: null, max_cost: null, ...asked } : asked, ...rest };
}

const joined = (...words: (string | null)[]) => words.filter(Boolean).join(" ");

/** These filters, changed by a sentence: what it says of a filter takes its place, all others stay. */
export async function filtersAsked(filters: Filters, sentence: string): Promise<Filters> {
  const { asked, words } = await understood(sentence);
  return { ...filters, ...asked, q: joined(filters.q, words) || null, page: null };
}

/**
 * The address for `/programs?ask=…`, with whatever else it has, used or not: what the sentence says of a filter takes
 * the place of what that filter was, and what was not understood is added to the words. null for an address without a
 * sentence. Nothing of it is kept but the words that were not taken as they were typed, so that the page can say so.
 */
export async function addressAsked({ pathname, searchParams }: URL): Promise<string | null> {
  const sentence = searchParams.get("ask");
  if (pathname !== "/programs" || sentence === null) return null;
  const { asked, words, slips } = await understood(sentence);
  const isOther = ([key, value]: string[]) => !["ask", "page", "q", slip].includes(key ?? "") && value !== "";
  const kept = [...searchParams].filter((pair) => isOther(pair) && !Object.hasOwn(asked, pair[0]));
  const changed = { ...noFilters, ...asked };
  const said = filterPairs(changed).filter(([key]) => Object.hasOwn(asked, key));
  const q = joined(searchParams.get("q"), words);
  const pairs = [...(q === "" ? [] : [["q", q]]), ...kept, ...said, ...slips.map(({ typed }) => [slip, typed])];
  // In the order of the table, as every other address of the directory; what is no filter comes last.
  const order: readonly string[] = keysOf(filterTable);
  const place = ([key = ""]: string[]) => (order.includes(key) ? order.indexOf(key) : order.length);
  const query = new URLSearchParams(pairs.toSorted((a, b) => place(a) - place(b))).toString();
  return query === "" ? pathname : `${pathname}?${query}`;
}

/** The words of an address that were not taken as they were typed, each with the address that searches for it as it is. */
export async function slipsOf(filters: Filters, given: RawParameters[string]): Promise<(Slip & { href: string })[]> {
  const all = await Promise.all([given ?? []].flat().slice(0, mostSlips).map(understood));
  return all.flatMap(({ asked, slips }) => {
    const said = new Set(filterPairs({ ...noFilters, ...asked }).map(String));
    const left = filterPairs({ ...filters, page: null }).filter((pair) => pair[0] !== "q" && !said.has(String(pair)));
    return slips.map(({ typed, taken }) => {
      const query = new URLSearchParams([["q", joined(filters.q, typed)], ...left]);
      return { typed, taken, href: `/programs?${query}` };
    });
  });
}
