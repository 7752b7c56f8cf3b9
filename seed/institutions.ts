/** Owns the institutions of the seed and what they charge: institutions.csv, rates.csv, credit-units.csv. */

import { z } from "zod";
import { keysOf } from "../lib/closed-list";
import { slugPattern } from "../lib/parse";
import { creditUnits } from "../lib/programs/model/rows-content";
import { chargeScopes, controls, levels, residencies, states } from "../lib/programs/model/vocabulary";
import type { Prisma } from "../prisma/client/client";
import {
  cents,
  decimal,
  dollars,
  member,
  optionalAddress,
  optionalDay,
  optionalMember,
  optionalText,
  text,
  wholeNumber,
} from "./cells";
import { type Problems, readCells, readRows, report, type SeedRow } from "./csv";

type Institution = Omit<Prisma.InstitutionCreateManyInput, "id">;
type Charge = Omit<Prisma.ChargeCreateManyInput, "id" | "institutionId">;

/** An institution with everything it charges. */
export type SeedInstitution = { institution: Institution; charges: Charge[] };

const institutionRow = z.object({
  slug: text.pipe(z.string().regex(slugPattern, "must be lower-case words with hyphens between them.")),
  unitid: wholeNumber,
  name: text,
  city: text,
  state: member(keysOf(states)),
  zip: optionalText,
  latitude: decimal,
  longitude: decimal,
  control: optionalMember(keysOf(controls)),
  website: optionalAddress,
});

/** What an institution counts its credits in, and the page that says so. */
const creditUnitRow = z.object({
  institution: text,
  credit_unit: member(keysOf(creditUnits)),
  source_url: optionalAddress.pipe(z.string({ error: "is empty: a unit needs the page that says it." })),
});

/** Columns of what the institution reports to IPEDS, by level and residency: dollars per year, per credit hour. */
const reportedRow = z.object({
  undergraduate_in_state_annual_tuition: dollars,
  undergraduate_in_state_annual_fees: dollars,
  undergraduate_in_state_per_credit: cents,
  undergraduate_out_of_state_annual_tuition: dollars,
  undergraduate_out_of_state_annual_fees: dollars,
  undergraduate_out_of_state_per_credit: cents,
  graduate_in_state_annual_tuition: dollars,
  graduate_in_state_annual_fees: dollars,
  graduate_in_state_per_credit: cents,
  graduate_out_of_state_annual_tuition: dollars,
  graduate_out_of_state_annual_fees: dollars,
  graduate_out_of_state_per_credit: cents,
});

const rateRow = z
  .object({
    institution: text,
    level: member(keysOf(levels)),
    scope: member(keysOf(chargeScopes).filter((scope) => scope !== "ipeds")),
    residency: member(keysOf(residencies)),
    per_credit_usd: cents,
    annual_usd: dollars,
    per_term_usd: cents,
    per_term_from: wholeNumber,
    fees_per_credit_usd: cents,
    fees_per_term_usd: cents,
    fees_per_year_usd: dollars,
    fees_included: optionalMember(["yes"]),
    academic_year: optionalText,
    source_url: optionalAddress.pipe(z.string({ error: "is empty: a rate needs the page it was read on." })),
    source_type: member(["official", "third-party"]),
    notes: optionalText,
    read_on: optionalDay,
  })
  .refine((rate) => rate.per_credit_usd !== null || rate.annual_usd !== null || rate.per_term_usd !== null, {
    path: ["per_credit_usd"],
    message: "a rate needs a price per credit, per term or per year.",
  })
  .refine((rate) => rate.per_term_from === null || rate.per_term_usd !== null, {
    path: ["per_term_from"],
    message: "says from how many credits a price per term holds, but there is no such price.",
  });

/** The year of the IPEDS survey that institutions.csv was taken from. */
const surveyYear = "2022-2023";

function reportedCharges(unitid: number, reported: z.output<typeof reportedRow>): Charge[] {
  const charges: Charge[] = (["undergraduate", "graduate"] as const).flatMap((level) =>
    (["in_state", "out_of_state"] as const).map((residency) => ({
      level,
      scope: "ipeds",
      residency: residency === "in_state" ? "in-state" : "out-of-state",
      perCreditCents: reported[`${level}_${residency}_per_credit`],
      annualTuition: reported[`${level}_${residency}_annual_tuition`],
      annualFees: reported[`${level}_${residency}_annual_fees`],
      year: surveyYear,
      state: "published",
      sourceUrl: `https://nces.ed.gov/collegenavigator/?id=${unitid}`,
      note: "The institution’s general charges as reported to IPEDS: full-time per year, part-time per credit hour",
    })),
  );
  return charges.filter(
    ({ perCreditCents, annualTuition, annualFees }) =>
      perCreditCents !== null || annualTuition !== null || annualFees !== null,
  );
}

/** Reads institutions.csv, rates.csv and credit-units.csv of `folder`; what is wrong with them goes to `problems`. */
export function readInstitutions(folder: string, problems: Problems): SeedInstitution[] {
  const found = new Map<string, SeedInstitution>();
  const seen = { slug: new Map<string, number>(), name: new Map<string, number>(), unitid: new Map<number, number>() };
  const columns = [...Object.keys(institutionRow.shape), ...Object.keys(reportedRow.shape)];
  for (const row of readRows(folder, "institutions.csv", columns, problems)) {
    const institution = readCells(institutionRow, row.cells, row, problems);
    const reported = readCells(reportedRow, row.cells, row, problems);
    if (!institution || !reported) continue;
    const { slug, name, unitid } = institution;
    const before = problems.length;
    const twice = (column: string, line: number | undefined) => {
      if (line !== undefined) report(problems, row, column, `the same stands in line ${line}.`);
    };
    twice("slug", seen.slug.get(slug));
    twice("name", seen.name.get(name));
    if (unitid !== null) twice("unitid", seen.unitid.get(unitid));
    const charges = unitid === null ? [] : reportedCharges(unitid, reported);
    if (unitid === null && Object.values(reported).some((value) => value !== null)) {
      report(problems, row, "unitid", "is empty, but only an institution with one reports charges to IPEDS.");
    }
    if (problems.length > before) continue;
    seen.slug.set(slug, row.line);
    seen.name.set(name, row.line);
    if (unitid !== null) seen.unitid.set(unitid, row.line);
    found.set(slug, { institution: { ...institution, creditUnit: null, creditUnitSourceUrl: null }, charges });
  }
  addRates(folder, found, problems);
  addCreditUnits(folder, found, problems);
  return [...found.values()];
}

type Institutions = ReadonlyMap<string, SeedInstitution>;

/** The institution that a row is about; one that is not there is reported. */
function ownerOf(institutions: Institutions, slug: string, row: SeedRow, problems: Problems): SeedInstitution | null {
  const owner = institutions.get(slug);
  if (!owner) report(problems, row, "institution", `institutions.csv has no good row with the slug “${slug}”.`);
  return owner ?? null;
}

function addCreditUnits(folder: string, institutions: Institutions, problems: Problems) {
  for (const row of readRows(folder, "credit-units.csv", Object.keys(creditUnitRow.shape), problems)) {
    const said = readCells(creditUnitRow, row.cells, row, problems);
    const owner = said && ownerOf(institutions, said.institution, row, problems);
    if (!owner) continue;
    owner.institution.creditUnit = said.credit_unit;
    owner.institution.creditUnitSourceUrl = said.source_url;
  }
}

function addRates(folder: string, institutions: Institutions, problems: Problems) {
  for (const row of readRows(folder, "rates.csv", Object.keys(rateRow.shape), problems)) {
    const rate = readCells(rateRow, row.cells, row, problems);
    const owner = rate && ownerOf(institutions, rate.institution, row, problems);
    if (!owner) continue;
    owner.charges.push({
      level: rate.level,
      scope: rate.scope,
      residency: rate.residency,
      perCreditCents: rate.per_credit_usd,
      annualTuition: rate.annual_usd,
      annualFees: rate.fees_per_year_usd,
      perTermCents: rate.per_term_usd,
      perTermFrom: rate.per_term_from,
      creditFeesCents: rate.fees_per_credit_usd,
      termFeesCents: rate.fees_per_term_usd,
      feesIncluded: rate.fees_included === "yes",
      year: rate.academic_year,
      state: rate.source_type === "official" ? "published" : "third-party",
      sourceUrl: rate.source_url,
      note: rate.notes,
      readOn: rate.read_on,
    });
  }
}
