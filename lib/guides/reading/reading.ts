/** Owns what is said about reading a guide: how long it takes, its dates in words, its predictions counted. */
import { keysOf } from "../../closed-list";
import { withoutReferences } from "../model/markdown";
import { proseOf } from "../model/prose";
import type { Guide } from "../model/shape";
import { type PredictionVerdict, verdicts } from "../model/vocabulary";

/** Words a minute at which adults read English nonfiction silently (Brysbaert 2019, 190 studies). */
const wordsPerMinute = 238;

/** Minutes that a guide's prose takes, at least one. */
export function readingMinutes(guide: Guide): number {
  const words = proseOf(guide)
    .map(({ text }) => withoutReferences(text, () => "figure").match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0)
    .reduce((sum, count) => sum + count, 0);
  return Math.max(1, Math.round(words / wordsPerMinute));
}

const monthName = new Intl.DateTimeFormat("en-US", { month: "long", timeZone: "UTC" });

/** "2024-02-08" → "February 8, 2024"; a month or a year alone as exactly as it is known. */
export function dateText(moment: string): string {
  const [year, month, day] = moment.split("-");
  const name = month ? monthName.format(new Date(`${year}-${month}-01`)) : undefined;
  return day ? `${name} ${Number(day)}, ${year}` : [name, year].filter(Boolean).join(" ");
}

/** How many predictions have each verdict, in the order of the verdicts, without those that none has. */
export function tallyOf({ predictions }: Pick<Guide, "predictions">): { verdict: PredictionVerdict; count: number }[] {
  return keysOf(verdicts)
    .map((verdict) => ({ verdict, count: predictions.filter((one) => one.verdict === verdict).length }))
    .filter(({ count }) => count > 0);
}
