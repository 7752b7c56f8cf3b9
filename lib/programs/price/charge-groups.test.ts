import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Charge } from "../model/program";
import { chargeGroups } from "./charge-groups";
import { charge as priced } from "./priced-fixtures";

function charge(over: Partial<Charge>): Charge {
  return priced({ perCreditCents: 92800, annualTuition: 47629, annualFees: 990, ...over });
}

describe("chargeGroups", () => {
  it("makes one row of equal amounts, and one note of equal notes", () => {
    const groups = chargeGroups([charge({ residency: "in-state", note: "n" }), charge({ note: "n" })], "graduate");
    expect(groups).toHaveLength(1);
    expect(groups[0]?.rows).toMatchObject([
      { perCreditCents: 92800, annualTuition: 47629, annualFees: 990, residency: ["in-state", "out-of-state"] },
    ]);
    expect(groups[0]?.notes).toEqual([{ residency: ["in-state", "out-of-state"], text: "n" }]);
  });

  it("keeps amounts apart that differ only in a term's price or in fees", () => {
    for (const other of [{ perTermCents: 354_500 }, { creditFeesCents: 5530 }, { feesIncluded: true }]) {
      const [group] = chargeGroups([charge({ residency: "in-state", ...other }), charge({})], "graduate");
      expect(group?.rows.map(({ residency }) => residency)).toEqual([["in-state"], ["out-of-state"]]);
    }
  });

  it("puts the nearest scope first, of that the newest year, and undated ones last", () => {
    const groups = chargeGroups(
      [
        charge({}),
        charge({ scope: "institution", year: null }),
        charge({ scope: "institution", year: "2023-2024" }),
        charge({ scope: "online", year: null }),
        charge({ scope: "institution", year: "2025-2026" }),
      ],
      "graduate",
    );
    expect(groups.map(({ scope, year }) => `${scope} ${year}`)).toEqual([
      "online null",
      "institution 2025-2026",
      "institution 2023-2024",
      "institution null",
      "ipeds 2022-2023",
    ]);
  });

  it("keeps two rates for the same people apart", () => {
    const two = [
      charge({ residency: "flat", note: "of one school" }),
      charge({ residency: "flat", note: "of another" }),
    ];
    expect(chargeGroups(two, "graduate").map(({ notes }) => notes.map(({ text }) => text))).toEqual([
      ["of one school"],
      ["of another"],
    ]);
  });

  it("loses no charge, invents none, and keeps the levels apart", () => {
    const anyCharge = fc.record({
      level: fc.constantFrom("graduate" as const, "undergraduate" as const),
      scope: fc.constantFrom("online" as const, "ipeds" as const),
      residency: fc.constantFrom("in-state" as const, "out-of-state" as const, "flat" as const),
      perCreditCents: fc.constantFrom(null, 100, 200),
      annualTuition: fc.constantFrom(null, 1000),
      year: fc.constantFrom(null, "2025"),
    });
    const line = ({ scope, year, residency, perCreditCents, annualTuition }: Omit<Charge, "level">) =>
      [scope, year, residency, perCreditCents, annualTuition].join(" ");
    fc.assert(
      fc.property(fc.array(anyCharge, { maxLength: 12 }), (some) => {
        const charges = some.map(charge);
        const shown = chargeGroups(charges, "graduate").flatMap((group) =>
          group.rows.flatMap((row) =>
            row.residency.map((residency) => line({ ...charge({}), ...group, ...row, residency })),
          ),
        );
        expect(shown.sort()).toEqual(
          charges
            .filter(({ level }) => level === "graduate")
            .map(line)
            .sort(),
        );
      }),
    );
  });
});
