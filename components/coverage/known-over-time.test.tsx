/** Owns the proof that what is known over time is drawn from the second day on, as a figure that HTML allows. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { KnownOverTime } from "./known-over-time";

const first = { day: "2026-11-24", known: 10, of: 40 };

it("says on the first day that there is no line yet, and draws one from the second", () => {
  expect(renderToStaticMarkup(<KnownOverTime history={[]} />)).toBe("<p>Nothing is published yet.</p>");
  expect(renderToStaticMarkup(<KnownOverTime history={[first]} />)).toContain("there is no line to draw");
  const html = renderToStaticMarkup(<KnownOverTime history={[first, { day: "2026-11-30", known: 20, of: 40 }]} />);
  expect(html).toContain("Known facts: 25% on November 24, 2026, 50% on November 30, 2026");
  // A figure's caption is its first or its last element.
  expect(html).toMatch(/^<figure>.*<\/figcaption><\/figure><details/);
  expect(html.match(/<th scope="row"/g)).toHaveLength(2);
});
