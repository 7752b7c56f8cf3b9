import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { usd } from "@/lib/text/format";
import { layOutPlot, monthStep, type PlotPoint } from "./price-duration-layout";
import { PriceDurationPlot } from "./price-duration-plot";

const point = (name: string, months: number, price: number, state: PlotPoint["state"] = "listed"): PlotPoint => ({
  href: `/programs/${name}`,
  name,
  institution: "Example University",
  months,
  price,
  amount: `${state === "estimated" ? "about " : ""}${usd(price)}`,
  state,
});

describe("PriceDurationPlot", () => {
  const html = renderToStaticMarkup(
    <PriceDurationPlot
      points={[point("ms-in-ai", 24, 20070), point("bs", 48, 60000, "estimated"), point("cert", 1, 7722, "published")]}
      missing={3}
    />,
  );

  it("names each point in full", () => {
    expect([...html.matchAll(/<title>([^<]+)</g)].map(([, name]) => name)).toEqual([
      "cert, Example University: 1 month, $7,722, published by the institution",
      "ms-in-ai, Example University: 24 months, $20,070, unsourced",
      "bs, Example University: 48 months, about $60,000, estimated",
    ]);
  });

  it("says the same in its table, and links the same pages", () => {
    const [picture = "", table = ""] = html.split("<details");
    const hrefs = (part: string) => [...part.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href);
    expect(hrefs(table)).toEqual(hrefs(picture));
    expect(table).toContain("<td>48</td><td>about $60,000</td><td>estimated</td>");
  });

  it("says how many can't be placed", () => {
    expect(html).toContain("3 programs are not shown, because we don’t know the price or the duration.");
    const none = renderToStaticMarkup(<PriceDurationPlot points={[]} missing={1} />);
    expect(none).toContain("No program here has both");
    expect(none).toContain("1 program is not shown");
  });

  it("carries no inline style, which the content security policy would drop", () => {
    expect(html).not.toContain("style=");
  });

  it("sends a shared mark to a row of the table that is there", () => {
    const crowd = Array.from({ length: 200 }, (_, n) => point(`program-${n}`, 24, 20000 + n));
    const many = renderToStaticMarkup(<PriceDurationPlot points={crowd} missing={0} />);
    const targets = [...many.matchAll(/href="#(plot-row-\d+)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(0);
    for (const id of targets) expect(many).toContain(`<tr id="${id}"`);
  });
});

describe("the plot's layout", () => {
  const points = fc.array(
    fc.record({
      months: fc.integer({ min: 1, max: 96 }),
      price: fc.oneof(fc.integer({ min: 0, max: 200_000 }), fc.constantFrom(0, 10_000, 20_000)),
    }),
    { maxLength: 200 },
  );

  it("shows each point once, within the frame", () => {
    fc.assert(
      fc.property(points, (some) => {
        const given = some.map(({ months, price }, n) => point(`program-${n}`, months, price));
        const { marks, points: sorted, height } = layOutPlot(given);
        const shown = marks.flatMap((mark) => (mark.kind === "one" ? [mark.point] : mark.points));
        expect(new Set(shown.map(({ href }) => href)).size).toBe(given.length);
        expect(shown).toHaveLength(given.length);
        expect(sorted).toHaveLength(given.length);
        for (const { left, top } of marks) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left).toBeLessThanOrEqual(102);
          expect(top).toBeGreaterThanOrEqual(0);
          expect(top).toBeLessThanOrEqual(height + 12);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("chooses round ticks", () => {
    const { months, prices } = layOutPlot([point("a", 24, 47_000), point("b", 6, 9_000)]);
    expect(months.map(({ value }) => value)).toEqual([0, 6, 12, 18, 24, 30]);
    expect(prices.map(({ value }) => value)).toEqual([0, 10_000, 20_000, 30_000, 40_000, 50_000]);
    expect([1, 12, 24, 48, 60, 96, 480].map(monthStep)).toEqual([1, 2, 3, 6, 12, 12, 60]);
  });

  it("stands for a free program of any length, too", () => {
    expect(layOutPlot([point("free", 120, 0)]).marks).toHaveLength(1);
  });
});
