import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPlace, milesBetween } from "../places";
import { catalogOf } from "./catalog";
import type { CatalogRow } from "./columns";
import { priceFor } from "./cost";
import { type Filters, filterTable, noFilters, parseFilters, type RawParameters, type Sort } from "./filters";
import { groups, radii } from "./match";
import { type Band, bands } from "./order";
import type { Charge } from "./program";
import { type Question, questionOf } from "./question";
import { type Found, pageSize, search } from "./search";
import { controls, degrees, deliveryModes, keysOf, subjects } from "./vocabulary";

const someStates = ["OH", "TX", "WI"] as const;
const amount = fc.option(fc.nat({ max: 60_000 }), { nil: null });

const anyCharge = fc.record<Charge>({
  level: fc.constantFrom("graduate", "undergraduate"),
  scope: fc.constantFrom("online", "school", "institution", "ipeds"),
  residency: fc.constantFrom("in-state", "out-of-state", "flat"),
  perCreditCents: fc.option(fc.nat({ max: 200_000 }), { nil: null }),
  annualTuition: amount,
  annualFees: amount,
  perTermCents: fc.constant(null),
  perTermFrom: fc.constant(null),
  creditFeesCents: fc.constant(null),
  termFeesCents: fc.constant(null),
  feesIncluded: fc.boolean(),
  year: fc.constantFrom(null, "2022-2023", "2026"),
  state: fc.constant("published"),
  sourceUrl: fc.constant("https://example.edu"),
  note: fc.constant(null),
});

const anyInstitution = fc.record({
  slug: fc.constantFrom("a", "b", "c"),
  name: fc.constantFrom("A", "B", "C"),
  unitid: fc.constant(null),
  city: fc.constant("Akron"),
  state: fc.constantFrom(...someStates),
  control: fc.constantFrom(null, ...keysOf(controls)),
  website: fc.constant(null),
  latitude: fc.constantFrom(null, 30.27, 41.08),
  longitude: fc.constantFrom(null, -97.74),
  charges: fc.array(anyCharge, { maxLength: 3 }),
});

const anyProgram = fc
  .record({
    name: fc.constantFrom("MS in AI", "BS in AI", "Certificate in AI"),
    degree: fc.constantFrom(...keysOf(degrees)),
    subject: fc.constantFrom(...keysOf(subjects)),
    city: fc.constantFrom("Akron", "Austin", "Nowhere"),
    checkedOn: fc.constantFrom(null, "2026-01-01", "2026-10-01"),
    state: fc.constantFrom(...someStates),
    delivery: fc.subarray(keysOf(deliveryModes)),
    durationMonths: fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }),
    credits: fc.option(fc.integer({ min: 6, max: 120 }), { nil: null }),
    perCreditCents: fc.constant(null),
    totalCost: amount,
    totalCostOutOfState: fc.constant(null),
    residency: fc.constantFrom(null, "flat" as const, "in-state" as const),
    institution: anyInstitution,
  })
  .map((p) => ({
    ...p,
    provenance: {
      cost: {
        state: p.totalCost === null ? ("unknown" as const) : ("published" as const),
        reason: p.totalCost === null ? ("not-checked" as const) : null,
        sourceUrl: "https://example.edu",
        year: null,
        checkedOn: null,
        note: null,
      },
    },
  }));

const anyRows = fc.array(anyProgram, { maxLength: 70 }).map((programs) => {
  // The first institution of a name stands for all of that name.
  const bySlug = new Map([...programs].reverse().map(({ institution }) => [institution.slug, institution]));
  return programs.map((program, id): CatalogRow => {
    return { ...program, id, institution: bySlug.get(program.institution.slug) ?? program.institution };
  });
});

const optionOf = (key: "degree" | "delivery" | "subject" | "state" | "control" | "unknown") =>
  fc.subarray(Object.keys(filterTable[key].options), { maxLength: 3 });
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
  const group = groups.find((g) => (parameter === "unknown" ? g.unknown === value : g.parameters.includes(parameter)));
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
  const alternatives = (
    key: "cost" | "duration" | "delivery",
    narrowed: boolean,
    isUnknown: boolean,
    inside: boolean,
  ) => (!narrowed && !unknown.includes(key) ? true : isUnknown ? unknown.includes(key) : narrowed && inside);
  const priced = min_cost !== null || max_cost !== null || cost_basis !== null;
  const inside = amount !== null && amount >= (min_cost ?? 0) && amount <= (max_cost ?? Infinity);
  const months = row.durationMonths;
  return (
    isIn(degree, row.degree) &&
    isIn(subject, row.subject) &&
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

/** A program like every other of its kind. */
function twin(id: number): CatalogRow {
  return {
    id,
    name: "MS in AI",
    degree: "masters",
    subject: "artificial-intelligence",
    city: "Akron",
    state: "OH",
    checkedOn: null,
    delivery: ["online"],
    durationMonths: 24,
    credits: 30,
    perCreditCents: null,
    totalCost: 20_000,
    totalCostOutOfState: null,
    residency: "flat",
    institution: {
      slug: "a",
      name: "A",
      unitid: null,
      city: "Akron",
      state: "OH",
      control: "public",
      website: null,
      latitude: 41.08,
      longitude: -81.52,
      charges: [],
    },
    provenance: {
      cost: { state: "published", reason: null, sourceUrl: null, year: null, checkedOn: null, note: null },
    },
  };
}

/** The ids on one page, in order. */
function idsOf(found: Found): number[] {
  return found.bands.flatMap(({ ids }) => ids);
}

function firstPage(rows: readonly CatalogRow[], filters: Filters, day: number): number[] {
  return idsOf(search(catalogOf(rows), questionOf(filters, { day })));
}

/** Every page of the results: ids in order, those in each band, and how many each page has. */
function allPages(rows: readonly CatalogRow[], filters: Filters, rest: Partial<Question> = {}) {
  const catalog = catalogOf(rows);
  const { pages } = search(catalog, questionOf(filters, rest));
  const found = Array.from({ length: pages }, (_, n) => search(catalog, questionOf({ ...filters, page: n + 1 }, rest)));
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
        const counts = Object.entries(search(catalog, questionOf(filters)).counts);
        expect(counts.length).toBeGreaterThan(0);
        for (const [parameter, options] of counts as [keyof Filters, Record<string, number>][]) {
          if (parameter !== "institution") expect(Object.keys(options).sort()).toEqual(optionKeys(parameter));
          for (const [value, promised] of Object.entries(options)) {
            const { total } = search(catalog, questionOf(choose(filters, parameter, value)));
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
        const before = search(catalog, questionOf({ ...filters, delivery: [] })).counts.delivery;
        expect(search(catalog, questionOf({ ...filters, delivery: ["online"] })).counts.delivery).toEqual(before);
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
        expect(ids.length).toBe(search(catalogOf(rows), questionOf(filters)).total);
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
        const { total, might } = search(catalog, questionOf(filters));
        const unknown = filterTable.unknown.read([...filters.unknown, ...might.unknown], () => {});
        expect(search(catalog, questionOf({ ...filters, unknown })).total).toBe(total + might.total);
      }),
    );
  });

  it("answers a page beyond the end with the last one", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const found = search(catalogOf(rows), questionOf({ ...noFilters, page: 99_999 }));
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
    expect(search(catalogOf(priced), questionOf(filters)).misses).toEqual([
      { id: 2, parameters: ["min_cost"] },
      { id: 3, parameters: ["max_cost"] },
    ]);
  });

  it("is nothing that might fit where no price can: the lowest above the highest", () => {
    const unpriced = { ...twin(9), totalCost: null, degree: "doctorate" as const };
    const { filters } = parseFilters({ min_cost: "50000", max_cost: "10" });
    expect(search(catalogOf([...priced, unpriced]), questionOf(filters)).might).toEqual({ total: 0, unknown: [] });
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

  it("by name takes no notice of case and accents", () => {
    const rows = ["zeta", "Éta", "alpha", "Beta"].map((name, id) => ({ ...twin(id), name }));
    const ids = firstPage(rows, { ...noFilters, sort: "name" }, 1);
    expect(ids.map((id) => rows[id]?.name)).toEqual(["alpha", "Beta", "Éta", "zeta"]);
  });
});
