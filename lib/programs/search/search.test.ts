import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keysOf } from "../../closed-list";
import { isoDay } from "../../text/day";
import { catalogOf } from "../catalog/catalog";
import type { CatalogRow } from "../catalog/columns";
import {
  type Filters,
  filterTable,
  noFilters,
  parseFilters,
  type RawParameters,
  type Sort,
  type UnknownKey,
} from "../filters/filters";
import { degrees } from "../model/vocabulary";
import { findPlace, milesBetween } from "../places/places";
import { priceOnBasis } from "../price/cost-basis";
import { priceFor } from "../price/price-for";
import { facets, radii } from "./facets";
import { anyRows, someStates, twin } from "./fixtures";
import { type SearchQuery, toQuery } from "./query";
import { pageSize, type SearchResult, search } from "./search";
import { type Band, bandSelector, bands } from "./sort";

type Listed = { [K in keyof Filters]: (typeof filterTable)[K] extends { options: object } ? K : never }[keyof Filters];
const optionOf = (key: Listed) => {
  const options = Object.keys(filterTable[key].options);
  return fc.subarray(options, { maxLength: Math.min(3, options.length) });
};
const ofFacts = [
  "part_time",
  "evening",
  "gre",
  "deadline",
  "audience",
  "accreditation",
  "stem",
  "outcomes",
] as const satisfies (keyof Filters)[];
const price = fc.constantFrom(undefined, "0", "15000", "40000", "90000");
const anyFilters = fc
  .record<RawParameters>({
    degree: optionOf("degree"),
    delivery: optionOf("delivery"),
    subject: fc.oneof(fc.constant([]), optionOf("subject")),
    state: fc.subarray([...someStates], { maxLength: 2 }),
    control: optionOf("control"),
    institution: fc.subarray(["a", "b", "c"], { maxLength: 2 }),
    near: fc.constantFrom(undefined, undefined, "Austin, TX", "44308"),
    within: fc.constantFrom(undefined, "25", "500"),
    unknown: optionOf("unknown"),
    min_cost: price,
    max_cost: price,
    max_months: fc.constantFrom(undefined, "12", "36"),
    cost_basis: fc.constantFrom(undefined, "published"),
    ...Object.fromEntries(ofFacts.map((key) => [key, fc.oneof(fc.constant([]), optionOf(key))])),
    resident: fc.constantFrom(undefined, "OH"),
    sort: fc.constantFrom(...Object.keys(filterTable.sort.options)),
  })
  .map((raw) => parseFilters(raw).filters);

/**
 * What choosing one option means: it becomes the only choice of its group, and the other groups stay.
 * Leaving estimates out is a way to read a price range, so it keeps the range.
 */
function choose(filters: Filters, parameter: keyof Filters, value: string): Filters {
  const chosen = { [parameter]: filterTable[parameter].read([value], () => {}) };
  if (parameter === "cost_basis") return { ...filters, ...chosen };
  const group = facets.find((g) => (parameter === "unknown" ? g.unknown === value : g.parameters.includes(parameter)));
  const cleared = Object.fromEntries((group?.parameters ?? []).map((key) => [key, noFilters[key]]));
  const unknown = filters.unknown.filter((key) => key !== group?.unknown);
  if (parameter !== "unknown") return { ...filters, ...cleared, ...chosen, unknown };
  return { ...filters, ...cleared, unknown: filterTable.unknown.read([...unknown, value], () => {}) };
}

/** The options that must be counted: all of a list, each unknown, and leaving estimates out. */
function optionKeys(parameter: keyof Filters): string[] {
  if (parameter === "within") return radii.map(String).sort();
  const spec = filterTable[parameter];
  return "options" in spec ? Object.keys(spec.options).sort() : [];
}

/** The meaning of the filters, one program at a time, in the words of the address. */
function fitsPlainly(row: CatalogRow, filters: Filters): boolean {
  const {
    degree,
    delivery,
    subject,
    state,
    control,
    institution,
    unknown,
    min_cost,
    max_cost,
    max_months,
    cost_basis,
  } = filters;
  const price = priceFor(row, filters);
  const amount = price.known && (cost_basis === null || price.state !== "estimated") ? price.high : null;
  const isIn = <T>(list: readonly T[], value: T | null) =>
    list.length === 0 || (value !== null && list.includes(value));
  const alternatives = (key: UnknownKey, narrowed: boolean, isUnknown: boolean, inside: boolean) =>
    !narrowed && !unknown.includes(key) ? true : isUnknown ? unknown.includes(key) : narrowed && inside;
  const priced = min_cost !== null || max_cost !== null || cost_basis !== null;
  const inside = amount !== null && amount >= (min_cost ?? 0) && amount <= (max_cost ?? Infinity);
  const months = row.durationMonths;
  const { gre, partTime, evening, stem, accreditation, deadlines, openTo, outcomes } = row.facts;
  const among = <K extends "gre" | "part_time" | "evening" | "stem">(key: K, value: string | null) => {
    const chosen: readonly string[] = filters[key];
    return alternatives(key, chosen.length > 0, value === null, value !== null && chosen.includes(value));
  };
  // The GRE is asked for by graduate schools alone: of other degrees it is not unknown but nothing.
  const graduate = ["masters", "doctorate", "graduate-certificate"].includes(row.degree);
  const isOpen = deadlines.some((text) => !/\d{4}-/.test(text) || text.slice(-10) >= isoDay());
  return (
    (graduate ? among("gre", gre) : filters.gre.length === 0 && !unknown.includes("gre")) &&
    among("part_time", partTime) &&
    among("evening", evening) &&
    among("stem", stem) &&
    alternatives("accreditation", filters.accreditation.length > 0, accreditation.length === 0, true) &&
    alternatives("deadline", filters.deadline.length > 0, deadlines.length === 0, isOpen) &&
    (openTo === null || openTo === "anyone" || filters.audience.length > 0) &&
    (outcomes || filters.outcomes.length === 0) &&
    isIn(degree, row.degree) &&
    (subject.length === 0 || [row.subject, ...row.alsoSubjects].some((one) => subject.includes(one))) &&
    isIn(state, row.state) &&
    isIn(control, row.institution.control) &&
    isIn(institution, row.institution.slug) &&
    isNear(row, filters) &&
    alternatives(
      "delivery",
      delivery.length > 0,
      row.delivery.length === 0,
      row.delivery.some((mode) => delivery.includes(mode)),
    ) &&
    alternatives("duration", max_months !== null, months === null, months !== null && months <= (max_months ?? 0)) &&
    alternatives("cost", priced, amount === null, inside)
  );
}

/** Half a point is none: the seed has no such institution, and the map could not show it. */
function isPlaced({ latitude, longitude }: CatalogRow["institution"]): boolean {
  return latitude !== null && longitude !== null;
}

/** Online from anywhere, or where a place on the map is near enough; what no map knows is not dropped. */
function isNear({ delivery, city, state, institution }: CatalogRow, { near, within }: Filters): boolean {
  const from = near === null ? null : findPlace(near);
  if (from === null || within === null || (delivery.length === 1 && delivery[0] === "online")) return true;
  const own = city === institution.city && isPlaced(institution) ? institution : null;
  const { latitude, longitude } = own ?? findPlace(`${city}, ${state}`) ?? institution;
  return latitude === null || longitude === null || milesBetween(from, { latitude, longitude }) <= within;
}

/** The ids on one page, in order. */
function idsOf(found: SearchResult): number[] {
  return found.bands.flatMap(({ ids }) => ids);
}

function firstPage(rows: readonly CatalogRow[], filters: Filters, day: number): number[] {
  return idsOf(search(catalogOf(rows), toQuery(filters, { day })));
}

/** Every page of the results: ids in order, those in each band, and how many each page has. */
function allPages(rows: readonly CatalogRow[], filters: Filters, rest: Partial<SearchQuery> = {}) {
  const catalog = catalogOf(rows);
  const { pages } = search(catalog, toQuery(filters, rest));
  const found = Array.from({ length: pages }, (_, n) => search(catalog, toQuery({ ...filters, page: n + 1 }, rest)));
  return {
    ids: found.flatMap(idsOf),
    inBand: (wanted: Band) =>
      found.flatMap((page) => page.bands.flatMap(({ band, ids }) => (band === wanted ? ids : []))),
    sizes: found.map((page) => idsOf(page).length),
  };
}

describe("search over any programs and any filters", () => {
  it("counts for every option what choosing it gives", () => {
    fc.assert(
      fc.property(anyRows, anyFilters, (rows, filters) => {
        const catalog = catalogOf(rows);
        const counts = Object.entries(search(catalog, toQuery(filters)).counts);
        expect(counts.length).toBeGreaterThan(0);
        for (const [parameter, options] of counts as [keyof Filters, Record<string, number>][]) {
          if (parameter !== "institution") expect(Object.keys(options).sort()).toEqual(optionKeys(parameter));
          for (const [value, promised] of Object.entries(options)) {
            const { total } = search(catalog, toQuery(choose(filters, parameter, value)));
            expect([parameter, value, promised]).toEqual([parameter, value, total]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("counts an option without its siblings: ticking one leaves the others as they were", () => {
    fc.assert(
      fc.property(anyRows, anyFilters, (rows, filters) => {
        const catalog = catalogOf(rows);
        const before = search(catalog, toQuery({ ...filters, delivery: [] })).counts.delivery;
        expect(search(catalog, toQuery({ ...filters, delivery: ["online"] })).counts.delivery).toEqual(before);
      }),
    );
  });

  it("finds what a plain reading of the filters finds", () => {
    fc.assert(
      fc.property(anyRows, anyFilters, (rows, filters) => {
        const expected = rows.filter((row) => fitsPlainly(row, filters)).map((row) => row.id);
        expect([...allPages(rows, filters).ids].sort((a, b) => a - b)).toEqual(expected);
      }),
    );
  });

  it("shows every program once over all pages of any order", () => {
    fc.assert(
      fc.property(anyRows, anyFilters, (rows, filters) => {
        const { ids, sizes } = allPages(rows, filters);
        expect(ids.length).toBe(search(catalogOf(rows), toQuery(filters)).total);
        expect(new Set(ids).size).toBe(ids.length);
        expect(sizes.slice(0, -1).every((size) => size === pageSize)).toBe(true);
      }),
    );
  });

  it("puts the unknown after all known, both ways round, and the known of each band in order", () => {
    fc.assert(
      fc.property(anyRows, anyFilters, fc.constantFrom("cost" as const, "-cost" as const), (rows, filters, sort) => {
        const priceOf = (id: number) => {
          const price = rows[id] ? priceFor(rows[id], filters) : null;
          const counts = price?.known && (filters.cost_basis === null || price.state !== "estimated");
          return counts ? price.high : null;
        };
        const pages = allPages(rows, { ...filters, sort });
        const [ranked, online, unranked] = bands.map((band) => pages.inBand(band).map(priceOf));
        for (const known of [ranked, online]) {
          expect(known).toEqual([...(known ?? [])].sort((a, b) => ((a ?? 0) - (b ?? 0)) * (sort === "cost" ? 1 : -1)));
          expect(known).not.toContain(null);
        }
        expect(unranked?.every((price) => price === null)).toBe(true);
        expect(pages.ids).toEqual(bands.flatMap(pages.inBand));
      }),
    );
  });

  it("loses nobody for a missing figure: those that might fit are what including the unknown adds", () => {
    fc.assert(
      fc.property(anyRows, anyFilters, (rows, filters) => {
        const catalog = catalogOf(rows);
        const { matches, possibleMatches } = search(catalog, toQuery(filters));
        const unknown = filterTable.unknown.read([...filters.unknown, ...possibleMatches.unknown], () => {});
        const included = search(catalog, toQuery({ ...filters, unknown })).matches;
        expect([...included]).toEqual([...matches, ...possibleMatches.positions].sort((a, b) => a - b));
        expect(possibleMatches.total).toBe(possibleMatches.positions.length);
      }),
    );
  });

  it("counts the missing prices as the cards say them: nobody looked is not the same as not published", () => {
    fc.assert(
      fc.property(anyRows, anyFilters, (rows, filters) => {
        const catalog = catalogOf(rows);
        const { matches, possibleMatches, counts, priceGaps } = search(catalog, toQuery(filters));
        const said = (positions: Int32Array) => {
          const sums: Record<string, number> = {};
          for (const position of positions) {
            const row = rows.find(({ id }) => id === catalog.id[position]) ?? rows[0];
            if (!row) continue;
            const price = priceOnBasis(priceFor(row, filters), filters.cost_basis, row);
            if (!price.known) sums[price.reason] = (sums[price.reason] ?? 0) + 1;
          }
          return sums;
        };
        const { results, possible, option } = priceGaps();
        expect({ results, possible }).toEqual({ results: said(matches), possible: said(possibleMatches.positions) });
        expect(Object.values(option).reduce((sum, n) => sum + n, 0)).toBe(counts.unknown?.cost);
      }),
    );
  });

  it("answers a page beyond the end with the last one", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const found = search(catalogOf(rows), toQuery({ ...noFilters, audience: ["limited"], page: 99_999 }));
        expect(found.page).toBe(found.pages);
        expect(idsOf(found).length > 0).toBe(rows.length > 0);
      }),
    );
  });
});

describe("what just misses", () => {
  const priced = [5_000, 20_000, 40_000, 60_000, 100_000].map((totalCost, id) => ({ ...twin(id), totalCost }));

  it("is named by the one condition it fails, the nearest first", () => {
    const { filters } = parseFilters({ min_cost: "45000", max_cost: "50000" });
    expect(search(catalogOf(priced), toQuery(filters)).findNearMisses()).toEqual([
      { id: 2, parameters: ["min_cost"] },
      { id: 3, parameters: ["max_cost"] },
    ]);
  });

  it("is nothing that might fit where no price can: the lowest above the highest", () => {
    const unpriced = { ...twin(9), totalCost: null, degree: "doctorate" as const };
    const { filters } = parseFilters({ min_cost: "50000", max_cost: "10" });
    expect(search(catalogOf([...priced, unpriced]), toQuery(filters)).possibleMatches).toMatchObject({
      total: 0,
      unknown: [],
    });
  });
});

describe("the order", () => {
  const twins = Array.from({ length: 40 }, (_, id) => twin(id));

  it("lets equals take turns from day to day, so that no name always stands first", () => {
    const firsts = new Set(Array.from({ length: 30 }, (_, day) => firstPage(twins, noFilters, day)[0]));
    expect(firsts.size).toBeGreaterThan(10);
  });

  it("is the same all day", () => {
    expect(firstPage(twins, noFilters, 7)).toEqual(firstPage(twins, noFilters, 7));
  });

  it("goes by the figure first, whatever the day", () => {
    const cheap = { ...twin(99), totalCost: 1 };
    for (let day = 0; day < 30; day += 1) expect(firstPage([...twins, cheap], noFilters, day)[0]).toBe(99);
  });

  it("puts of equal prices those first that a page states, whatever the day", () => {
    const provenance = { cost: { state: "listed", reason: null, year: null } } as const;
    const unsourced = { ...twin(0), provenance };
    for (let day = 0; day < 30; day += 1) {
      const page = allPages([unsourced, ...twins.slice(1, 6)], { ...noFilters, sort: "cost" }, { day });
      expect(page.inBand("ranked").at(-1)).toBe(0);
    }
  });

  // What stands in the words of the rules, one program at a time; null where the figure is not known.
  const near = findPlace("Austin, TX");
  const milesTo = ({ city, state, institution }: CatalogRow) => {
    const own = city === institution.city && isPlaced(institution) ? institution : null;
    const { latitude, longitude } = own ?? findPlace(`${city}, ${state}`) ?? institution;
    return latitude === null || longitude === null || near === null
      ? null
      : milesBetween(near, { latitude, longitude });
  };
  const isOnline = ({ delivery }: CatalogRow) => delivery.length === 1 && delivery[0] === "online";
  const rules: Partial<Record<Sort, (row: CatalogRow) => number | string | null>> = {
    relevance: ({ id }) => -(id % 4),
    degree: (row) => {
      const price = priceFor(row, { resident: null });
      return keysOf(degrees).indexOf(row.degree) * 1e10 + (price.known ? price.high : 1e9);
    },
    duration: ({ durationMonths }) => durationMonths,
    name: ({ name }) => name,
    institution: ({ institution }) => institution.name,
    distance: (row) => (isOnline(row) ? 0 : milesTo(row)),
    checked: ({ checkedOn }) => (checkedOn === null ? null : -Date.parse(checkedOn)),
  };

  it.each(Object.entries(rules))("%s goes by what its rule says, known before unknown", (sort, figure) => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const marks = new Int32Array(rows.length).fill(1);
        const words =
          sort === "relevance"
            ? { marks, all: 1, scores: (some: Int32Array) => Float64Array.from(some, (at) => at % 4) }
            : null;
        const place = sort === "distance" ? near : null;
        const filters = parseFilters({
          sort,
          q: words ? "x" : undefined,
          near: place ? "Austin, TX" : undefined,
        }).filters;
        const pages = allPages(rows, filters, { words });
        const inBand = (band: Band) => pages.inBand(band).flatMap((id) => rows[id] ?? []);
        const ranked = inBand("ranked").map(figure);
        expect(ranked).not.toContain(null);
        expect(ranked).toEqual([...ranked].sort((a, b) => ((a ?? 0) < (b ?? 0) ? -1 : (a ?? 0) > (b ?? 0) ? 1 : 0)));
        expect(
          inBand("unranked")
            .map(figure)
            .every((value) => value === null),
        ).toBe(true);
        expect(inBand("online").every(isOnline)).toBe(true);
      }),
    );
  });

  it("gives each band whole, in whichever order bands are asked for", () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom<Sort>("cost", "distance", "name"), (rows, sort) => {
        const catalog = catalogOf(rows);
        const query = toQuery(parseFilters({ near: "Austin, TX", sort }).filters, { day: 1 });
        const { matches } = search(catalog, query);
        const inTurn = (order: readonly number[]) => {
          const select = bandSelector(catalog, query, matches);
          const found = order.map((band) => ({ band, ...select(band, 0, matches.length) }));
          return found.toSorted((a, b) => a.band - b.band).map(({ positions }) => [...positions]);
        };
        const forwards = inTurn([0, 1, 2]);
        expect(inTurn([2, 1, 0])).toEqual(forwards);
        expect(inTurn([1, 0, 2])).toEqual(forwards);
        expect(forwards.flat()).toEqual([...search(catalog, query).inOrder(matches)]);
      }),
    );
  });

  it("by name takes no notice of case and accents", () => {
    const rows = ["zeta", "Éta", "alpha", "Beta"].map((name, id) => ({ ...twin(id), name }));
    const ids = firstPage(rows, { ...noFilters, sort: "name" }, 1);
    expect(ids.map((id) => rows[id]?.name)).toEqual(["alpha", "Beta", "Éta", "zeta"]);
  });
});
