/** Owns what federal files say in the seed: institution-facts.csv, outcomes.csv, ai-awards.csv, country.csv and technologies.csv. */
import { z } from "zod";
import { keysOf } from "../lib/closed-list";
import { degrees, states } from "../lib/programs/model/vocabulary";
import { fieldFamilies } from "../lib/programs/outcomes/fields";
import {
  type InstitutionFact,
  institutionFactSource,
  institutionFactTable,
} from "../lib/programs/outcomes/institution-facts";
import { type Status, statuses } from "../lib/programs/outcomes/measures";
import type { Prisma } from "../prisma/client/client";
import { member, text, wholeNumber } from "./cells";
import { type Problems, readCells, readRows, report, type SeedRow } from "./csv";

type OfInstitution<T> = { slug: string; row: T };

/**
 * What federal files say: of listed institutions, by slug; who awarded degrees in artificial intelligence; and what
 * O*NET marks as in demand in occupations.
 */
export type SeedFederal = {
  facts: OfInstitution<Omit<Prisma.InstitutionFactCreateManyInput, "institutionId">>[];
  outcomes: OfInstitution<Omit<Prisma.FieldOutcomeCreateManyInput, "institutionId">>[];
  awards: Prisma.AiAwardsCreateManyInput[];
  country: Prisma.CountryInstitutionCreateManyInput[];
  technologies: Prisma.OccupationTechnologyCreateManyInput[];
};

const required = wholeNumber.pipe(z.number({ error: "is empty." }));

const factRow = z
  .object({
    institution: text,
    fact: member(keysOf(institutionFactTable)),
    year: text.pipe(z.string().regex(/^\d{4}(-\d{4})?$/, "must be a year, such as 2023 or 2023-2024.")),
    value: text,
  })
  .refine(({ fact, value }) => reads(fact, value), { path: ["value"], message: "is no value of this fact." });

function reads(fact: InstitutionFact, value: string): boolean {
  return institutionFactTable[fact].reads(value) !== null;
}

const outcomeRow = z
  .object({
    institution: text,
    field: member(keysOf(fieldFamilies)),
    degree: member(keysOf(degrees)),
    campuses: required,
    awards_2021_22: wholeNumber,
    awards_2022_23: wholeNumber,
    debt_median_usd: wholeNumber,
    debt_borrowers: wholeNumber,
    debt_status: member(keysOf(statuses)),
    earnings_1yr_usd: wholeNumber,
    earnings_1yr_status: member(keysOf(statuses)),
    earnings_5yr_usd: wholeNumber,
    earnings_5yr_status: member(keysOf(statuses)),
  })
  .superRefine((row, context) => {
    const measured: [string, number | null, Status][] = [
      ["debt_median_usd", row.debt_median_usd, row.debt_status],
      ["earnings_1yr_usd", row.earnings_1yr_usd, row.earnings_1yr_status],
      ["earnings_5yr_usd", row.earnings_5yr_usd, row.earnings_5yr_status],
    ];
    for (const [column, amount, status] of measured) {
      if ((amount !== null) === (status === "published")) continue;
      context.addIssue({ code: "custom", path: [column], message: "must be there exactly where it is published." });
    }
  });

/** The columns of ai-awards.csv with the award year that each is of. */
const awardColumns = {
  awards_2020_21: "2020-2021",
  awards_2021_22: "2021-2022",
  awards_2022_23: "2022-2023",
  awards_2023_24: "2023-2024",
} as const;

const countryRow = z.object({ unitid: required, institution: text, city: text, state: member(keysOf(states)) });

const technologyRow = z.object({
  /** As keys of figures name it: "data-scientists". */
  occupation: text,
  onet_soc: text.pipe(z.string().regex(/^\d{2}-\d{4}\.\d{2}$/, "must be a code such as 15-2051.00.")),
  title: text,
  technology: text,
  hot: member(["yes", "no"]),
});

const awardsRow = z.object({
  unitid: required,
  institution: text,
  city: text,
  state: member(keysOf(states)),
  degree: member(keysOf(degrees)),
  awards_2020_21: wholeNumber,
  awards_2021_22: wholeNumber,
  awards_2022_23: wholeNumber,
  awards_2023_24: wholeNumber,
});

/**
 * Reads these files of `folder`; `slugs` are the institutions there are (null: not known), and what is
 * wrong goes to `problems`.
 */
export function readFederal(folder: string, slugs: ReadonlySet<string> | null, problems: Problems): SeedFederal {
  const seen = new Set<string>();
  const rowsOf = <T extends z.ZodType>(file: string, columns: object, schema: T, keyOf: (row: z.output<T>) => string) =>
    readRows(folder, file, Object.keys(columns), problems).flatMap((row) => {
      const cells = readCells(schema, row.cells, row, problems);
      if (cells === null || !isKnown(row)) return [];
      const key = `${file} ${keyOf(cells)}`;
      const first = "institution" in row.cells ? "institution" : "occupation";
      if (seen.has(key)) report(problems, row, first, "the same stands in an earlier line.");
      seen.add(key);
      return [cells];
    });
  // A file of everybody's awards names its institutions by their ids, one of occupations none.
  const isKnown = (row: SeedRow) => {
    const slug = row.cells.institution ?? "";
    if (slugs === null || "unitid" in row.cells || !("institution" in row.cells) || slugs.has(slug)) return true;
    report(problems, row, "institution", `institutions.csv has no good row with the slug “${slug}”.`);
    return false;
  };
  const facts = rowsOf("institution-facts.csv", factRow.shape, factRow, (row) =>
    [row.institution, row.fact, row.year].join(),
  );
  const outcomes = rowsOf("outcomes.csv", outcomeRow.shape, outcomeRow, (row) =>
    [row.institution, row.field, row.degree].join(),
  );
  const country = rowsOf("country.csv", countryRow.shape, countryRow, (row) => String(row.unitid));
  const technologies = rowsOf("technologies.csv", technologyRow.shape, technologyRow, (row) =>
    [row.occupation, row.technology].join(),
  );
  const awards = rowsOf("ai-awards.csv", awardsRow.shape, awardsRow, (row) => [row.unitid, row.degree].join());
  return {
    technologies: technologies.map(({ onet_soc: onetSoc, hot, ...row }) => ({ ...row, onetSoc, hot: hot === "yes" })),
    country: country.map(({ institution, ...row }) => ({ ...row, name: institution })),
    facts: facts.map(({ institution, ...row }) => ({
      slug: institution,
      row: { ...row, sourceUrl: institutionFactSource(row.fact).url },
    })),
    outcomes: outcomes.map((row) => ({
      slug: row.institution,
      row: {
        field: row.field,
        degree: row.degree,
        campuses: row.campuses,
        awards2122: row.awards_2021_22,
        awards2223: row.awards_2022_23,
        debtMedian: row.debt_median_usd,
        debtBorrowers: row.debt_borrowers,
        debtStatus: row.debt_status,
        earningsOneYear: row.earnings_1yr_usd,
        earningsOneYearStatus: row.earnings_1yr_status,
        earningsFiveYear: row.earnings_5yr_usd,
        earningsFiveYearStatus: row.earnings_5yr_status,
      },
    })),
    awards: awards.flatMap(({ unitid, institution, city, state, degree, ...counts }) =>
      keysOf(awardColumns).map((column) => ({
        unitid,
        institution,
        city,
        state,
        degree,
        year: awardColumns[column],
        awards: counts[column],
      })),
    ),
  };
}

/** Adds what the database lacks of it; answers how many rows. `ids` are the institutions by slug. */
export async function addFederal(
  tx: Prisma.TransactionClient,
  { facts, outcomes, awards, country, technologies }: SeedFederal,
  ids: ReadonlyMap<string, number>,
): Promise<number> {
  const owned = <T>(rows: readonly OfInstitution<T>[]) =>
    rows.flatMap(({ slug, row }) => {
      const institutionId = ids.get(slug);
      return institutionId === undefined ? [] : [{ ...row, institutionId }];
    });
  const newFacts = lacking(owned(facts), await tx.institutionFact.findMany(), ["institutionId", "fact", "year"]);
  const newOutcomes = lacking(owned(outcomes), await tx.fieldOutcome.findMany(), ["institutionId", "field", "degree"]);
  const newAwards = lacking(awards, await tx.aiAwards.findMany(), ["unitid", "degree", "year"]);
  const newInCountry = lacking(country, await tx.countryInstitution.findMany(), ["unitid"]);
  const newTechnologies = lacking(technologies, await tx.occupationTechnology.findMany(), ["occupation", "technology"]);
  await tx.countryInstitution.createMany({ data: newInCountry });
  await tx.occupationTechnology.createMany({ data: newTechnologies });
  await tx.institutionFact.createMany({ data: newFacts });
  await tx.fieldOutcome.createMany({ data: newOutcomes });
  await tx.aiAwards.createMany({ data: newAwards });
  return [newFacts, newOutcomes, newAwards, newInCountry, newTechnologies].reduce((sum, rows) => sum + rows.length, 0);
}

/** The rows whose key is not among those that are there. */
function lacking<K extends string, T extends Record<K, unknown>>(
  rows: readonly T[],
  stored: readonly Record<K, unknown>[],
  key: readonly K[],
): T[] {
  const keyOf = (row: Record<K, unknown>) => key.map((column) => String(row[column])).join();
  const there = new Set(stored.map(keyOf));
  return rows.filter((row) => !there.has(keyOf(row)));
}
