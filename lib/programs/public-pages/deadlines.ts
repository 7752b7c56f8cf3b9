/** Owns when one can still apply: the next day of each deadline, and the same as a calendar file. */
import ical, { ICalCalendarMethod } from "ical-generator";
import { dayNumber, msPerDay } from "../../text/day";
import { deadlineOf, terms } from "../model/fact-kinds";
import type { Institution, Program } from "../model/program";

/** The next day of a deadline: an ISO date, for which term, and whether the source names no year for it. */
export type NextDeadline = { day: string; term: string | null; isYearly: boolean };

/** The days on which one can apply last, the next first, as of a day (counted from 1970); none of a year that is over. */
export function nextDeadlines(deadlines: readonly string[], today: number): NextDeadline[] {
  const next = deadlines.flatMap((text): NextDeadline[] => {
    const deadline = deadlineOf(text);
    if (!deadline?.day) return [];
    const term = deadline.term && terms[deadline.term];
    if (deadline.on) return [{ day: deadline.on, term, isYearly: false }];
    const year = new Date(today * msPerDay).getUTCFullYear();
    const [soon = "", later = ""] = [year, year + 1].map((one) => `${one}-${deadline.day}`);
    return [{ day: dayNumber(soon) >= today ? soon : later, term, isYearly: true }];
  });
  return next.filter(({ day }) => dayNumber(day) >= today).sort((a, b) => a.day.localeCompare(b.day));
}

/**
 * A calendar file (RFC 5545) with a whole day for each coming deadline of a program, where it is read from and when it
 * was; null where none is coming. `page`: the address of the program's page.
 */
export function deadlineCalendar(
  {
    id,
    name,
    institution,
    deadlines,
    provenance,
  }: Pick<Program, "id" | "name" | "deadlines"> & {
    institution: Pick<Institution, "name">;
    provenance: Pick<Program["provenance"], "deadline">;
  },
  page: string,
  today: number,
): string | null {
  const coming = nextDeadlines(deadlines, today);
  if (coming.length === 0) return null;
  const { sourceUrl, checkedOn } = provenance.deadline;
  const calendar = ical({
    name: `${name}, ${institution.name}`,
    prodId: "//Matricula//Deadlines//EN",
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { day, term, isYearly } of coming) {
    calendar.createEvent({
      id: `deadline-${id}-${day}@${new URL(page).hostname}`,
      allDay: true,
      start: new Date(`${day}T00:00:00Z`),
      summary: `Apply: ${name}, ${institution.name}${term ? ` (${term.toLowerCase()})` : ""}`,
      description: [
        `Last day to apply${term ? ` for ${term.toLowerCase()}` : ""}.`,
        isYearly ? "The source names no year: ask whether it is the same this year." : "",
        sourceUrl ? `Source: ${sourceUrl}${checkedOn ? `, read on ${checkedOn}` : ""}.` : "",
        page,
      ]
        .filter(Boolean)
        .join("\n"),
      url: page,
      timezone: "UTC",
    });
  }
  return calendar.toString();
}
