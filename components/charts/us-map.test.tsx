import { gzipSync } from "node:zlib";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { UsMap } from "./us-map";
import { keyCounts, layOutMap, radiusFor } from "./us-map-layout";
import { bordersPath, landPath } from "./us-outline";

const place = (label: string, latitude: number, longitude: number, programs: number) => ({
  label,
  latitude,
  longitude,
  programs,
  href: `/programs?near=${encodeURIComponent(label)}`,
});
const boston = place("Boston, MA", 42.36, -71.06, 12);
const cambridge = place("Cambridge, MA", 42.37, -71.11, 3);
const honolulu = place("Honolulu, HI", 21.31, -157.86, 1);
const sanJuan = place("San Juan, PR", 18.4, -66.06, 2);

describe("UsMap", () => {
  const html = renderToStaticMarkup(
    <UsMap
      places={[honolulu, sanJuan, cambridge, boston]}
      elsewhere={[{ label: "Online, anywhere", programs: 31, href: "/programs?delivery=online" }]}
    />,
  );
  const [picture = "", table = ""] = html.split("<figcaption");

  it("links each place with its name and count, the biggest first so that small ones lie on top", () => {
    const names = [...picture.matchAll(/<a href="([^"]+)"><title>([^<]+)<\/title>/g)];
    expect(names.map(([, , name]) => name)).toEqual([
      "Boston, MA: 12 programs",
      "Cambridge, MA: 3 programs",
      "Honolulu, HI: 1 program",
    ]);
    expect(names[0]?.[1]).toBe("/programs?near=Boston%2C%20MA");
  });

  it("lists what lies off the map, and holds everything in the table", () => {
    expect(picture).not.toContain("San Juan");
    expect(table).toContain(">San Juan, PR</a> (2)");
    const rows = [...table.matchAll(/<tr[^>]*><td[^>]*><a [^>]*>([^<]+)<\/a><\/td><td[^>]*>(\d+)<\/td>/g)];
    expect(rows.map(([, label, programs]) => `${label} ${programs}`)).toEqual([
      "Boston, MA 12",
      "Cambridge, MA 3",
      "Honolulu, HI 1",
      "San Juan, PR 2",
      "Online, anywhere 31",
    ]);
  });

  it("carries no inline style, which the content security policy would drop", () => {
    expect(html).not.toContain("style=");
  });

  it("says so when there is no place", () => {
    expect(renderToStaticMarkup(<UsMap places={[]} />)).toContain("No place to show.");
  });

  it("keeps the outline small", () => {
    expect(gzipSync(landPath + bordersPath).length).toBeLessThan(8_000);
  });
});

describe("the map's layout", () => {
  it("puts places where the atlas has them", () => {
    const [circle] = layOutMap([place("Lebanon, KS", 39.83, -98.58, 1)]).circles;
    // The middle of the contiguous states lies near the middle of the drawing.
    expect(circle?.left).toBeGreaterThan(45);
    expect(circle?.left).toBeLessThan(55);
    expect(circle?.top).toBeGreaterThan(40);
    expect(circle?.top).toBeLessThan(60);
  });

  it("draws areas in proportion to the programs, never too small to see", () => {
    expect(radiusFor(16, 16) ** 2 / radiusFor(4, 16) ** 2).toBeCloseTo(4);
    expect(radiusFor(3000, 3000)).toBeCloseTo(22);
    expect(radiusFor(1, 3000)).toBe(3);
  });

  it("moves the smaller of two that would hide each other, by a few pixels", () => {
    const { circles } = layOutMap([boston, { ...boston, label: "Next door, MA", programs: 1 }]);
    const [big, small] = circles.map(({ shift }) => Math.hypot(shift.dx, shift.dy));
    expect(big).toBe(0);
    expect(small).toBeGreaterThan(10);
    expect(small).toBeLessThan(16);
  });

  it("explains the scale with round counts", () => {
    expect(keyCounts(14)).toEqual([1, 2, 10]);
    expect(keyCounts(1)).toEqual([1]);
  });
});
