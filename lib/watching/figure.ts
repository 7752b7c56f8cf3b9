/** Owns what became of one figure on the page that is its source: seen in its words, or an editor is asked. */
import type { WatchedFigure } from "../../prisma/client/client";
import { typedOf } from "../programs/listing/form";
import { factPaths } from "../programs/model/fact-table";
import type { Fact } from "../programs/model/facts";
import { findingsIn } from "../reading/findings";
import { readingOf, standingOf } from "../reading/offers";
import type { Page } from "../reading/passages";
import { namesProgram, readablePaths, wordsOf } from "../reading/words";
import { type Instead, type Words, wordsIn } from "../work/changed";
import type { Use } from "./sources";

type Circumstances = {
  use: Use;
  figure: Fact;
  /** What was kept of it when the page was last read; null: nothing. */
  row: WatchedFigure | null;
  /** The address that answered, and whether it is another than the last time. */
  url: string;
  hasMoved: boolean;
  /** ISO day. */
  day: string;
};

type Became = Pick<WatchedFigure, "words" | "named" | "seenOn" | "change" | "instead">;

/**
 * A figure is seen where the page says every value of it that can be read, the first time in any words, from then on in
 * the words that were kept. Where those are gone an editor is asked.
 */
export function figureOn(page: Page, { use, figure, row, url, hasMoved, day }: Circumstances): Became {
  const { name, degree, fields } = use;
  const paths = readablePaths(figure, fields);
  const said = wordsOf(page, fields, degree, day);
  const kept = wordsIn(row?.words ?? "{}");
  const named = namesProgram(page, name);
  if (row === null || Object.keys(kept).length === 0) {
    const words: Words = Object.fromEntries(
      paths.flatMap(
        (path) =>
          said
            .get(path)
            ?.slice(0, 1)
            .map((one) => [path, one]) ?? [],
      ),
    );
    const isWhole = paths.every((path) => words[path] !== undefined);
    const seenOn = isWhole ? day : (row?.seenOn ?? null);
    return { words: JSON.stringify(isWhole ? words : {}), named, seenOn, change: null, instead: null };
  }
  if (paths.every((path) => said.get(path)?.includes(kept[path] ?? ""))) {
    return { words: row.words, named: row.named || named, seenOn: day, change: null, instead: null };
  }
  const typed = typedOf(fields);
  const own: readonly string[] = factPaths(figure);
  const offers = readingOf(url, day, findingsIn(page, day, degree)).offers.filter(
    (offer) => own.includes(offer.path) && standingOf(offer, typed) !== "same",
  );
  // The words as they stand now, those that were kept first.
  const words = Object.fromEntries(
    paths.flatMap((path) => {
      const now = said.get(path) ?? [];
      const [one] = now.filter((words) => words === kept[path]).concat(now);
      return one === undefined ? [] : [[path, one]];
    }),
  );
  const isUnnamed = row.named && !named;
  const change = hasMoved && (isUnnamed || offers.length === 0) ? "moved" : isUnnamed ? "unnamed" : "changed";
  const instead: Instead = { url, readOn: day, answer: null, words, offers };
  return { words: row.words, named: row.named, seenOn: row.seenOn, change, instead: JSON.stringify(instead) };
}
