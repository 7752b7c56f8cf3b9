import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogOf } from "../catalog/catalog";
import type { CatalogRow } from "../catalog/columns";
import { searchedValues } from "../catalog/fact-codes";
import type { State } from "../model/vocabulary";
import { pointOf } from "../places/campus";
import { milesBetween } from "../places/places";
import { isOpenEnded } from "../price/price";
import { priceFor } from "../price/price-for";
import { charge, stated } from "../price/priced-fixtures";
import { nearMiles, type SimilarTo, similarPrograms } from "./similar";

const notChecked = { state: "unknown", reason: "not-checked", year: null } as const;

const seats = {
  Akron: { city: "Akron", state: "OH" as State, latitude: 41.08, longitude: -81.52 },
  Cleveland: { city: "Cleveland", state: "OH" as State, latitude: 41.5, longitude: -81.69 },
  Austin: { city: "Austin", state: "TX" as State, latitude: 30.28, longitude: -97.73 },
  Nowhere: { city: "Nowhere at all", state: "TX" as State, latitude: null, longitude: null },
};

/** A master's in AI on campus in Akron of which neither price nor duration is known. */
function row(id: number, over: Partial<CatalogRow> & { seat?: keyof typeof seats } = {}): CatalogRow {
  const { seat = "Akron", ...rest } = over;
  const at = seats[seat];
  return {
    id,
    name: `Program ${id}`,
    degree: "masters",
    subject: "artificial-intelligence",
    alsoSubjects: [],
    city: at.city,
    state: at.state,
    delivery: ["on-campus"],
    durationMonths: null,
    credits: null,
    creditUnit: null,
    perCreditCents: null,
    totalCost: null,
    totalCostOutOfState: null,
    residency: "flat",
    institution: {
      slug: seat,
      name: seat,
      unitid: null,
      control: null,
      website: null,
      creditUnit: null,
      creditUnitSourceUrl: null,
      charges: [],
      ...at,
    },
    checkedOn: null,
    facts: { ...searchedValues.parse({}), outcomes: false },
    provenance: { cost: (rest.totalCost ?? null) === null ? notChecked : stated },
    ...rest,
  };
}

function to(own: CatalogRow, resident: State | null = null): SimilarTo {
  const point = pointOf(own.institution, own.city, own.state);
  return { program: own, price: priceFor(own, { resident }), resident, point, day: 20_000 };
}

/** The ids in each group. */
function ids(rows: readonly CatalogRow[], own: CatalogRow, resident: State | null = null) {
  const catalog = catalogOf(rows);
  const { cheaper, nearby, faster } = similarPrograms(catalog, to(own, resident));
  const idsAt = (positions: number[] | null) => positions?.map((position) => catalog.id[position] ?? -1) ?? null;
  return { cheaper: idsAt(cheaper), nearby: idsAt(nearby), faster: idsAt(faster) };
}

describe("similarPrograms", () => {
  it("has the cheaper, nearer and faster of the same degree and subject, best first", () => {
    const own = row(1, { totalCost: 20_000, durationMonths: 18 });
    const rows = [
      own,
      row(2, { totalCost: 15_000, durationMonths: 24, seat: "Austin" }),
      row(3, { totalCost: 9_000, durationMonths: 12, seat: "Cleveland" }),
      row(4, { totalCost: 1, durationMonths: 1, degree: "bachelors" }),
      row(5, { totalCost: 1, durationMonths: 1, subject: "robotics" }),
      row(6, { totalCost: 20_000, durationMonths: 18 }),
    ];
    expect(ids(rows, own)).toEqual({ cheaper: [3, 2], nearby: [6, 3], faster: [3] });
  });

  it("has nothing that only some may apply to", () => {
    const own = row(1, { totalCost: 20_000, durationMonths: 24 });
    const better = { totalCost: 10_000, durationMonths: 12 };
    const limited = { ...own.facts, openTo: "employees" } as const;
    expect(ids([own, row(2, { ...better, facts: limited }), row(3, better)], own)).toEqual({
      cheaper: [3],
      nearby: [3],
      faster: [3],
    });
  });

  it("compares nothing with a figure of its own that is not known, and says so", () => {
    const own = row(1, { seat: "Nowhere" });
    expect(ids([own, row(2, { totalCost: 1, durationMonths: 1 })], own)).toEqual({
      cheaper: null,
      nearby: null,
      faster: null,
    });
  });

  it("has no distance for what is only online, on either side", () => {
    const online = row(1, { delivery: ["online"] });
    const campus = row(2);
    const both = row(3, { delivery: ["online", "on-campus"] });
    expect(ids([online, campus, both], online).nearby).toBeNull();
    expect(ids([online, campus, both], campus).nearby).toEqual([3]);
  });

  it("takes the end of a range that can't flatter", () => {
    const charges = [charge({ scope: "institution", residency: "flat", perCreditCents: 50_000, feesIncluded: true })];
    // Assumed credits: 30 to 36 at $500 are $15,000 to $18,000.
    const ranged = row(1);
    const own = { ...ranged, institution: { ...ranged.institution, charges } };
    const rows = [own, row(2, { totalCost: 15_000 }), row(3, { totalCost: 14_999 })];
    expect(ids(rows, own).cheaper).toEqual([3]);
    const other = row(4, { totalCost: 18_000 });
    expect(ids([own, other], other).cheaper).toEqual([]);
  });

  const anyRow = fc.record({
    degree: fc.constantFrom("masters" as const, "bachelors" as const),
    subject: fc.constantFrom("artificial-intelligence" as const, "robotics" as const),
    delivery: fc.subarray(["online" as const, "on-campus" as const]),
    durationMonths: fc.constantFrom(null, 6, 12, 18),
    totalCost: fc.constantFrom(null, 0, 9_000, 20_000),
    totalCostOutOfState: fc.constantFrom(null, 30_000),
    residency: fc.constantFrom(null, "flat" as const, "in-state" as const),
    seat: fc.constantFrom("Akron" as const, "Cleveland" as const, "Austin" as const, "Nowhere" as const),
  });
  const anyRows = fc
    .array(anyRow, { minLength: 1, maxLength: 25 })
    .map((rows) => rows.map((over, index) => row(index + 1, over)));

  it("never holds itself, an unlike one, a worse one or an unknown one; misses none; is in order", () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom(null, "OH" as const), (rows, resident) => {
        const [own] = rows;
        if (!own) return;
        const catalog = catalogOf(rows);
        const asked = to(own, resident);
        const similar = similarPrograms(catalog, asked);
        const alike = rows.filter(
          ({ id, degree, subject }) => id !== own.id && degree === own.degree && subject === own.subject,
        );
        const high = (one: CatalogRow) => {
          const price = priceFor(one, { resident });
          return price.known && !isOpenEnded(price) ? price.high : Number.NaN;
        };
        const miles = (one: CatalogRow) => {
          const point = one.delivery.join() === "online" ? null : pointOf(one.institution, one.city, one.state);
          return point && asked.point ? milesBetween(asked.point, point) : Number.NaN;
        };
        const check = (
          positions: number[] | null,
          value: (one: CatalogRow) => number,
          fits: (v: number) => boolean,
        ) => {
          if (positions === null) return;
          const found = positions.flatMap((position) => rows[position] ?? []);
          const wanted = alike.filter((one) => fits(value(one)));
          expect(new Set(found)).toEqual(new Set(wanted));
          expect(found.map(value)).toEqual(wanted.map(value).sort((a, b) => a - b));
        };
        const { price } = asked;
        expect(similar.cheaper === null).toBe(!price.known);
        check(similar.cheaper, high, (v) => price.known && v < price.low);
        check(
          similar.faster,
          (one) => one.durationMonths ?? Number.NaN,
          (v) => v < (own.durationMonths ?? 0),
        );
        check(similar.nearby, miles, (v) => v <= nearMiles);
      }),
    );
  });

  it("says the same of the same, whatever the order of the rows", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const [own] = rows;
        if (!own) return;
        expect(ids(rows, own)).toEqual(ids(rows, own));
        expect(ids([...rows].reverse(), own)).toEqual(ids(rows, own));
      }),
    );
  });
});
