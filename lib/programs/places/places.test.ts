import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPlace, lookUpPlace, milesBetween } from "./places";

describe("findPlace", () => {
  it.each([
    ["78701", "78701, Austin, TX"],
    ["78701-1234", "78701, Austin, TX"],
    [" 78701 1234 ", "78701, Austin, TX"],
    ["78701, Austin, TX", "78701, Austin, TX"],
    ["Austin, TX 78701", "78701, Austin, TX"],
    ["Austin, TX", "Austin, TX"],
    ["austin tx", "Austin, TX"],
    ["AUSTIN,TEXAS", "Austin, TX"],
    ["St. Louis, MO", "Saint Louis, MO"],
    ["Saint Louis, Missouri", "Saint Louis, MO"],
    ["Ft Worth TX", "Fort Worth, TX"],
    ["Washington, DC", "Washington, DC"],
    ["washington d.c.", "Washington, DC"],
    ["Washington, D. C.", "Washington, DC"],
    ["Charleston, West Virginia", "Charleston, WV"],
    ["New York City, NY", "New York, NY"],
    ["new york new york", "New York, NY"],
    ["Kansas City, MO", "Kansas City, MO"],
    ["Cañon City, CO", "Canon City, CO"],
    ["Coeur d’Alene, ID", "Coeur D Alene, ID"],
    ["Winston-Salem NC", "Winston Salem, NC"],
    ["San Juan, PR", "San Juan, PR"],
    ["Hagåtña, Guam", "Hagatna, GU"],
    ["2139", "02139, Cambridge, MA"],
    ["2139-4307", "02139, Cambridge, MA"],
    ["Cambridge, MA 2139", "02139, Cambridge, MA"],
    ["Boston, MA, USA", "Boston, MA"],
    ["Boston, Massachusetts, United States", "Boston, MA"],
    ["02139, Cambridge, MA, U.S.A.", "02139, Cambridge, MA"],
    ["78701 US", "78701, Austin, TX"],
    ["NYC", "New York, NY"],
    ["nyc, ny", "New York, NY"],
    ["SF", "San Francisco, CA"],
    ["L.A.", "Los Angeles, CA"],
    ["DC", "Washington, DC"],
    ["Philly, PA", "Philadelphia, PA"],
    // The only one of its name, or by far the largest.
    ["Austin", "Austin, TX"],
    ["Boston, USA", "Boston, MA"],
    ["new york", "New York, NY"],
    ["New York City", "New York, NY"],
    ["San José", "San Jose, CA"],
    ["Palo Alto", "Palo Alto, CA"],
  ])("knows %j", (text, label) => {
    expect(findPlace(text)?.label).toBe(label);
  });

  it.each([
    "",
    "Springfield",
    "Texas",
    "USA",
    // "Boston" stands beside it, not Boston's own.
    "2139 Boston, MA",
    "Philly, NY",
    "Austin, ZZ",
    "Nowhere at all, TX",
    "00000",
    "787",
    "787011",
    "78701, Boston, MA",
    "78701 or so",
    "1 2 3",
    // A military post office in Europe lies nowhere that a distance could be counted from.
    "09001",
  ])("knows no %j", (text) => {
    expect(findPlace(text)).toBeNull();
  });

  it.each([
    ["Cambridge", ["Cambridge, MA"]],
    ["springfield", ["Springfield, IL", "Springfield, MA", "Springfield, MO"]],
    ["Portland, USA", ["Portland, OR", "Portland, ME"]],
    ["Kansas City", ["Kansas City, MO", "Kansas City, KS"]],
    // The names of states are no cities elsewhere, unless somebody says so.
    ["Washington", ["Washington, DC"]],
    ["Indiana", ["Indiana, PA"]],
  ])("asks which place %j is, the best known first", (text, first) => {
    const { place, candidates } = lookUpPlace(text);
    expect(place).toBeNull();
    expect(candidates.slice(0, first.length)).toEqual(first);
    expect(candidates.length).toBeLessThanOrEqual(4);
    for (const label of candidates) expect(findPlace(label)?.label).toBe(label);
  });

  it("has nothing to offer for what it doesn't know", () => {
    for (const text of ["Texas", "Nowhere at all", "", "00000"]) expect(lookUpPlace(text).candidates).toEqual([]);
  });

  // Downtown, to a tenth of a degree.
  it.each([
    ["Austin, TX", 30.3, -97.7],
    ["Chicago, IL", 41.9, -87.7],
    ["Los Angeles, CA", 34.1, -118.2],
    ["Seattle, WA", 47.6, -122.3],
    ["Boston, MA", 42.4, -71.1],
    ["Honolulu, HI", 21.3, -157.9],
    ["San Juan, PR", 18.5, -66.1],
  ])("puts %s in its middle, within 8 miles", (text, latitude, longitude) => {
    const place = findPlace(text);
    expect(place && milesBetween(place, { latitude, longitude })).toBeLessThan(8);
  });

  it("answers any text, and finds its own labels again", () => {
    const words = fc.constantFrom(
      "78701",
      "02139-4307",
      "Saint",
      "st.",
      "Louis",
      "New",
      "York",
      "MO",
      "ny",
      "D.C.",
      ",",
    );
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.array(words, { maxLength: 5 }).map((some) => some.join(" ")),
    );
    fc.assert(
      fc.property(text, (asked) => {
        const place = findPlace(asked);
        if (place) expect(findPlace(place.label)).toEqual(place);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("milesBetween", () => {
  const nashville = { latitude: 36.12, longitude: -86.67 };
  const losAngeles = { latitude: 33.94, longitude: -118.4 };

  it("is the published great-circle distance of two airports", () => {
    // Rosetta Code, "Haversine formula": BNA to LAX, 2,886.444 km on a radius of 6,371.0 km.
    expect(milesBetween(nashville, losAngeles)).toBeCloseTo(2886.444 / 1.609344, 0);
  });

  it("is a quarter of the Earth's circumference from pole to equator", () => {
    // 10,007.5 km: the mean radius of IUGG, 6,371.0088 km, times half of pi.
    const miles = milesBetween({ latitude: 90, longitude: 0 }, { latitude: 0, longitude: 77 });
    expect(miles).toBeCloseTo(10007.557 / 1.609344, 0);
  });

  it("is nothing to itself and the same both ways", () => {
    expect(milesBetween(nashville, nashville)).toBe(0);
    expect(milesBetween(losAngeles, nashville)).toBeCloseTo(milesBetween(nashville, losAngeles), 9);
  });
});
