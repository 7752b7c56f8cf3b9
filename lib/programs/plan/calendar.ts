/** Owns a plan as a calendar file: the terms, counted from a first day that the reader names, and the coming deadlines. */
import ical, { ICalCalendarMethod } from "ical-generator";
import { addDeadlines, type Dated } from "../public-pages/deadlines";
import type { Plan } from "./plan";

/** A program with the plan for it and the address of its page. */
export type PlannedProgram = { program: Dated; plan: Plan; page: string };

/**
 * A calendar file (RFC 5545): a whole day on which each term begins, one on which the last one is over, and the coming
 * deadlines. `start` is the ISO date of the first day of study. `today`: days since 1970.
 */
export function planCalendar(planned: readonly PlannedProgram[], start: string, today: number): string {
  const calendar = ical({
    name: "Your plan, Matricula",
    prodId: "//Matricula//Plan//EN",
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { program, plan, page } of planned) {
    addDeadlines(calendar, program, page, today);
    if (!plan.computed) continue;
    const label = `${program.name}, ${program.institution.name}`;
    const event = (term: number, summary: string) =>
      calendar.createEvent({
        id: `term-${program.id}-${term}@${new URL(page).hostname}`,
        allDay: true,
        start: monthsAfter(start, (term * 12) / plan.termsPerYear),
        summary: `${summary}: ${label}`,
        description: `Counted from the first day that you named, ${plan.termsPerYear} terms a year. The institution’s calendar has the exact day.\n${page}`,
        url: page,
        timezone: "UTC",
      });
    for (const { term } of plan.terms) event(term - 1, `Term ${term} of ${plan.terms.length} begins`);
    event(plan.terms.length, "The last term is over by now");
  }
  return calendar.toString();
}

/** A day so many months later (not always whole ones); of a month that is shorter its last day. */
export function monthsAfter(day: string, months: number): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const whole = Math.floor(months);
  const days = Math.round((months - whole) * 30);
  const lastOfMonth = new Date(Date.UTC(year, month + whole, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + whole, Math.min(date, lastOfMonth) + days));
}
