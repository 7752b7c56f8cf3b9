/** Owns how amounts, lengths of time, counts and moments are written. */

const dollars = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD", maximumFractionDigits: 0 });
const dollarsAndCents = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });
const whole = new Intl.NumberFormat("en-US");

/** Whole US dollars: 7722 → "$7,722". */
export function usd(amount: number): string {
  return dollars.format(amount);
}

const days = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" });

/** A day by UTC: "November 24, 2026". */
export function dayText(at: Date): string {
  return days.format(at);
}

const months = new Intl.DateTimeFormat("en-US", { month: "long", year: "numeric", timeZone: "UTC" });

/** A month by UTC: "August 2026". */
export function monthText(at: Date): string {
  return months.format(at);
}

const daysOfYear = new Intl.DateTimeFormat("en-US", { month: "long", day: "numeric", timeZone: "UTC" });

/** A day of every year: "07-15" → "July 15". */
export function dayOfYearText(monthAndDay: string): string {
  return daysOfYear.format(new Date(`2024-${monthAndDay}T00:00:00Z`));
}

/** US cents, without ".00": 97000 → "$970", 126560 → "$1,265.60". */
export function usdFromCents(cents: number): string {
  return cents % 100 === 0 ? dollars.format(cents / 100) : dollarsAndCents.format(cents / 100);
}

/** A count: 216638 → "216,638". */
export function count(n: number): string {
  return whole.format(n);
}

/** A count with its noun: (1, "program") → "1 program", (0, "program") → "0 programs". */
export function counted(n: number, singular: string, plural = `${singular}s`): string {
  return `${count(n)} ${n === 1 ? singular : plural}`;
}

/** "1 month", "24 months". */
export function monthsText(months: number): string {
  return counted(months, "month");
}

/** A range whose ends may be equal: ("$11,100", "$13,320") → "$11,100 to $13,320". */
export function range(low: string, high: string): string {
  return low === high ? low : `${low} to ${high}`;
}

const toTheMinute = new Intl.DateTimeFormat("en-US", { timeStyle: "short", timeZone: "UTC" });

/** A moment, to the minute, for people who work together across time zones: "November 24, 2026, 2:05 PM UTC". */
export function moment(at: Date): string {
  return `${days.format(at)}, ${toTheMinute.format(at)} UTC`;
}

/** "data scientists" → "Data scientists" */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Some things that all are meant: "price, length and format". */
export function andText(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** Some things of which any may be meant: "price, length or format". */
export function orText(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
