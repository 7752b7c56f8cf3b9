import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogOf } from "./catalog";
import { filterTable, noFilters, parseFilters, type RawParameters } from "./filters";
import { optionsUnder } from "./match";
import type { Charge, Program, Provenance } from "./program";
import { pageSize, search } from "./search";
import { controls, degrees, deliveryModes, keysOf, subjects } from "./vocabulary";

const provenance = (known: boolean): Provenance => ({
  state: known ? "published" : "unknown",
  reason: known ? null : "not-checked",
  sourceUrl: "https://example.edu",
  year: null,
  checkedOn: null,
  note: null,
});

const someStates = ["OH", "TX", "WI"] as const;
const amount = fc.option(fc.nat({ max: 60_000 }), { nil: null });

const anyCharge = fc.record<Charge>({
  level: fc.constantFrom("graduate", "undergraduate"),
  scope: fc.constantFrom("online", "school", "institution", "ipeds"),
  residency: fc.constantFrom("in-state", "out-of-state", "flat"),
  perCreditCents: fc.option(fc.nat({ max: 200_000 }), { nil: null }),
  annualTuition: amount,
  annualFees: fc.constant(null),
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
  charges: fc.array(anyCharge, { maxLength: 3 }),
});

const anyProgram = fc
  .record({
    name: fc.constantFrom("MS in AI", "BS in AI", "Certificate in AI"),
    degree: fc.constantFrom(...keysOf(degrees)),
    subject: fc.constantFrom(...keysOf(subjects)),
    city: fc.constant("Akron"),
    state: fc.constantFrom(...someStates),
    delivery: fc.subarray(keysOf(deliveryModes)),
    durationMonths: fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }),
    credits: fc.option(fc.integer({ min: 6, max: 120 }), { nil: null }),
    perCreditCents: fc.constant(null),
    totalCost: amount,
    totalCostOutOfState: fc.constant(null),
    residency: fc.constantFrom(null, "flat" as const, "in-state" as const),
    note: fc.constant(null),
    institution: anyInstitution,
  })
  .map((p) => ({
    ...p,
    provenance: {
      delivery: provenance(p.delivery.length > 0),
      duration: provenance(p.durationMonths !== null),
      credits: provenance(p.credits !== null),
      cost: provenance(p.totalCost !== null),
    },
  }));

const anyCatalog = fc
  .array(anyProgram, { maxLength: 70 })
  .map((programs) => catalogOf(programs.map((p, n): Program => ({ ...p, slug: `program-${n}` }))));

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
    unknown: optionOf("unknown"),
    min_cost: price,
    max_cost: price,
    max_months: fc.constantFrom(undefined, "12", "36"),
    cost_basis: fc.constantFrom(undefined, "published"),
    resident: fc.constantFrom(undefined, "OH"),
    sort: fc.constantFrom(...Object.keys(filterTable.sort.options)),
  })
  .map((raw) => parseFilters(raw).filters);

describe("search over any programs and any filters", () => {
  it("counts for every option what choosing it gives", () => {
    fc.assert(
      fc.property(anyCatalog, anyFilters, (catalog, filters) => {
        const { counts } = search(catalog, filters);
        for (const option of optionsUnder(filters)) {
          const { total } = search(catalog, option.filters);
          expect([option.parameter, option.value, counts[option.parameter][option.value]]).toEqual([
            option.parameter,
            option.value,
            total,
          ]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("counts an option without its siblings: ticking one leaves the others as they were", () => {
    fc.assert(
      fc.property(anyCatalog, anyFilters, (catalog, filters) => {
        const before = search(catalog, { ...filters, delivery: [] }).counts.delivery;
        expect(search(catalog, { ...filters, delivery: ["online"] }).counts.delivery).toEqual(before);
      }),
    );
  });

  it("shows every program once over all pages, in one order", () => {
    fc.assert(
      fc.property(anyCatalog, anyFilters, (catalog, filters) => {
        const first = search(catalog, filters);
        const pages = Array.from({ length: first.pages }, (_, n) => search(catalog, { ...filters, page: n + 1 }));
        const all = pages.flatMap((found) => [...found.known, ...found.unranked]);
        expect(all.length).toBe(first.total);
        expect(new Set(all.map(({ program }) => program.slug)).size).toBe(first.total);
        expect(pages.slice(0, -1).every((found) => found.known.length + found.unranked.length === pageSize)).toBe(true);
      }),
    );
  });

  it("puts the unknown after all known, both ways round, and the known in order", () => {
    fc.assert(
      fc.property(
        anyCatalog,
        anyFilters,
        fc.constantFrom("cost" as const, "-cost" as const),
        (catalog, filters, sort) => {
          const { pages, unrankedTotal } = search(catalog, { ...filters, sort });
          const found = Array.from({ length: pages }, (_, n) => search(catalog, { ...filters, sort, page: n + 1 }));
          const prices = found.flatMap((page) =>
            page.known.map((result) => (result.price.known ? result.price.high : Number.NaN)),
          );
          expect(prices).toEqual([...prices].sort((a, b) => (sort === "cost" ? a - b : b - a)));
          const unranked = found.flatMap((page) => page.unranked);
          expect(unranked.length).toBe(unrankedTotal);
          expect(unranked.every((result) => !result.price.known)).toBe(true);
        },
      ),
    );
  });

  it("loses nobody for a missing figure: those that might fit are what including the unknown adds", () => {
    fc.assert(
      fc.property(anyCatalog, anyFilters, (catalog, filters) => {
        const { total, might } = search(catalog, filters);
        const unknown = filterTable.unknown.read([...filters.unknown, ...might.unknown], () => {});
        expect(search(catalog, { ...filters, unknown }).total).toBe(total + might.total);
      }),
    );
  });

  it("answers a page beyond the end with the last one", () => {
    fc.assert(
      fc.property(anyCatalog, (catalog) => {
        const found = search(catalog, { ...noFilters, page: 99_999 });
        expect(found.page).toBe(found.pages);
        expect(found.known.length + found.unranked.length > 0).toBe(catalog.programs.length > 0);
      }),
    );
  });
});
