/** Owns the day on which this device was last here before today; it never leaves the device by itself. */

const key = "matricula.visits";
const written = /^(\d{4}-\d{2}-\d{2}) (\d{4}-\d{2}-\d{2})$/;

/**
 * The days of the last two visits after one on `today`: what storage holds, and the day before which nothing is new to
 * the reader (ISO days; null: this is the first one).
 */
export function visitOn(today: string, stored: string | null): { stored: string; before: string | null } {
  const [, earlier = null, last = null] = written.exec(stored ?? "") ?? [];
  if (earlier === null || last === null || last > today) return { stored: `${today} ${today}`, before: null };
  // Several visits of a day are one: what is new stays new until tomorrow.
  if (last === today) return { stored: `${earlier} ${last}`, before: earlier === today ? null : earlier };
  return { stored: `${last} ${today}`, before: last };
}

/** Notes a visit on this device, and answers the day of the one before; null where there was none, or nothing is kept. */
export function noteVisit(today: string): string | null {
  try {
    const { stored, before } = visitOn(today, localStorage.getItem(key));
    localStorage.setItem(key, stored);
    return before;
  } catch {
    // Full or forbidden storage only means that nobody knows when the reader was here.
    return null;
  }
}
