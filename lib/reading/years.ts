/** Owns which year a text speaks for, and whether that has passed. */

/** The last year that a text names, as it is printed: "2026-2027", "fall 2026", "2026"; null where it names none. */
export function yearIn(text: string): string | null {
  const [all, first = "", second] = /\b(20\d{2})(?:\s?[-/]\s?(?:20)?(\d{2}))?(?!\d|[-/]\d)/.exec(text) ?? [];
  if (all === undefined) return null;
  if (second !== undefined && Number(second) === (Number(first) + 1) % 100) return `${first}-20${second}`;
  const [term] =
    new RegExp(String.raw`\b(?:fall|spring|summer|winter)(?= (?:semester |term |of )?${first})`, "i").exec(text) ?? [];
  return term ? `${term.toLowerCase()} ${first}` : first;
}

/** The newest academic year that a text names, as "2026-2027"; null where it names none. */
export function newestAcademicYear(text: string): string | null {
  const years = [...text.matchAll(/\b(20\d{2})\s?[-–/]\s?(?:20)?(\d{2})(?![\d/-])/g)].flatMap(
    ([, first = "", second]) => (Number(second) === (Number(first) + 1) % 100 ? [`${first}-20${second}`] : []),
  );
  return years.toSorted().at(-1) ?? null;
}

/** The day on which each kind of year is over, in that year. */
const ends: Readonly<Record<string, string>> = { fall: "12-31", winter: "04-15", spring: "06-15", summer: "08-31" };

/** Whether a year as `yearIn` reads it is over on a day ("2026-11-29"). An academic year ends with July. */
export function hasPassed(year: string, today: string): boolean {
  const [, academic] = /-(20\d{2})$/.exec(year) ?? [];
  if (academic !== undefined) return today > `${academic}-07-31`;
  const [term = "", named] = year.split(" ");
  return today > `${named ?? term}-${named === undefined ? "12-31" : (ends[term] ?? "12-31")}`;
}
