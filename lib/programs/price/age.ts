/** Owns how old a price may be and still pass for what its source says today. */
import { isoDay } from "../../text/day";
import type { FigureState } from "../model/vocabulary";

/** Years after which a stated price is old. */
const oldAfterYears = 3;

type Aged = { state: FigureState; year: string | null };

/**
 * Whether a price that a source states is of more than three years ago, by the last year that it speaks for
 * ("2021-2022": 2022). One without a year can't be judged; an estimate is marked as one at any age.
 */
export function isOld({ state, year }: Aged, day: string = isoDay()): boolean {
  if (state === "estimated" || state === "unknown") return false;
  const last = year?.match(/\d{4}/g)?.at(-1);
  return last !== undefined && Number(last) + oldAfterYears < Number(day.slice(0, 4));
}

/** Whether a source states a price and it is not old: what counts as stated wherever prices are counted or drawn. */
export function isStated(price: Aged): boolean {
  return price.state !== "estimated" && !isOld(price);
}

/**
 * What has to be said of the years of prices that are read in one order: "The prices on this page are of 2018 to 2026 …";
 * null where there is no price. null among them: a price whose source shows no year.
 */
export function yearsText(years: readonly (string | null)[]): string | null {
  const all = years.flatMap((year) => year?.match(/\d{4}/g) ?? []).toSorted();
  const undated = years.filter((year) => year === null).length;
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) {
    return undated === 0 ? null : "The sources of the prices on this page show no year.";
  }
  const span = first === last ? first : `${first} to ${last}`;
  const without = undated === 0 ? "" : `, ${undated} of a year that the source doesn’t show`;
  return `The prices on this page are of ${span}${without}. They are ordered and filtered as they stand: none is raised to today’s, so an older one looks lower than it would be now.`;
}
