/** Owns what tests of the search search: any programs, and one like every other. */
import fc from "fast-check";
import { keysOf } from "../../closed-list";
import type { CatalogRow } from "../catalog/columns";
import { type SearchedFacts, searchedValues } from "../catalog/fact-codes";
import { yesNo } from "../model/fact-row";
import type { Charge } from "../model/program";
import { openings, requirement } from "../model/rows-admission";
import { controls, degrees, deliveryModes, subjects } from "../model/vocabulary";

/** The states that the programs are in. */
export const someStates = ["OH", "TX", "WI"] as const;
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
  readOn: fc.constant(null),
});

const anyInstitution = fc.record({
  slug: fc.constantFrom("a", "b", "c"),
  name: fc.constantFrom("A", "B", "C"),
  unitid: fc.constant(null),
  city: fc.constant("Akron"),
  state: fc.constantFrom(...someStates),
  control: fc.constantFrom(null, ...keysOf(controls)),
  website: fc.constant(null),
  creditUnit: fc.constant(null),
  creditUnitSourceUrl: fc.constant(null),
  latitude: fc.constantFrom(null, 30.27, 41.08),
  longitude: fc.constantFrom(null, -97.74),
  charges: fc.array(anyCharge, { maxLength: 3 }),
});

const maybe = <T extends string>(options: Readonly<Record<T, string>>) => fc.constantFrom(null, ...keysOf(options));

const anyFacts = fc.record<SearchedFacts>({
  gre: maybe(requirement),
  partTime: maybe(yesNo),
  evening: maybe(yesNo),
  stem: maybe(yesNo),
  openTo: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, maybe(openings)),
  accreditation: fc.subarray(["ABET"]),
  deadlines: fc.subarray(["fall 2026-10-01", "spring 2999-02-01", "summer --05-01", "rolling"], { maxLength: 2 }),
  outcomes: fc.boolean(),
});

const anyProgram = fc
  .record({
    name: fc.constantFrom("MS in AI", "BS in AI", "Certificate in AI"),
    degree: fc.constantFrom(...keysOf(degrees)),
    subject: fc.constantFrom(...keysOf(subjects)),
    alsoSubjects: fc.subarray(keysOf(subjects), { maxLength: 2 }),
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
    facts: anyFacts,
  })
  .map((p) => ({
    ...p,
    creditUnit: null,
    provenance: {
      cost: {
        state: p.totalCost === null ? ("unknown" as const) : ("published" as const),
        reason: p.totalCost === null ? ("not-checked" as const) : null,
        year: null,
      },
    },
  }));

/** Programs of any kind, their ids counting from 0. */
export const anyRows = fc.array(anyProgram, { maxLength: 70 }).map((programs) => {
  // The first institution of a name stands for all of that name.
  const bySlug = new Map([...programs].reverse().map(({ institution }) => [institution.slug, institution]));
  return programs.map((program, id): CatalogRow => {
    return { ...program, id, institution: bySlug.get(program.institution.slug) ?? program.institution };
  });
});

/** A program like every other of its kind. */
export function twin(id: number): CatalogRow {
  return {
    id,
    name: "MS in AI",
    degree: "masters",
    subject: "artificial-intelligence",
    alsoSubjects: [],
    city: "Akron",
    state: "OH",
    checkedOn: null,
    facts: { ...searchedValues.parse({}), outcomes: false },
    delivery: ["online"],
    durationMonths: 24,
    credits: 30,
    creditUnit: null,
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
      creditUnit: null,
      creditUnitSourceUrl: null,
      latitude: 41.08,
      longitude: -81.52,
      charges: [],
    },
    provenance: {
      cost: { state: "published", reason: null, year: null },
    },
  };
}
