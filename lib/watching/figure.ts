/** Owns what became of one figure on the page that is its source: seen in its words, or an editor is asked. */
import type { WatchedFigure } from "../../prisma/client/client";
import { typedOf } from "../programs/listing/form";
import { sourcePath } from "../programs/listing/paths";
import { type FactPath, factPaths, factRow } from "../programs/model/fact-table";
import type { Fact } from "../programs/model/facts";
import type { Page } from "../reading/documents/passages";
import { findingsIn } from "../reading/findings";
import { readingOf, standingOf } from "../reading/offers";
import { namesProgram, readablePaths, textOf, wordsOf } from "../reading/words";
import { newestAcademicYear } from "../reading/years";
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

/** The words in which the page says each value of a figure now, those that were kept first. */
function wordsNow(paths: readonly FactPath[], said: ReadonlyMap<FactPath, string[]>, kept: Words): Words {
  return Object.fromEntries(
    paths.flatMap((path) => {
      const now = said.get(path) ?? [];
      const [one] = now.filter((words) => words === kept[path]).concat(now);
      return one === undefined ? [] : [[path, one]];
    }),
  );
}

/** What the page says of a figure instead, with other values than the stored ones. */
function insteadOf(page: Page, words: Words, { use, figure, url, day }: Circumstances): Instead {
  const typed = typedOf(use.fields);
  const own: readonly string[] = factPaths(figure);
  const offers = readingOf(url, day, findingsIn(page, day, use)).offers.filter(
    (offer) => own.includes(offer.path) && standingOf(offer, typed) !== "same",
  );
  return { url, readOn: day, answer: null, words, offers, year: newestAcademicYear(textOf(page)) };
}

/** Whether a page speaks of a newer academic year than a figure that changes with years, and than was answered before. */
function isOfNewerYear(page: Page, { use: { fields }, figure, row }: Circumstances): boolean {
  const own = fields[sourcePath(figure, "year")];
  if (factRow(figure).keeps !== "price" || typeof own !== "string") return false;
  const year = newestAcademicYear(textOf(page)) ?? "";
  // "2025-2026" and "2025" begin alike; a newer one begins later.
  return year.slice(0, 4) > own.slice(0, 4) && year > (row?.year ?? "");
}

/**
 * A figure is seen where the page says every value of it that can be read, of its program and for its year: the first
 * time in any words, from then on in the words that were kept. An editor is asked where those are gone, where the page
 * was not found to say it when it was first read, and where it says a price as it did but speaks of a newer academic year.
 */
export function figureOn(page: Page, circumstances: Circumstances): Became {
  const { use, figure, row, hasMoved, day } = circumstances;
  const { name, fields } = use;
  const paths = readablePaths(figure, fields);
  const said = wordsOf(page, fields, use, day);
  const kept = wordsIn(row?.words ?? "{}");
  const isNamed = namesProgram(page, name);
  const words = wordsNow(paths, said, kept);
  const isNew = row === null || Object.keys(kept).length === 0;
  const isWhole = isNew
    ? paths.every((path) => words[path] !== undefined)
    : paths.every((path) => said.get(path)?.includes(kept[path] ?? ""));
  if (isNew || isWhole) {
    // Asked once: what the reader can't find on a page it will not find on the next one either.
    const isMissed = !isWhole && (row === null || row.change === "notFound");
    const change = isMissed ? "notFound" : isWhole && isOfNewerYear(page, circumstances) ? "newYear" : null;
    return {
      words: isNew ? JSON.stringify(isWhole ? words : {}) : row.words,
      named: isNew ? isNamed : row.named || isNamed,
      seenOn: isWhole ? day : (row?.seenOn ?? null),
      change,
      instead: change && JSON.stringify(insteadOf(page, words, circumstances)),
    };
  }
  const isUnnamed = row.named && !isNamed;
  const instead = insteadOf(page, words, circumstances);
  const isElsewhere = hasMoved && (isUnnamed || instead.offers.length === 0);
  const change = isElsewhere ? "moved" : isUnnamed ? "unnamed" : "changed";
  return { words: row.words, named: row.named, seenOn: row.seenOn, change, instead: JSON.stringify(instead) };
}
