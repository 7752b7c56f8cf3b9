/** Owns when one can still apply: the next day of each deadline, and the same as a calendar file. */
import ical, { type ICalCalendar, ICalCalendarMethod } from "ical-generator";
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

/** What a calendar says of a program. */
export type Dated = Pick<Program, "id" | "name" | "deadlines"> & {
  institution: Pick<Institution, "name">;
  provenance: Pick<Program["provenance"], "deadline">;
};

/**
 * A calendar file (RFC 5545) with a whole day for each coming deadline of a program, where it is read from and when it
 * was; null where none is coming. `page`: the address of the program's page.
 */
export function deadlineCalendar(program: Dated, page: string, today: number): string | null {
  const calendar = ical({
    name: `${program.name}, ${program.institution.name}`,
    prodId: "//Matricula//Deadlines//EN",
    method: ICalCalendarMethod.PUBLISH,
  });
  return addDeadlines(calendar, program, page, today) === 0 ? null : calendar.toString();
}

/** Adds the coming deadlines of a program to a calendar; answers how many there are. */
export function addDeadlines(
  calendar: ICalCalendar,
  { id, name, institution, deadlines, provenance }: Dated,
  page: string,
  today: number,
): number {
  const coming = nextDeadlines(deadlines, today);
  const { sourceUrl, checkedOn } = provenance.deadline;
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
  return coming.length;
}
