import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clearHref,
  compareToggleHref,
  filterChips,
  filterPairs,
  filtersHref,
  filterTable,
  isFilter,
  lacking,
  neededBy,
  noFilters,
  parametersOf,
  parseFilters,
  type RawParameters,
  withoutEmpty,
} from "./filters";

/** Parameters as the address of a link would give them to a page. */
function rawFrom(href: string): RawParameters {
  return parametersOf(new URL(href, "http://localhost").searchParams);
}

const optionOf = (key: "degree" | "delivery" | "subject" | "state" | "control" | "unknown") =>
  fc.array(fc.constantFrom(...Object.keys(filterTable[key].options)), { maxLength: 4 });
const number = fc.option(fc.nat({ max: 10_000_000 }).map(String), { nil: undefined });

/** Addresses that hold only usable values. */
const usableParameters = fc.record<RawParameters>({
  degree: optionOf("degree"),
  delivery: optionOf("delivery"),
  subject: optionOf("subject"),
  state: optionOf("state"),
  control: optionOf("control"),
  unknown: optionOf("unknown"),
  min_cost: number,
  max_cost: number,
  max_months: fc.option(fc.integer({ min: 1, max: 600 }).map(String), { nil: undefined }),
  cost_basis: fc.constantFrom(undefined, "published"),
  resident: fc.constantFrom(undefined, "TX", "OH"),
  // The orders that need nothing beside them.
  sort: fc.constantFrom(undefined, "cost", "-cost", "duration", "name", "institution", "checked"),
  view: fc.constantFrom(undefined, "table", "map", "plot"),
  q: fc.constantFrom(undefined, "machine learning", "A&M", "“é” + 50%"),
  near: fc.constantFrom(undefined, "Austin, TX", "02139"),
  institution: fc.subarray(["a", "b-c"]),
  page: fc.constantFrom(undefined, "1", "7"),
  compare: fc.shuffledSubarray(["x", "y-z", "a"]),
});

describe("an address", () => {
  it("loses its empty parameters and nothing else", () => {
    expect(withoutEmpty({ q: "", degree: ["masters", ""], min_cost: "", odd: "1" })).toBe(
      "/programs?degree=masters&odd=1",
    );
    expect(withoutEmpty({ q: "", near: "" })).toBe("/programs");
    expect(withoutEmpty({ degree: "masters" })).toBeNull();
    expect(withoutEmpty({})).toBeNull();
  });

  it("may write options in any case", () => {
    const { filters, ignored } = parseFilters({ resident: "tx", state: ["oh", "CA"], degree: "Masters" });
    expect(filters).toMatchObject({ resident: "TX", state: ["CA", "OH"], degree: ["masters"] });
    expect(ignored).toEqual([]);
  });
});

describe("parseFilters", () => {
  it("reads what the address says, in the table's order", () => {
    const { filters, ignored } = parseFilters({
      degree: ["masters", "associate", "masters"],
      delivery: "online",
      max_cost: "$30,000",
      cost_basis: "published",
      sort: "-cost",
      page: "2",
    });
    expect(filters).toEqual({
      ...noFilters,
      degree: ["associate", "masters"],
      delivery: ["online"],
      max_cost: 30000,
      cost_basis: "published",
      sort: "-cost",
      page: 2,
    });
    expect(ignored).toEqual([]);
  });

  it("leaves an empty field out without a word", () => {
    expect(parseFilters({ max_cost: "", min_cost: " ", resident: "" })).toEqual({ filters: noFilters, ignored: [] });
  });

  it.each([
    ["degree", "banana"],
    ["max_cost", "-1"],
    ["max_cost", "1e5"],
    ["max_cost", "12.50"],
    ["min_cost", "99999999999999999999"],
    ["page", "0"],
    ["sort", "'; drop"],
    ["sort", "toString"],
    ["degree", "__proto__"],
    ["resident", "ZZ"],
    ["degree", "x".repeat(10_000)],
  ])("says that it ignored %s=%s", (key, value) => {
    const { filters, ignored } = parseFilters({ [key]: value });
    expect(filters).toEqual(noFilters);
    expect(ignored).toMatchObject([{ parameter: key, value }]);
  });

  it.each([
    ["$26,310.00", 26_310],
    ["26k", 26_000],
    ["26 310", 26_310],
    ["26.310,00", 26_310],
  ])("reads %j as people write it", (written, max_cost) => {
    expect(parseFilters({ max_cost: written })).toMatchObject({ filters: { max_cost }, ignored: [] });
  });

  it("asks about an amount that can be read in two ways", () => {
    const reason = "it can be read as 26.31 or 26,310: write 26 or 26310";
    expect(parseFilters({ max_cost: "26.310" })).toEqual({
      filters: noFilters,
      ignored: [{ parameter: "max_cost", value: "26.310", reason }],
    });
  });

  it("says which of two values for one place counts", () => {
    const { filters, ignored } = parseFilters({ max_cost: ["8000", "9000"] });
    expect(filters.max_cost).toBe(8000);
    expect(ignored).toMatchObject([{ parameter: "max_cost", value: "9000" }]);
  });

  it("keeps what is compared in the order of choice, each once, and says what is too much", () => {
    const many = Array.from({ length: 12 }, (_, n) => `p-${n}`).reverse();
    const { filters, ignored } = parseFilters({ compare: ["p-11", ...many, "Not A Slug"] });
    expect(filters.compare).toEqual(many.slice(0, 10));
    expect(ignored.map(({ value }) => value)).toEqual(["Not A Slug", "p-1", "p-0"]);
  });

  it("survives any address", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(filterTable), "x"), fc.oneof(fc.string(), fc.array(fc.string()))),
        (raw) => {
          const { filters, ignored } = parseFilters(raw);
          const again = parseFilters(rawFrom(filtersHref(filters, { page: filters.page })));
          expect(again.filters).toEqual(filters);
          // Nothing unreadable is left, only what waits for another value.
          const waits = filterPairs(filters).filter(([key, value]) => lacking(filters, key, value) !== null);
          expect(again.ignored.map(({ parameter, value }) => [parameter, value])).toEqual(waits);
          expect(ignored).toEqual(expect.arrayContaining(again.ignored));
        },
      ),
    );
  });

  it("comes back from its own address unchanged", () => {
    fc.assert(
      fc.property(usableParameters, (raw) => {
        const { filters, ignored } = parseFilters(raw);
        expect(ignored).toEqual([]);
        expect(parseFilters(rawFrom(filtersHref(filters, { page: filters.page }))).filters).toEqual(filters);
      }),
    );
  });
});

describe("links", () => {
  it("are short where nothing is chosen", () => {
    expect(filtersHref(noFilters)).toBe("/programs");
  });

  it("start at the first page after any change", () => {
    const { filters } = parseFilters({ degree: "masters", page: "3" });
    expect(filtersHref(filters, { sort: "name" })).toBe("/programs?degree=masters&sort=name");
    expect(filtersHref(filters, { page: 4 })).toBe("/programs?degree=masters&page=4");
  });

  it("toggle a program at the end of the chosen ones and keep everything else, the page too", () => {
    const { filters } = parseFilters({ degree: "masters", page: "3", compare: ["b", "a"] });
    expect(compareToggleHref(filters, "c")).toBe("/programs?degree=masters&page=3&compare=b&compare=a&compare=c");
    expect(compareToggleHref(filters, "b")).toBe("/programs?degree=masters&page=3&compare=a");
    expect(filterChips(filters).map(({ key }) => key)).toEqual(["degree"]);
    expect(clearHref(filters)).toBe("/programs?compare=b&compare=a");
  });

  it("never lead to what does nothing: what needs a dropped value is dropped with it", () => {
    const { filters } = parseFilters({ q: "ai", near: "Austin, TX", within: "50", sort: "distance" });
    const href = (key: string) => filterChips(filters).find((chip) => chip.key === key)?.href;
    expect(href("near")).toBe("/programs?q=ai");
    expect(href("q")).toBe("/programs?near=Austin%2C+TX&within=50&sort=distance");
    expect(href("within")).toBe("/programs?q=ai&near=Austin%2C+TX&sort=distance");
    expect(clearHref(filters)).toBe("/programs");
  });

  it("of a chip drop exactly that value", () => {
    fc.assert(
      fc.property(usableParameters, (raw) => {
        const { filters } = parseFilters({ ...raw, page: undefined });
        const pairs = filterPairs(filters).map(String);
        for (const { href } of filterChips(filters)) {
          const left = filterPairs(parseFilters(rawFrom(href)).filters).map(String);
          expect(left.length).toBe(pairs.length - 1);
          expect(pairs).toEqual(expect.arrayContaining(left));
        }
      }),
    );
  });
});

it.each(["constructor", "__proto__", "toString"])("a parameter or a value named “%s” means nothing", (word) => {
  expect(isFilter(word)).toBe(false);
  expect(filterTable.degree.chip(word)).toBe(word);
  expect(neededBy("sort", word)).toBeNull();
  const { ignored } = parseFilters(parametersOf(new URLSearchParams({ [word]: "x", degree: word, sort: word })));
  expect(ignored.map(({ parameter, value }) => [parameter, value])).toEqual([
    ["degree", word],
    ["sort", word],
  ]);
});

it("takes texts alone from an address in which “__proto__” is a parameter", () => {
  // As Next makes it: each later value is put beside what the object answers already.
  const query = JSON.parse('{"sort": [0, "duration"], "degree": "masters"}', (_, value) =>
    value === 0 ? [].sort : value,
  );
  const { filters, ignored } = parseFilters(query);
  expect([filters.sort, filters.degree, ignored]).toEqual(["duration", ["masters"], []]);
});
