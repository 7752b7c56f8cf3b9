import { describe, expect, it } from "vitest";
import { isProfessionalDoctorate } from "./doctorates";
import { priceFor } from "./price-for";
import { charge, program, stranger } from "./priced-fixtures";

describe("a doctorate of a profession", () => {
  it.each([
    "Doctor of Business Administration (AI and Ethics concentration)",
    "Online Doctor of Engineering in Artificial Intelligence & Machine Learning",
    "DBA in AI Leadership",
    "D.B.A. in Artificial Intelligence",
    "D.Eng. in Machine Learning",
    "DEng in Robotics",
    "DIT in Artificial Intelligence",
    "Ed.D. in Learning Technologies",
    "Doctor of Computer Science",
  ])("is known by its name: %s", (name) => expect(isProfessionalDoctorate(name)).toBe(true));

  it.each([
    "PhD in Robotics",
    "Ph.D. in Machine Learning",
    "Doctor of Philosophy in Artificial Intelligence",
    "PhD in Data Science and Engineering",
    "Doctor of Philosophy in Education",
    "Joint Ph.D. and D.Eng. in Robotics",
    "Doctorate in Artificial Intelligence",
    "Doctor of Science in Machine Learning",
  ])("is no other: %s", (name) => expect(isProfessionalDoctorate(name)).toBe(false));

  const charges = [charge({ perCreditCents: 100000 })];
  const dba = program({ degree: "doctorate", name: "Doctor of Business Administration", credits: 54, charges });

  it("is estimated like a master's, from its own credits", () => {
    // 54 × 1,000
    expect(priceFor(dba, stranger)).toMatchObject({ state: "estimated", low: 54000 });
    const price = priceFor({ ...dba, credits: null }, stranger);
    expect(!price.known && price.explanation).toContain("how many credits it takes");
  });

  it("is not estimated where its source says that its price varies or does not apply", () => {
    for (const reason of ["varies", "not-applicable"] as const) {
      const funded = { ...dba, provenance: { cost: { state: "unknown", reason, year: null } as const } };
      expect(priceFor(funded, stranger)).toMatchObject({ known: false, reason: "varies" });
    }
  });
});
