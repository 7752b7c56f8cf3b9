/** Owns the proof that deadlines that are coming are said, as days and as a calendar that others can read. */
import ICAL from "ical.js";
import { expect, it } from "vitest";
import { dayNumber } from "../../text/day";
import { untouched } from "../model/program";
import { deadlineCalendar, nextDeadlines } from "./deadlines";

const on = (day: string) => dayNumber(day);

it("the next day of each deadline comes first, and what is over is none", () => {
  const deadlines = ["fall --07-15", "spring 2026-12-01", "fall 2026-02-01", "rolling"];
  expect(nextDeadlines(deadlines, on("2026-11-29"))).toEqual([
    { day: "2026-12-01", term: "Spring", isYearly: false },
    { day: "2027-07-15", term: "Fall", isYearly: true },
  ]);
  expect(nextDeadlines(["2026-11-29"], on("2026-11-29"))).toEqual([{ day: "2026-11-29", term: null, isYearly: false }]);
  expect(nextDeadlines(["2026-11-28", "rolling"], on("2026-11-29"))).toEqual([]);
});

it("a calendar has a whole day for each, with its source; there is none without a day", () => {
  const program = {
    id: 7,
    name: "MS in AI, “online”; part time, now",
    institution: { name: "A" },
    deadlines: ["fall 2027-01-15", "spring --09-15"],
    provenance: { deadline: { ...untouched, sourceUrl: "https://a.edu/apply", checkedOn: "2026-11-29" } },
  };
  const text = deadlineCalendar(program, "https://example.org/programs/a-ms", on("2026-11-29")) ?? "";
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
  expect(events.map(({ startDate, summary }) => [startDate.isDate, startDate.toString(), summary])).toEqual([
    [true, "2027-01-15", "Apply: MS in AI, “online”; part time, now, A (fall)"],
    [true, "2027-09-15", "Apply: MS in AI, “online”; part time, now, A (spring)"],
  ]);
  expect(events[0]?.description).toContain("Source: https://a.edu/apply, read on 2026-11-29.");
  expect(events[1]?.description).toContain("names no year");
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(2);
  expect(
    deadlineCalendar({ ...program, deadlines: ["rolling"] }, "https://example.org/x", on("2026-11-29")),
  ).toBeNull();
});
