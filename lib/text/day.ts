/** Owns days, all of them in UTC: as numbers, as ISO dates, and how long one is. */

/** Milliseconds. */
export const msPerDay = 86_400_000;

/** Days since 1970. */
export function today(): number {
  return Math.floor(Date.now() / msPerDay);
}

/** Days since 1970 of an ISO date. */
export function dayNumber(day: string): number {
  return Date.parse(day) / msPerDay;
}

/** "2026-11-29"; of now where no time is given. */
export function isoDay(at: Date = new Date()): string {
  return at.toISOString().slice(0, 10);
}

/** The time this many days before another. */
export function daysBefore(at: Date, days: number): Date {
  return new Date(at.getTime() - days * msPerDay);
}
