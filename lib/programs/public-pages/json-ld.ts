/** Owns what the pages tell machines, in schema.org's vocabulary: programs, institutions, prices, the way to a page. */

import type {
  BreadcrumbList,
  CollegeOrUniversity,
  EducationalOccupationalProgram,
  GeoCoordinates,
  Graph,
} from "schema-dts";
import { keysOf } from "../../closed-list";
import type { SaidInSchemaOrg } from "../model/fact-row";
import { factRow } from "../model/fact-table";
import { credentialName, factInSchemaOrg } from "../model/fact-text";
import { type Fact, facts } from "../model/facts";
import type { Institution, Program, Provenance } from "../model/program";
import { isOld } from "../price/age";

/** Whether the institution itself publishes a fact, nobody says otherwise, and it is not an old price. */
function isSure({ state, year, otherValue }: Provenance, fact: Fact): boolean {
  const isToday = factRow(fact).keeps !== "price" || (year !== null && !isOld({ state, year }));
  return state === "published" && otherValue === null && isToday;
}

/** Every sure fact as its row says it; what several say by one property stands there together. */
function saidOfFacts(program: Program): SaidInSchemaOrg {
  const said = new Map<string, unknown>();
  for (const fact of keysOf(facts).filter((one) => isSure(program.provenance[one], one))) {
    for (const [property, value] of Object.entries(factInSchemaOrg(fact, program) ?? {})) {
      said.set(property, said.has(property) ? [said.get(property), value].flat() : value);
    }
  }
  // Object.fromEntries forgets which keys it was given.
  return Object.fromEntries(said) as SaidInSchemaOrg;
}

/**
 * A program with its institution and the way to its page. A reader of this data sees no marks, so it
 * holds only figures that the institution published itself. `origin` has no slash at its end.
 */
export function programJsonLd(program: Program, origin: string): Graph {
  const { name, institution, degree } = program;
  const url = `${origin}/programs/${program.slug}`;
  const thing: EducationalOccupationalProgram = {
    "@type": "EducationalOccupationalProgram",
    "@id": `${url}#program`,
    url,
    name,
    provider: collegeOf(institution, origin),
    educationalCredentialAwarded: credentialName(degree),
    ...saidOfFacts(program),
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

function breadcrumbs(steps: readonly { name: string; item: string }[]): BreadcrumbList {
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ name, item }, index) => ({ "@type": "ListItem", position: index + 1, name, item })),
  };
}
