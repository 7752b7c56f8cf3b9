/** Owns reading what the catalogs hold: whole tables at once, without what only a page shows. */
import { db } from "../db";
import type { AnyRow, CatalogRow } from "./catalog";
import type { Institution } from "./program";
import {
  deliveryOf,
  gapOr,
  type InstitutionRow,
  institutionOf,
  member,
  provenanceStateOf,
  type Row,
  residencyOf,
} from "./rows";
import { degrees, states, subjects } from "./vocabulary";

/** One line of what the catalog holds, as the database gives it: whole tables, so no relation is loaded. */
type CatalogLine = Omit<Row, "slug" | "note" | "status" | "version" | "createdAt" | "updatedAt"> & {
  costState: string;
  costReason: string | null;
  checkedOn: string | null;
};

/** What the public catalog holds: every published program, in the order of ids. */
export async function catalogRows(): Promise<CatalogRow[]> {
  return linesOf(false, (line, institution) => ({
    ...anyRowOf(line, institution),
    degree: member(degrees, line.degree, "Program.degree"),
    subject: member(subjects, line.subject, "Program.subject"),
    state: member(states, line.state, "Program.state"),
  }));
}

/** The same of the programs of every status but the merged ones, for editors. */
export async function rowsOfEveryStatus(): Promise<AnyRow[]> {
  return linesOf(true, anyRowOf);
}

async function linesOf<T>(every: boolean, rowOf: (line: CatalogLine, institution: Institution) => T): Promise<T[]> {
  const institutions = await allInstitutions();
  const lines = await db().$queryRaw<CatalogLine[]>`
    SELECT p."id", p."institutionId", p."name", p."degree", p."subject", p."city", p."state", p."online", p."onCampus",
      p."hybrid", p."durationMonths", p."credits", p."perCreditCents", p."totalCost", p."totalCostOutOfState",
      p."residency", c."state" AS "costState", c."reason" AS "costReason",
      (SELECT max(x."checkedOn") FROM "Provenance" x WHERE x."programId" = p."id") AS "checkedOn"
    FROM "Program" p JOIN "Provenance" c ON c."programId" = p."id" AND c."figure" = 'cost'
    WHERE p."status" = 'published' OR (${every} AND p."mergedInto" IS NULL) ORDER BY p."id"`;
  return lines.flatMap((line) => {
    const institution = institutions.get(line.institutionId);
    return institution ? [rowOf(line, institution)] : [];
  });
}

async function allInstitutions(): Promise<Map<number, Institution>> {
  const charges = new Map<number, InstitutionRow["charges"]>();
  for (const charge of await db().charge.findMany({ orderBy: { id: "asc" } })) {
    const own = charges.get(charge.institutionId);
    if (own) own.push(charge);
    else charges.set(charge.institutionId, [charge]);
  }
  const rows = await db().institution.findMany();
  return new Map(rows.map((row) => [row.id, institutionOf({ ...row, charges: charges.get(row.id) ?? [] })]));
}

function anyRowOf(line: CatalogLine, institution: Institution): AnyRow {
  const { id, name, city, durationMonths, credits, perCreditCents, totalCost, totalCostOutOfState, checkedOn } = line;
  return {
    id,
    name,
    city,
    durationMonths,
    credits,
    perCreditCents,
    totalCost,
    totalCostOutOfState,
    checkedOn,
    institution,
    degree: gapOr(degrees, line.degree, "Program.degree"),
    subject: gapOr(subjects, line.subject, "Program.subject"),
    state: gapOr(states, line.state, "Program.state"),
    delivery: deliveryOf(line),
    residency: residencyOf(line),
    provenance: {
      // What only a page shows stays in the database.
      cost: {
        ...provenanceStateOf(line.costState, line.costReason),
        sourceUrl: null,
        year: null,
        checkedOn: null,
        note: null,
      },
    },
  };
}
