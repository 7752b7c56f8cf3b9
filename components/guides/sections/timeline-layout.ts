/** Owns where milestones stand on a line of years, and on which of its lanes, so that none hides another. */

type Placed = { left: number; lane: number };
type Layout = { marks: Placed[]; lanes: number; years: { year: number; left: number }[] };

/** Least distance of two marks in one lane, in per cent: 22 pixels on the narrowest phone's line. */
const apart = 8;

/**
 * Places moments (YYYY, YYYY-MM or YYYY-MM-DD) in per cent from the beginning of the first year to the
 * end of the last; those too near to each other go to lanes of their own. A year or month without more
 * stands at its beginning. `years` are the ticks, at most six.
 */
export function layOutTimeline(moments: readonly string[]): Layout {
  const times = moments.map(yearsOf);
  const first = Math.floor(Math.min(...times));
  const end = Math.floor(Math.max(...times)) + 1;
  const at = (time: number) => Math.round(((time - first) / (end - first)) * 10_000) / 100;
  const lastIn: number[] = [];
  const marks = times.map((time): Placed => {
    const left = at(time);
    const free = lastIn.findIndex((last) => left - last >= apart);
    const lane = free === -1 ? lastIn.length : free;
    lastIn[lane] = left;
    return { left, lane };
  });
  const step = Math.ceil((end - first) / 6);
  const count = Math.floor((end - first) / step) + 1;
  const years = Array.from({ length: count }, (_, index) => first + index * step);
  return { marks, lanes: lastIn.length, years: years.map((year) => ({ year, left: at(year) })) };
}

/** A moment as a number of years. */
function yearsOf(moment: string): number {
  const [year = 0, month = 1, day = 1] = moment.split("-").map(Number);
  return year + (month - 1) / 12 + (day - 1) / 372;
}
