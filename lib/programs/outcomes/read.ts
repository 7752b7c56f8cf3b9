/** Owns reading what federal files say of an institution and of its graduates. */
import { memberOf } from "../../closed-list";
import { reader } from "../../database/db";
import { degrees } from "../model/vocabulary";
import { fieldFamilies } from "./fields";
import { type ReadInstitutionFact, readInstitutionFacts } from "./institution-facts";
import { type Status, statuses } from "./measures";
import type { AiAwards, FieldOutcome, Figure } from "./say";

/** The outcomes of every field family and level at an institution, and its awards in artificial intelligence. */
export type InstitutionOutcomes = { outcomes: FieldOutcome[]; ai: AiAwards[] };

/** What is on file of the graduates of an institution, by its slug. Rows that this code does not know are left out. */
export async function outcomesAt(slug: string): Promise<InstitutionOutcomes> {
  return (await outcomesByInstitution([slug])).get(slug) ?? nothingOnFile;
}

/** Of an institution of which no federal file says anything. */
export const nothingOnFile: InstitutionOutcomes = { outcomes: [], ai: [] };

/** The same of several institutions, by their slugs; one that there is not has no entry. */
export async function outcomesByInstitution(slugs: readonly string[]): Promise<Map<string, InstitutionOutcomes>> {
  const found = await reader().institution.findMany({
    where: { slug: { in: [...slugs] } },
    select: { slug: true, unitid: true, outcomes: { orderBy: [{ field: "asc" }, { degree: "asc" }] } },
  });
  const unitids = found.flatMap(({ unitid }) => unitid ?? []);
  const awards = unitids.length === 0 ? [] : await reader().aiAwards.findMany({ where: { unitid: { in: unitids } } });
  return new Map(
    found.map(({ slug, unitid, outcomes }) => [
      slug,
      {
        outcomes: outcomes.flatMap((row): FieldOutcome[] => {
          const field = memberOf(fieldFamilies, row.field);
          const degree = memberOf(degrees, row.degree);
          if (field === null || degree === null) return [];
          return [
            {
              field,
              degree,
              campuses: row.campuses,
              awards: { awards2122: row.awards2122, awards2223: row.awards2223 },
              borrowers: row.debtBorrowers,
              debt: figureOf(row.debtMedian, row.debtStatus),
              earningsOneYear: figureOf(row.earningsOneYear, row.earningsOneYearStatus),
              earningsFiveYear: figureOf(row.earningsFiveYear, row.earningsFiveYearStatus),
            },
          ];
        }),
        ai: awards.flatMap((row): AiAwards[] => {
          const known = memberOf(degrees, row.degree);
          return known && row.unitid === unitid ? [{ degree: known, year: row.year, awards: row.awards }] : [];
        }),
      },
    ]),
  );
}

/** An amount counts only where its status says that it is published. */
function figureOf(amount: number | null, status: string): Figure {
  const known: Status = memberOf(statuses, status) ?? "missing";
  if (known !== "published") return { status: known };
  return amount === null ? { status: "missing" } : { status: known, amount };
}

/** What is on file of an institution itself, by its slug. */
export async function institutionFacts(slug: string): Promise<ReadInstitutionFact[]> {
  return readInstitutionFacts(await reader().institutionFact.findMany({ where: { institution: { slug } } }));
}
