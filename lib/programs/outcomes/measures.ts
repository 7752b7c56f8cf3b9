/** Owns the federal measures of graduates: whom each counts, when, in which dollars, and where it stands. */

/** Why a figure is there or not. */
export const statuses = {
  published: "published",
  suppressed: "withheld for privacy",
  missing: "not in the federal file, which gives no reason",
  none: "no federal figure for this level",
} as const;
export type Status = keyof typeof statuses;

const scorecard = {
  name: "College Scorecard, US Department of Education: field of study data",
  url: "https://collegescorecard.ed.gov/data/",
} as const;
const completions = {
  name: "IPEDS Completions, US Department of Education",
  url: "https://nces.ed.gov/ipeds/use-the-data",
} as const;

/**
 * The measures of which an amount is known. No two share their graduates and their year, so none is compared with,
 * added to or put in one order with another.
 */
export const measures = {
  debt: {
    label: "Median federal loan debt",
    cohort: "Graduates of 2018-19 and 2019-20 who borrowed",
    counts: "Stafford and Grad PLUS loans taken at this institution",
    dollars: null,
    source: scorecard,
  },
  earningsOneYear: {
    label: "Median earnings one year after finishing",
    cohort: "Graduates of 2018-19 and 2019-20 who worked in 2020-21 and were not enrolled",
    counts: "only students with federal aid, so few from abroad",
    dollars: "2022 dollars",
    source: scorecard,
  },
  earningsFiveYear: {
    label: "Median earnings five years after finishing",
    cohort: "Graduates of 2014-15 and 2015-16 who worked in 2020-21 and were not enrolled",
    counts: "only students with federal aid, so few from abroad",
    dollars: "2022 dollars",
    source: scorecard,
  },
} as const;
export type Measure = keyof typeof measures;

/** The two years of awards that the same file has. */
export const awardYears = { awards2122: "2021-22", awards2223: "2022-23" } as const;

export const awardsSource = scorecard;

/** The award year that the promise of coverage goes by: the latest that is out. */
export const latestAiYear = "2023-2024";

export const aiSource = completions;

/** "2023-2024" → "2023-24", as federal files print it. */
export function shortYear(year: string): string {
  return year.replace(/^(\d{4})-\d{2}(\d{2})$/, "$1-$2");
}
