/** Owns what is said of the log of reports: how to make one, how many there are, how long decisions took. */
import { counted } from "../../text/format";
import type { CorrectionLog } from "./reports";

/** Reports that the public log shows. */
export const shownReports = 100;

export const howToReport =
  "The note behind every figure’s mark ends with a “Something wrong?” link. Anyone can use it, without an account, to tell us what the figure should be and which page says so. An editor checks the report against its source and accepts it, or declines it with a reason.";

/** Only what is true: without a decision there is no time to tell. */
export function logSummary({ counts: { open, accepted, declined }, medianDays }: CorrectionLog): string {
  const total = open + accepted + declined;
  if (total === 0) return "Nothing has been reported yet.";
  const reported = `${counted(total, "report")} so far`;
  if (medianDays === null) return `${reported}. None has been decided yet.`;
  const time = medianDays < 1 ? "less than a day" : `${counted(Math.round(medianDays), "day")} or less`;
  return `${reported}: ${accepted} accepted, ${declined} declined, ${open} not decided yet. Half of the decisions took ${time}.`;
}
