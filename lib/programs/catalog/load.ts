/** Owns reading what the catalogs hold: whole tables or some programs, without what only a page shows. */

import { z } from "zod";
import { memberOf } from "../../closed-list";
import { reading } from "../../database/change-log";
import type { SqliteDatabase } from "../../database/sqlite";
import { type Institution, subjectsIn } from "../model/program";
import { creditUnits } from "../model/rows-content";
import { degrees, states, subjects } from "../model/vocabulary";
import { fieldsOfSubject } from "../outcomes/fields";
import {
  type BareRow,
  deliveryOf,
  gapOr,
  type InstitutionRow,
  institutionOf,
  memberIn,
  provenanceStateOf,
  residencyOf,
} from "../records/rows";
import type { AnyRow, CatalogRow } from "./columns";
import { type SearchedFacts, searchedValues } from "./fact-codes";

/** One line of what the catalog holds, as the query below names its columns; SQLite has 0 and 1 for no and yes. */
type CatalogLine = Omit<
  BareRow,
  "slug" | "note" | "website" | "status" | "version" | "createdAt" | "updatedAt" | "online" | "onCampus" | "hybrid"
> & {
  online: number;
  onCampus: number;
  hybrid: number;
  costState: string;
  costReason: string | null;
  costYear: string | null;
  creditUnit: string | null;
  checkedOn: string | null;
  /** JSON: by fact, its values by path. */
  facts: string;
};

/**
 * What the public catalog holds, of all programs or of those with these ids: every published one, in the
 * order of ids, read while it is asked for.
 */
export function catalogRows(
  ids: readonly number[] | null = null,
  database: SqliteDatabase = reading(),
): Iterable<CatalogRow> {
  return linesOf(database, false, ids, (line, ...of) => ({
    ...anyRowOf(line, ...of),
    degree: memberIn(degrees, line.degree, "Program.degree"),
    subject: memberIn(subjects, line.subject, "Program.subject"),
    state: memberIn(states, line.state, "Program.state"),
  }));
}

/** The same of the programs of every status but the merged ones, for editors, to whom all are open. */
export function editorsRows(ids: readonly number[] | null = null): Iterable<AnyRow> {
  return linesOf(reading(), true, ids, (...read) => {
    const row = anyRowOf(...read);
    return { ...row, facts: { ...row.facts, openTo: null } };
  });
}

/**
 * Read by the driver itself: the client that everything else uses takes eight seconds for two hundred
 * thousand rows. A row is gone when the next one comes, so that memory needs no cleaning up meanwhile.
 */
function* linesOf<T>(
  database: SqliteDatabase,
  every: boolean,
  ids: readonly number[] | null,
  rowOf: (line: CatalogLine, institution: Institution, outcomes: Outcomes) => T,
): Generator<T> {
  const which = `(p."status" = 'published' OR (${every ? 1 : 0} AND p."mergedInto" IS NULL))
    ${ids ? `AND p."id" IN (SELECT "value" FROM json_each(?))` : ""}`;
  const given = ids ? [JSON.stringify(ids)] : [];
  // One snapshot: a program and its institution are of the same moment.
  database.exec("BEGIN");
  try {
    const institutions = institutionsOf(database, ids && which, given);
    const outcomes = outcomesKnown(database);
    const lines = database
      .prepare(
        `SELECT p."id", p."institutionId", p."name", p."degree", p."subject", p."alsoSubjects", p."city", p."state", p."online",
          p."onCampus", p."hybrid", p."durationMonths", p."credits", p."perCreditCents", p."totalCost",
          p."totalCostOutOfState", p."residency", c."state" AS "costState", c."reason" AS "costReason",
          c."year" AS "costYear", u."values" ->> '$.creditUnit' AS "creditUnit",
          (SELECT max(x."checkedOn") FROM "Provenance" x WHERE x."programId" = p."id") AS "checkedOn",
          (SELECT json_group_object(x."figure", json(x."values")) FROM "Provenance" x
            WHERE x."programId" = p."id" AND x."values" IS NOT NULL) AS "facts"
        FROM "Program" p JOIN "Provenance" c ON c."programId" = p."id" AND c."figure" = 'cost'
          LEFT JOIN "Provenance" u ON u."programId" = p."id" AND u."figure" = 'credits'
        WHERE ${which} ORDER BY p."id"`,
      )
      .iterate(...given) as IterableIterator<CatalogLine>;
    for (const line of lines) {
      const institution = institutions.get(line.institutionId);
      if (institution) yield rowOf(line, institution, outcomes);
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

/** Of which field families and degrees at an institution federal files publish a debt or earnings; see `outcomeKey`. */
type Outcomes = ReadonlySet<string>;

function outcomeKey(institutionId: number, field: string, degree: string): string {
  return `${institutionId} ${field} ${degree}`;
}

function outcomesKnown(database: SqliteDatabase): Outcomes {
  const rows = database
    .prepare(
      `SELECT "institutionId", "field", "degree" FROM "FieldOutcome"
      WHERE 'published' IN ("debtStatus", "earningsOneYearStatus", "earningsFiveYearStatus")`,
    )
    .all() as { institutionId: number; field: string; degree: string }[];
  return new Set(rows.map(({ institutionId, field, degree }) => outcomeKey(institutionId, field, degree)));
}

const nothingSaid = searchedValues.parse({});
const valuesByFact = z.record(z.string(), z.record(z.string(), z.unknown()));

/** What a line says of the facts that search looks at. */
function searchedIn({ facts }: CatalogLine): Omit<SearchedFacts, "outcomes"> {
  if (facts === "{}") return nothingSaid;
  return searchedValues.parse(Object.assign({}, ...Object.values(valuesByFact.parse(JSON.parse(facts)))));
}

function anyRowOf(line: CatalogLine, institution: Institution, outcomes: Outcomes): AnyRow {
  const { id, name, city, durationMonths, credits, perCreditCents, totalCost, totalCostOutOfState, checkedOn } = line;
  const subject = gapOr(subjects, line.subject, "Program.subject");
  const alsoSubjects = subjectsIn(line.alsoSubjects);
  const families = [...(subject ? [subject] : []), ...alsoSubjects].flatMap((one) => fieldsOfSubject[one]);
  const hasOutcomes = families.some(({ field }) => outcomes.has(outcomeKey(line.institutionId, field, line.degree)));
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
    subject,
    alsoSubjects,
    facts: { ...searchedIn(line), outcomes: hasOutcomes },
    state: gapOr(states, line.state, "Program.state"),
    delivery: deliveryOf(line),
    residency: residencyOf(line),
    creditUnit: memberOf(creditUnits, line.creditUnit),
    provenance: { cost: { ...provenanceStateOf(line.costState, line.costReason), year: line.costYear } },
  };
}
