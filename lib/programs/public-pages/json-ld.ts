/** Owns what the pages tell machines, in schema.org's vocabulary: programs, institutions, prices, the way to a page. */

import type {
  BreadcrumbList,
  CollegeOrUniversity,
  EducationalOccupationalProgram,
  GeoCoordinates,
  Graph,
  Offer,
} from "schema-dts";
import { keysOf } from "../../closed-list";
import { type CreditUnit, creditNoun } from "../model/credit-units";
import { deadlineOf } from "../model/fact-kinds";
import type { Fact } from "../model/facts";
import type { Institution, Program, Provenance } from "../model/program";
import { type DeliveryMode, degrees, states } from "../model/vocabulary";
import { isOld } from "../price/age";
import { unitOf } from "../price/pace";

/** The words that schema.org gives for `educationalProgramMode`. */
const programModes: Record<DeliveryMode, string> = { online: "online", "on-campus": "onsite", hybrid: "blended" };

type Said = Partial<EducationalOccupationalProgram>;

/** Whether the institution itself publishes a figure, and nobody says otherwise. */
const isSure = ({ state, otherValue }: Provenance) => state === "published" && otherValue === null;

/** How schema.org says each fact; null: it has no word for it, or a program says it in `offers`. */
const saidOf: Record<Fact, ((program: Program) => Said | null) | null> = {
  delivery: ({ delivery }) =>
    delivery.length > 0 ? { educationalProgramMode: delivery.map((mode) => programModes[mode]) } : null,
  duration: ({ durationMonths }) => (durationMonths === null ? null : { timeToComplete: `P${durationMonths}M` }),
  credits: (program) =>
    program.credits === null ? null : { numberOfCredits: creditsOf(program.credits, unitOf(program)) },
  cost: null,
  deadline: ({ deadlines }) => {
    const [day] = deadlines
      .flatMap((text) => deadlineOf(text)?.on ?? [])
      .sort()
      .reverse();
    return day === undefined ? null : { applicationDeadline: day };
  },
  starts: null,
  gre: null,
  gpa: null,
  background: ({ background }) => (background === null ? null : { programPrerequisites: background }),
  applicationFee: null,
  english: null,
  audience: null,
  partTime: null,
  evening: null,
  inPerson: null,
  longest: null,
  thesis: null,
  capstone: null,
  practicum: null,
  courses: null,
  accreditation: null,
  stem: null,
  f1: null,
  firstTerm: null,
  intake: null,
};

function saidOfFacts(program: Program): Said {
  const sure = keysOf(saidOf).filter((fact) => isSure(program.provenance[fact]));
  return sure.reduce((said: Said, fact) => Object.assign(said, saidOf[fact]?.(program)), {});
}

/**
 * A program with its institution and the way to its page. A reader of this data sees no marks, so it
 * holds only figures that the institution published itself. `origin` has no slash at its end.
 */
export function programJsonLd(program: Program, origin: string): Graph {
  const { name, institution, degree } = program;
  const url = `${origin}/programs/${program.slug}`;
  const offers = offersOf(program);
  const thing: EducationalOccupationalProgram = {
    "@type": "EducationalOccupationalProgram",
    "@id": `${url}#program`,
    url,
    name,
    provider: collegeOf(institution, origin),
    educationalCredentialAwarded: credentialText(degrees[degree]),
    ...saidOfFacts(program),
    ...(offers.length > 0 && { offers }),
  };
  const way = breadcrumbs([
    { name: "Programs", item: `${origin}/programs` },
    { name: institution.name, item: institutionUrl(institution, origin) },
    { name, item: url },
  ]);
  return { "@context": "https://schema.org", "@graph": [thing, way] };
}

/** An institution and the way to its page. */
export function institutionJsonLd(institution: Institution, origin: string): Graph {
  const way = breadcrumbs([
    { name: "Programs", item: `${origin}/programs` },
    { name: institution.name, item: institutionUrl(institution, origin) },
  ]);
  return { "@context": "https://schema.org", "@graph": [collegeOf(institution, origin), way] };
}

/**
 * The text of a data block in a page: `<` is written as an escape that JSON reads back, so that no
 * text of the data can end the block.
 */
export function dataBlockText(data: Graph): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

function institutionUrl({ slug }: Institution, origin: string): string {
  return `${origin}/institutions/${slug}`;
}

function collegeOf(institution: Institution, origin: string): CollegeOrUniversity {
  const { name, unitid, city, state, website } = institution;
  const url = institutionUrl(institution, origin);
  const geo = geoOf(institution);
  return {
    "@type": "CollegeOrUniversity",
    "@id": `${url}#institution`,
    url,
    name,
    address: { "@type": "PostalAddress", addressLocality: city, addressRegion: state, addressCountry: "US" },
    ...(geo && { geo }),
    ...(website !== null && { sameAs: website }),
    ...(unitid !== null && {
      identifier: { "@type": "PropertyValue", propertyID: "IPEDS unit id", value: String(unitid) },
    }),
  };
}

function geoOf({ latitude, longitude }: Institution): GeoCoordinates | null {
  return latitude === null || longitude === null ? null : { "@type": "GeoCoordinates", latitude, longitude };
}

/** "Master’s" → "Master’s degree"; a certificate and a doctorate are called by their own name. */
function credentialText(degree: string): string {
  return /’s$|^Associate$/.test(degree) ? `${degree} degree` : degree;
}

/** schema.org counts credits in whole numbers; others, and those of another unit, take its way for any quantity. */
function creditsOf(
  credits: number,
  unit: CreditUnit | null,
): NonNullable<EducationalOccupationalProgram["numberOfCredits"]> {
  const noun = creditNoun(unit);
  if (noun !== "credit") return { "@type": "QuantitativeValue", value: credits, unitText: `${noun}s` };
  return Number.isInteger(credits) ? credits : { "@type": "QuantitativeValue", value: credits };
}

/**
 * The totals that the institution published, each for those whom it says it is for. None for what
 * somebody else states, was computed, is old, or does not say whom it is for.
 */
function offersOf({ provenance: { cost }, totalCost, totalCostOutOfState, residency, state }: Program): Offer[] {
  if (!isSure(cost) || cost.year === null || isOld(cost)) return [];
  const offer = (price: number, rest: Partial<Offer>): Offer => ({
    "@type": "Offer",
    price,
    priceCurrency: "USD",
    description: `Total for the whole program, as published for ${cost.year}`,
    ...rest,
  });
  const home = { "@type": "State", name: states[state] } as const;
  return [
    ...(totalCost !== null && residency === "flat" ? [offer(totalCost, {})] : []),
    ...(totalCost !== null && residency === "in-state" ? [offer(totalCost, { eligibleRegion: home })] : []),
    ...(totalCostOutOfState !== null ? [offer(totalCostOutOfState, { ineligibleRegion: home })] : []),
  ];
}

function breadcrumbs(steps: readonly { name: string; item: string }[]): BreadcrumbList {
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ name, item }, index) => ({ "@type": "ListItem", position: index + 1, name, item })),
  };
}
