/** Owns the proof that what is known over time is drawn from the second day on, by degree, as figures that HTML allows. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { Change } from "@/lib/programs/coverage/known";
import type { Fact } from "@/lib/programs/model/facts";
import { KnownOverTime } from "./known-over-time";

const masters = (day: string, fact: Fact | null, by: number): Change => ({ day, degree: "masters", fact, by });
const render = (changes: Change[], checked: Change[], today: string, fact: Fact | null = "cost") =>
  renderToStaticMarkup(<KnownOverTime knowledge={{ changes, checked }} fact={fact} today={today} />);
const began = [masters("2026-11-24", null, 4), masters("2026-11-24", "cost", 1)];

it("says on the first day how things stood, and that there is no line yet", () => {
  expect(render([], [], "2026-11-24")).toBe("<p>No published program can say it yet.</p>");
  const html = render(began, [], "2026-11-24");
  expect(html).toContain("began on November 24, 2026 with 1 of 4 programs that can say it known (25%)");
  expect(html).toContain("there is no line to draw");
  expect(html).toContain("No day of a check is recorded yet.");
  expect(html).not.toContain("<svg");
});

it("draws the checks of a new register, whose figures were checked on other days", () => {
  const html = render(began, [masters("2026-11-20", "cost", 1)], "2026-11-24");
  expect(html).toContain("there is no line to draw");
  expect(html.match(/<figure/g)).toHaveLength(2);
  expect(html).toContain(">25% on November 20, 2026<");
});

it("draws a line for all degrees and each, from the second day on", () => {
  const html = render([...began, masters("2026-11-26", "cost", 2)], [], "2026-11-28");
  expect(html).toContain("25% on November 24, 2026, 75% on November 26, 2026");
  expect(html).toContain(">All degrees<");
  expect(html).toContain(">Master’s<");
  // A figure's caption is its first or its last element.
  expect(html.match(/<figure[^>]*><figcaption/g)).toHaveLength(2);
  expect(html.match(/<th scope="row"/g)).toHaveLength(2);
});
