/** Owns reading the cells of a file as people write them: amounts, lengths of time, choices, days of either order. */
import { lookup } from "../../closed-list";
import { amountIn } from "../../parse";
import { factFields, isFactPath } from "../../programs/model/fact-table";
import { degrees, states, statuses, subjects } from "../../programs/model/vocabulary";
import { foldCase } from "../../text/fold-case";
import { pathOfColumn } from "../columns";

/** Which number of a day like 03/04/2026 is the month. */
export const dayOrders = { mdy: "month first (03/04 is March 4)", dmy: "day first (03/04 is April 3)" } as const;
export type DayOrder = keyof typeof dayOrders;

/** What is written where there is nothing to say. */
const nothing = /^(?:n\s?[/.]?\s?a\.?|#n\/a|null|nil|tb[da]|[-–—]+|\?+|\.)$/i;

const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Whether a column holds days. */
export const isDayColumn = (column: string): boolean => /\.(checkedOn|otherCheckedOn)$/.test(pathOfColumn(column));

/**
 * The order that the days of a column are written in: said by any day that can be read in one way alone; "ask" where
 * all of them can be read in two ways, or some say this and some that; null where none has such a form.
 */
export function dayOrderOf(cells: Iterable<string>): DayOrder | "ask" | null {
  const said = new Set<DayOrder>();
  let open = false;
  for (const cell of cells) {
    const [, first = "", second = ""] = parts.exec(cell.trim()) ?? [];
    if (first === "" || first === second) continue;
    if (Number(first) > 12) said.add("dmy");
    else if (Number(second) > 12) said.add("mdy");
    else open = true;
  }
  const [only, other] = said;
  if (only && !other) return only;
  return open && said.size !== 1 ? "ask" : null;
}

const isReal = (day: string) => !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
const isoDay = (year: string, month: string | number, day: string) =>
  `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;

/** A day as YYYY-MM-DD, from the forms that people write; the text itself where it is none. */
function dayIn(text: string, order: DayOrder): string {
  const [, first = "", second = "", year = ""] = parts.exec(text) ?? [];
  if (year) {
    const read = order === "mdy" || Number(second) > 12 ? isoDay(year, first, second) : isoDay(year, second, first);
    const other = isoDay(year, second, first);
    return isReal(read) ? read : isReal(other) ? other : text;
  }
  const [, name = "", day = "", ofYear = ""] =
    /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text) ?? [];
  const [, dayFirst = "", nameAfter = "", yearAfter = ""] =
    /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})$/i.exec(text) ?? [];
  const month = months.indexOf((name || nameAfter).slice(0, 3).toLowerCase()) + 1;
  const read = isoDay(ofYear || yearAfter, month, day || dayFirst);
  return month > 0 && isReal(read) ? read : text;
}

const plain = (text: string) =>
  foldCase(text)
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "");

/** The member of a closed list that a text names by its key or its label; the text itself where it names none. */
function memberIn(options: Readonly<Record<string, string>>, text: string): string {
  if (lookup(options, text) !== undefined) return text;
  const wanted = plain(text);
  return Object.entries(options).find(([key, label]) => plain(key) === wanted || plain(label) === wanted)?.[0] ?? text;
}

/** Several of a closed list, however they are separated; as a file of listings has them. */
const membersIn = (options: Readonly<Record<string, string>>, text: string) =>
  text
    .split(/[;,|\n/]| and | & | \+ /)
    .flatMap((one) => (one.trim() ? [memberIn(options, one.trim())] : []))
    .join("; ");

const degreeWords: Readonly<Record<string, string>> = {
  ...degrees,
  ...{ as: "associate", aas: "associate", bs: "bachelors", ba: "bachelors", bachelor: "bachelors" },
  ...{
    ms: "masters",
    ma: "masters",
    meng: "masters",
    mba: "masters",
    master: "masters",
    phd: "doctorate",
    doctoral: "doctorate",
  },
};

const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  subject: subjects,
  state: states,
  status: statuses,
};

/** A length of time in whole months: "20 months", "2 years", "0.6 years" (7.2, so 7); the text itself where it is none. */
function monthsIn(text: string): string {
  const [, number = "", unit = ""] =
    /^(\d{1,3}(?:[.,]\d{1,2})?)\s*-?\s*(months?|mos?\.?|m|years?|yrs?\.?|y)$/i.exec(text) ?? [];
  if (number === "") return text;
  const value = Number(number.replace(",", "."));
  return String(Math.round(/^y/i.test(unit) ? value * 12 : value));
}

/** A number without its unit, where a person wrote one: "36 credits", "$1,265 per credit", "USD 26,310.00". */
function numberIn(text: string): string {
  const bare = text
    .replace(/\s*(?:semester |quarter )?(?:credits?|credit hours?|hours|hrs?|units?)\.?$/i, "")
    .replace(/\s*(?:\/|per)\s*(?:credit(?: hour)?|unit|total|program)?$/i, "")
    .replace(/^(?:approx(?:imately|\.)?|about|ca\.?|~)\s*/i, "")
    .trim();
  return typeof amountIn(bare) === "number" ? bare : text;
}

/**
 * A cell as a file of listings has it: blank where it says that there is nothing. What can't be read stays as it is, for
 * the rules of listings to refuse it with its row and column.
 */
export function readCell(column: string, cell: string, order: DayOrder = "mdy"): string {
  const path = pathOfColumn(column);
  // An apostrophe that an export put before what a spreadsheet would run as a formula.
  const text = cell.trim().replace(/^'(?=\s*[=+\-@＝＋－＠])/, "");
  if (nothing.test(text)) return "";
  if (text === "") return "";
  if (isDayColumn(column)) return dayIn(text, order);
  if (path === "slug") return text.replace(/^(?:https?:\/\/[^/]+)?\/programs\//, "");
  if (path === "degree") {
    const named = memberIn(degrees, text);
    return lookup(degrees, named) === undefined ? (degreeByWord(text) ?? text) : named;
  }
  if (path === "alsoSubjects") return membersIn(subjects, text);
  const list = lookup(lists, path);
  if (list) return memberIn(list, text);
  if (!isFactPath(path)) return text;
  const { control } = factFields[path];
  if (control.as === "choice") return memberIn(control.options, text);
  if (control.as === "several") return membersIn(control.options, text);
  if (control.as !== "number") return text;
  return path === "durationMonths" || path === "longestMonths" ? monthsIn(text) : numberIn(text);
}

/** The degree that an abbreviation or a single word means ("M.S.", "Master"). */
function degreeByWord(text: string): string | null {
  const word = plain(text.replace(/\./g, "").replace(/ degree$/i, ""));
  const found = lookup(degreeWords, word);
  return found !== undefined && lookup(degrees, found) !== undefined ? found : null;
}
