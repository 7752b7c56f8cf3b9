/** Owns reading what the catalogs hold: whole tables or some programs, without what only a page shows. */
import type { SqliteDatabase } from "../sqlite";
import { reading } from "./changes";
import type { AnyRow, CatalogRow } from "./columns";
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

/** One line of what the catalog holds, as the query below names its columns; SQLite has 0 and 1 for no and yes. */
type CatalogLine = Omit<
  Row,
  "slug" | "note" | "website" | "status" | "version" | "createdAt" | "updatedAt" | "online" | "onCampus" | "hybrid"
> & {
  online: number;
  onCampus: number;
  hybrid: number;
  costState: string;
  costReason: string | null;
  checkedOn: string | null;
};

/**
 * What the public catalog holds, of all programs or of those with these ids: every published one, in the
 * order of ids, read while it is asked for.
 */
export function catalogRows(
  ids: readonly number[] | null = null,
  database: SqliteDatabase = reading(),
): Iterable<CatalogRow> {
  return linesOf(database, false, ids, (line, institution) => ({
    ...anyRowOf(line, institution),
    degree: member(degrees, line.degree, "Program.degree"),
    subject: member(subjects, line.subject, "Program.subject"),
    state: member(states, line.state, "Program.state"),
  }));
}

/** The same of the programs of every status but the merged ones, for editors. */
export function rowsOfEveryStatus(ids: readonly number[] | null = null): Iterable<AnyRow> {
  return linesOf(reading(), true, ids, anyRowOf);
}

/**
 * Read by the driver itself: the client that everything else uses takes eight seconds for two hundred
 * thousand rows. A row is gone when the next one comes, so that memory needs no cleaning up meanwhile.
 */
function* linesOf<T>(
  database: SqliteDatabase,
  every: boolean,
  ids: readonly number[] | null,
  rowOf: (line: CatalogLine, institution: Institution) => T,
): Generator<T> {
  const which = `(p."status" = 'published' OR (${every ? 1 : 0} AND p."mergedInto" IS NULL))
    ${ids ? `AND p."id" IN (SELECT "value" FROM json_each(?))` : ""}`;
  const given = ids ? [JSON.stringify(ids)] : [];
  // One snapshot: a program and its institution are of the same moment.
  database.exec("BEGIN");
  try {
    const institutions = institutionsOf(database, ids && which, given);
    const lines = database
      .prepare(
        `SELECT p."id", p."institutionId", p."name", p."degree", p."subject", p."city", p."state", p."online",
          p."onCampus", p."hybrid", p."durationMonths", p."credits", p."perCreditCents", p."totalCost",
          p."totalCostOutOfState", p."residency", c."state" AS "costState", c."reason" AS "costReason",
          (SELECT max(x."checkedOn") FROM "Provenance" x WHERE x."programId" = p."id") AS "checkedOn"
        FROM "Program" p JOIN "Provenance" c ON c."programId" = p."id" AND c."figure" = 'cost'
        WHERE ${which} ORDER BY p."id"`,
      )
      .iterate(...given) as IterableIterator<CatalogLine>;
    for (const line of lines) {
      const institution = institutions.get(line.institutionId);
      if (institution) yield rowOf(line, institution);
    }
  } finally {
    database.exec("COMMIT");
  }
}

/** The institutions of some programs, or with null all, with their charges, by id. */
function institutionsOf(database: SqliteDatabase, which: string | null, given: string[]): Map<number, Institution> {
  const where = (column: string) =>
    which === null ? "" : `WHERE "${column}" IN (SELECT p."institutionId" FROM "Program" p WHERE ${which})`;
  const charges = new Map<number, InstitutionRow["charges"]>();
  const chargeRows = database.prepare(`SELECT * FROM "Charge" ${where("institutionId")} ORDER BY "id"`).all(...given);
  for (const charge of chargeRows as InstitutionRow["charges"]) {
    const own = charges.get(charge.institutionId);
    if (own) own.push(charge);
    else charges.set(charge.institutionId, [charge]);
  }
  const rows = database.prepare(`SELECT * FROM "Institution" ${where("id")}`).all(...given) as Omit<
    InstitutionRow,
    "charges"
  >[];
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
