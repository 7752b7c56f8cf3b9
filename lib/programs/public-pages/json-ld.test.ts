import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keysOf } from "../../closed-list";
import { isoDay } from "../../text/day";
import { unsaid } from "../model/fact-table";
import { mapFacts } from "../model/facts";
import type { Program, Provenance } from "../model/program";
import { untouched } from "../model/program";
import { degrees, deliveryModes, figureStates } from "../model/vocabulary";
import { dataBlockText, institutionJsonLd, programJsonLd } from "./json-ld";
import { faultsOf, isNode } from "./schema-org-fixtures";

/** What each must have to mean anything. */
const required: Record<string, readonly string[]> = {
  EducationalOccupationalProgram: ["name", "url", "provider", "educationalCredentialAwarded"],
  CollegeOrUniversity: ["name", "url", "address"],
  Offer: ["price", "priceCurrency"],
  ListItem: ["position", "name", "item"],
};

type Node = Record<string, unknown>;

/** Every typed object in the data, as it is read back from the page's text. */
function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (!isNode(value)) return [];
  return [...("@type" in value ? [value] : []), ...Object.values(value).flatMap(nodesOf)];
}

function read(text: string): Node[] {
  const data: unknown = JSON.parse(text);
  expect(data).toMatchObject({ "@context": "https://schema.org" });
  expect(faultsOf(data)).toEqual([]);
  return nodesOf(data);
}

const thisYear = isoDay().slice(0, 4);

const provenance = (over: Partial<Provenance> = {}): Provenance => ({
  ...untouched,
  state: "published",
  reason: null,
  sourceUrl: "https://x.edu/",
  year: thisYear,
  checkedOn: null,
  note: null,
  ...over,
});
const all = (of: Provenance) => mapFacts(() => of);

const institution: Program["institution"] = {
  slug: "x-university",
  name: "X University",
  unitid: 211440,
  city: "Austin",
  state: "TX",
  control: "public",
  website: "https://x.edu/",
  creditUnit: null,
  creditUnitSourceUrl: null,
  latitude: 30.28,
  longitude: -97.73,
  charges: [],
};

function program(over: Partial<Program> = {}): Program {
  return {
    id: 1,
    slug: "x-ms-in-ai",
    name: "MS in AI",
    degree: "masters",
    subject: "artificial-intelligence",
    alsoSubjects: [],
    city: "Austin",
    state: "TX",
    ...unsaid,
    delivery: ["online", "hybrid"],
    durationMonths: 18,
    credits: 30,
    perCreditCents: null,
    totalCost: 25_000,
    totalCostOutOfState: null,
    residency: "flat",
    website: null,
    note: null,
    institution,
    provenance: all(provenance()),
    ...over,
  };
}

const nodes = (over: Partial<Program> = {}) => read(dataBlockText(programJsonLd(program(over), "https://m.example")));
const the = (type: string, among: readonly Node[]) => among.filter((node) => node["@type"] === type);

describe("programJsonLd", () => {
  it("says what the institution published, in schema.org's words", () => {
    const found = nodes();
    expect(the("EducationalOccupationalProgram", found)).toMatchObject([
      {
        url: "https://m.example/programs/x-ms-in-ai",
        name: "MS in AI",
        educationalCredentialAwarded: "Master’s degree",
        educationalProgramMode: ["online", "blended"],
        timeToComplete: "P18M",
        numberOfCredits: 30,
        offers: [{ "@type": "Offer", price: 25_000, priceCurrency: "USD" }],
        provider: { "@type": "CollegeOrUniversity", name: "X University", sameAs: "https://x.edu/" },
      },
    ]);
    expect(the("ListItem", found).map(({ item }) => item)).toEqual([
      "https://m.example/programs",
      "https://m.example/institutions/x-university",
      "https://m.example/programs/x-ms-in-ai",
    ]);
  });

  it("says whom a price is for", () => {
    const offers = the("Offer", nodes({ residency: "in-state", totalCost: 20_000, totalCostOutOfState: 40_000 }));
    expect(offers).toMatchObject([
      { price: 20_000, eligibleRegion: { "@type": "State", name: "Texas" } },
      { price: 40_000, ineligibleRegion: { "@type": "State", name: "Texas" } },
    ]);
  });

  it("offers nothing for an estimate, a sum, a third party's price, one of long ago, or one that is for nobody knows whom", () => {
    for (const state of keysOf(figureStates).filter((one) => one !== "published")) {
      expect(the("Offer", nodes({ provenance: all(provenance({ state })) }))).toEqual([]);
    }
    expect(the("Offer", nodes({ totalCost: null, perCreditCents: 50_000 }))).toEqual([]);
    expect(the("Offer", nodes({ residency: null }))).toEqual([]);
    expect(the("Offer", nodes({ provenance: all(provenance({ year: null })) }))).toEqual([]);
    expect(the("Offer", nodes({ provenance: all(provenance({ year: "2017-2018" })) }))).toEqual([]);
  });

  it("counts credits that are no whole number, or no semester hours, in schema.org's other way", () => {
    const [found] = the("EducationalOccupationalProgram", nodes({ credits: 33.5 }));
    expect(found?.numberOfCredits).toEqual({ "@type": "QuantitativeValue", value: 33.5 });
    const [quarters] = the("EducationalOccupationalProgram", nodes({ credits: 45, creditUnit: "quarter" }));
    expect(quarters?.numberOfCredits).toMatchObject({ value: 45, unitText: "quarter credits" });
  });

  it("says of further facts what schema.org has a word for, several under one property together", () => {
    const [found] = the(
      "EducationalOccupationalProgram",
      nodes({
        delivery: ["online"],
        partTime: "yes",
        evening: "yes",
        gre: "required",
        minGpa: 3,
        background: "A course in calculus",
        deadlines: ["fall --07-15", "spring rolling"],
        courses: ["Machine learning", "Ethics of AI"],
        accreditation: ["ABET"],
        stem: "yes",
        applicationFee: 75,
      }),
    );
    expect(found).toMatchObject({
      educationalProgramMode: ["online", "part-time"],
      timeOfDay: "evenings or weekends",
      programPrerequisites: ["GRE", "GPA of at least 3 of 4.0", "A course in calculus"],
      applicationDeadline: "Fall: July 15; Spring: read as they come",
      hasCourse: [
        { "@type": "Course", name: "Machine learning" },
        { "@type": "Course", name: "Ethics of AI" },
      ],
      educationalCredentialAwarded: {
        "@type": "EducationalOccupationalCredential",
        name: "Master’s degree",
        recognizedBy: [{ "@type": "Organization", name: "ABET" }],
      },
    });
    // A fee to apply is no price of the program, and STEM has no word.
    expect(JSON.stringify(found)).not.toMatch(/75|STEM/i);
    expect(nodes({ deadlines: ["2027-01-15", "2027-03-01", "fall --07-15"] })).toContainEqual(
      expect.objectContaining({ applicationDeadline: "2027-03-01" }),
    );
    expect(the("EducationalOccupationalProgram", nodes({ partTime: "no", evening: "no", gre: "none" }))[0]).toEqual(
      the("EducationalOccupationalProgram", nodes())[0],
    );
  });

  it("holds only what schema.org defines, and no figure that is not published, for any program", () => {
    const anyState = fc.constantFrom(...keysOf(figureStates)).map((state) => provenance({ state }));
    const money = fc.option(fc.nat(99_999), { nil: null });
    const anyProgram = fc.record({
      name: fc.string({ minLength: 1 }),
      degree: fc.constantFrom(...keysOf(degrees)),
      delivery: fc.subarray(keysOf(deliveryModes)),
      durationMonths: fc.option(fc.integer({ min: 1, max: 180 }), { nil: null }),
      credits: fc.constantFrom(null, 12, 33.5),
      creditUnit: fc.constantFrom(null, "semester" as const, "quarter" as const, "own" as const),
      totalCost: money,
      totalCostOutOfState: money,
      residency: fc.constantFrom(null, "flat" as const, "in-state" as const),
      deadlines: fc.subarray(["2027-01-15", "fall --07-15", "rolling"]),
      gre: fc.constantFrom(null, "required" as const, "none" as const),
      minGpa: fc.constantFrom(null, 2.75, 3),
      englishTest: fc.constantFrom(null, "TOEFL 80"),
      partTime: fc.constantFrom(null, "yes" as const, "no" as const),
      evening: fc.constantFrom(null, "yes" as const, "no" as const),
      courses: fc.subarray(["Machine learning", "Robotics"]),
      accreditation: fc.subarray(["ABET"]),
      provenance: fc.record(mapFacts(() => anyState)),
      institution: fc
        .record({
          unitid: fc.constantFrom(null, 7),
          website: fc.constantFrom(null, "https://x.edu/"),
          latitude: fc.constantFrom(null, 30),
        })
        .map((over) => ({ ...institution, ...over })),
    });
    fc.assert(
      fc.property(anyProgram, (over) => {
        const found = nodes(over);
        for (const node of found) {
          const type = String(node["@type"]);
          const keys = Object.keys(node).filter((key) => !key.startsWith("@"));
          expect(required[type]?.filter((key) => !keys.includes(key)) ?? []).toEqual([]);
          expect(Object.values(node)).not.toContain(null);
        }
        const [thing = {}] = the("EducationalOccupationalProgram", found);
        const published = (figure: keyof Program["provenance"]) => over.provenance[figure].state === "published";
        const modes = [thing.educationalProgramMode ?? []].flat();
        if (!published("delivery")) expect(modes.filter((mode) => mode !== "part-time")).toEqual([]);
        if (!published("partTime")) expect(modes).not.toContain("part-time");
        if (!published("duration")) expect(thing).not.toHaveProperty("timeToComplete");
        if (!published("credits")) expect(thing).not.toHaveProperty("numberOfCredits");
        if (!published("cost")) expect(thing).not.toHaveProperty("offers");
        if (!published("courses")) expect(thing).not.toHaveProperty("hasCourse");
        if (!published("deadline")) expect(thing).not.toHaveProperty("applicationDeadline");
        if (!published("evening")) expect(thing).not.toHaveProperty("timeOfDay");
        if (!published("accreditation")) expect(thing.educationalCredentialAwarded).toBeTypeOf("string");
        if ("timeToComplete" in thing) expect(thing.timeToComplete).toMatch(/^P[1-9]\d*M$/);
        for (const { price } of the("Offer", found))
          expect([over.totalCost, over.totalCostOutOfState]).toContain(price);
      }),
    );
  });
});

describe("institutionJsonLd", () => {
  it("leaves out what is not known", () => {
    const bare = { ...institution, unitid: null, website: null, latitude: null, longitude: null };
    const found = read(dataBlockText(institutionJsonLd(bare, "https://m.example")));
    expect(Object.keys(the("CollegeOrUniversity", found)[0] ?? {})).toEqual(["@type", "@id", "url", "name", "address"]);
  });
});

describe("what schema.org defines", () => {
  const graph = (...things: object[]) => ({ "@context": "https://schema.org", "@graph": things });

  it("tells a type, a property and a value that are none of its", () => {
    const offer = { "@type": "Offer", price: 1, timeToComplete: "P1M", seller: { "@type": "Place", name: "X" } };
    expect(faultsOf(graph({ "@type": "Programme" }, offer, { "@type": "GeoCoordinates", latitude: true }))).toEqual([
      "there is no type Programme",
      "Offer has no property timeToComplete",
      'seller of Offer can\'t be {"@type":"Place","name":"X"}',
      "latitude of GeoCoordinates can't be true",
    ]);
  });

  it("takes what a type has from those that it is a kind of", () => {
    const college = {
      "@type": "CollegeOrUniversity",
      alumni: { "@type": "Person", name: "X" },
      legalName: "X",
      geo: [],
    };
    expect(faultsOf(graph(college))).toEqual(["geo of CollegeOrUniversity can't be []"]);
    expect(faultsOf({ ...graph(), "@context": "https://example.org" })).toEqual(["the context is not schema.org's"]);
  });
});

describe("dataBlockText", () => {
  it("can't be ended by anything in the data, and reads back as it was", () => {
    const name = "</script><script>alert(1)</script><!-- & ’ \u2028";
    const text = dataBlockText(programJsonLd(program({ name }), "https://m.example"));
    expect(text).not.toContain("<");
    expect(the("EducationalOccupationalProgram", read(text))[0]?.name).toBe(name);
  });
});
