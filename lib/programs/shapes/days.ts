/** Owns how days and terms stand written in English. */
import { type Hit, hitsOf } from "./hit";

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const named = String.raw`(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const dayNumber = String.raw`(\d{1,2})(?:st|nd|rd|th)?\b`;
const yearNumber = String.raw`(?:,?\s+(20\d{2})\b)?`;
const forms = [
  new RegExp(String.raw`\b${named}\s+${dayNumber}${yearNumber}`, "gi"),
  new RegExp(String.raw`\b${dayNumber}\s+(?:of\s+)?${named}${yearNumber}(?!\w)`, "gi"),
  /\b(20\d{2})-(\d{2})-(\d{2})\b/g,
  /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(20\d{2})\b/g,
] as const;

/** "2027-01-15", or "--01-15" where no year is said; null of a day that no calendar has. */
function dayOf(year: string | undefined, month: number, day: number): string | null {
  const monthAndDay = `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  // A leap day is a day of some year.
  const date = new Date(`${year ?? "2024"}-${monthAndDay}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || !date.toISOString().includes(monthAndDay)) return null;
  return year === undefined ? `--${monthAndDay}` : `${year}-${monthAndDay}`;
}

const monthOf = (name: string) => months.findIndex((one) => one.startsWith(name.toLowerCase().slice(0, 3))) + 1;

/** Days, as ISO dates or "--01-15"; "rolling" where applications are read as they come. */
export function daysIn(text: string): Hit<string>[] {
  const hits = [
    ...hitsOf(text, forms[0], ([, month = "", day, year]) => dayOf(year, monthOf(month), Number(day))),
    ...hitsOf(text, forms[1], ([, day, month = "", year]) => dayOf(year, monthOf(month), Number(day))),
    ...hitsOf(text, forms[2], ([, year, month, day]) => dayOf(year, Number(month), Number(day))),
    ...hitsOf(text, forms[3], ([, month, day, year]) => dayOf(year, Number(month), Number(day))),
    ...hitsOf(text, /\brolling(?: admissions?| basis)?\b|\bno (?:application )?deadlines?\b/gi, () => "rolling"),
  ];
  // "1 March 15" is read once, from where it begins first.
  return hits
    .sort((a, b) => a.start - b.start)
    .filter((hit, index, all) => index === 0 || hit.start >= (all[index - 1]?.end ?? 0));
}

/** Terms of one year: "fall 2026". */
export function termsOfYearIn(text: string): Hit<string>[] {
  return hitsOf(
    text,
    /\b(fall|autumn|winter|spring|summer)(?: (?:of|semester|term|quarter),?)? (20\d{2})\b/gi,
    (match) => {
      const [, term = "", year] = match;
      return `${term.toLowerCase().replace("autumn", "fall")} ${year}`;
    },
  );
}
