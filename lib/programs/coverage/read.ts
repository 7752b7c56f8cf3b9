/** Owns reading what the page on coverage shows: awards, published programs, their facts and their history. */
import { keysOf, memberOf } from "../../closed-list";
import { changes, reading } from "../../database/change-log";
import { reader } from "../../database/db";
import { processWide } from "../../process-wide";
import { isoDay } from "../../text/day";
import { facts } from "../model/facts";
import { type Degree, degrees } from "../model/vocabulary";
import { latestAiYear } from "../outcomes/measures";
import { changesIn } from "../records/history";
import { type Change, changesOf, type KnownFact, knownFacts, type Said, type Standing, type Step } from "./known";
import { type Awarding, type Coverage, coverageOf, type ListedProgram } from "./listed";

/** Who awards degrees in artificial intelligence, and whether they are listed, as the database is now. */
export async function currentCoverage(): Promise<Coverage[]> {
  const [awards, programs] = await Promise.all([
    reader().aiAwards.findMany({ where: { year: latestAiYear, awards: { gt: 0 } } }),
    reader().program.findMany({
      where: { status: "published", institution: { unitid: { not: null } } },
      select: { slug: true, name: true, degree: true, subject: true, institution: { select: { unitid: true } } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
  ]);
  const awarding = awards.flatMap(({ unitid, institution, city, state, awards: n, degree }): Awarding[] => {
    const known = memberOf(degrees, degree);
    return known && n !== null ? [{ unitid, institution, place: `${city}, ${state}`, degree: known, awards: n }] : [];
  });
  const listed = programs.flatMap(({ institution: { unitid }, degree, ...row }): ListedProgram[] => {
    const known = memberOf(degrees, degree);
    return known && unitid !== null ? [{ ...row, degree: known, unitid }] : [];
  });
  return coverageOf(awarding, listed);
}

/**
 * How much is known: the number of published programs by degree, each fact, what has changed it day by day, and on
 * which day what is known today was last checked.
 */
export type Knowledge = {
  programs: ReadonlyMap<Degree, number>;
  facts: KnownFact[];
  changes: Change[];
  checked: Change[];
};

/** How much is known as the database is now: counted once, and again when anything changed. */
export async function currentKnowledge(): Promise<Knowledge> {
  const shared = processWide("knowledge", (): { held?: { version: number; found: Promise<Knowledge> } } => ({}));
  const version = changes().latest();
  if (shared.held?.version !== version) shared.held = { version, found: readKnowledge() };
  return shared.held.found;
}

async function readKnowledge(): Promise<Knowledge> {
  const database = reading();
  const programs = new Map<Degree, number>();
  const counts = database
    .prepare(`SELECT "degree", count(*) AS "n" FROM "Program" WHERE "status" = 'published' GROUP BY "degree"`)
    .all() as { degree: string; n: number }[];
  for (const { degree, n } of counts) {
    const known = memberOf(degrees, degree);
    if (known) programs.set(known, n);
  }
  const said = database
    .prepare(
      `SELECT p."degree", s."figure", sum(s."state" <> 'unknown') AS "known",
        sum(s."state" = 'unknown' AND s."reason" <> 'not-checked') AS "answered"
      FROM "Program" p JOIN "Provenance" s ON s."programId" = p."id"
      WHERE p."status" = 'published' GROUP BY p."degree", s."figure"`,
    )
    .all() as { degree: string; figure: string; known: number; answered: number }[];
  const rows = said.flatMap(({ degree, figure, known, answered }): Said[] => {
    const [of, fact] = [memberOf(degrees, degree), memberOf(facts, figure)];
    return of && fact ? [{ degree: of, fact, known, answered }] : [];
  });
  return {
    programs,
    facts: knownFacts(programs, rows),
    changes: [...unchanged(), ...(await changed())],
    checked: lastChecked(),
  };
}

/** A program that nobody changed came as it is, with others on the same day: a country's are counted by the database. */
function unchanged(): Change[] {
  const came = `FROM "Program" p WHERE p."status" = 'published'
    AND NOT EXISTS (SELECT 1 FROM "Revision" r WHERE r."programId" = p."id")`;
  const day = `substr(p."createdAt", 1, 10)`;
  return counted(
    `SELECT ${day} AS "day", p."degree", NULL AS "fact", count(*) AS "by" ${came} GROUP BY 1, 2
    UNION ALL SELECT ${day}, p."degree", s."figure", count(*)
      ${came.replace("WHERE", `JOIN "Provenance" s ON s."programId" = p."id" AND s."state" <> 'unknown' WHERE`)}
      GROUP BY 1, 2, 3`,
  );
}

/** The facts that are known of published programs today, by the day of their last check, where one is recorded. */
function lastChecked(): Change[] {
  return counted(
    `SELECT s."checkedOn" AS "day", p."degree", s."figure" AS "fact", count(*) AS "by"
    FROM "Program" p JOIN "Provenance" s ON s."programId" = p."id"
    WHERE p."status" = 'published' AND s."state" <> 'unknown' AND s."checkedOn" IS NOT NULL
    GROUP BY 1, 2, 3`,
  );
}

/** What a query counts by day, degree and fact, as far as the closed lists still know them. */
function counted(sql: string): Change[] {
  const rows = reading().prepare(sql).all() as { day: string; degree: string; fact: string | null; by: number }[];
  return rows.flatMap(({ day, degree, fact, by }): Change[] => {
    const [of, known] = [memberOf(degrees, degree), memberOf(facts, fact)];
    return of === null || (fact !== null && !known) ? [] : [{ day, degree: of, fact: known, by }];
  });
}

const nothing: Standing = { published: false, degree: null, known: new Set() };

/**
 * What became of every program since it came here, from its present state back through its revisions. A program
 * without a first revision was there, as its earliest one found it, from the day on which it was added.
 */
async function changed(): Promise<Change[]> {
  const programs = await reader().program.findMany({
    where: { revisions: { some: {} } },
    select: {
      status: true,
      degree: true,
      createdAt: true,
      provenance: { where: { state: { not: "unknown" } }, select: { figure: true } },
      revisions: { orderBy: { version: "desc" }, select: { version: true, at: true, changes: true } },
    },
  });
  const steps = programs.flatMap(({ status, degree, createdAt, provenance, revisions }): Step[] => {
    let now: Standing = {
      published: status === "published",
      degree: memberOf(degrees, degree),
      known: new Set(provenance.flatMap(({ figure }) => memberOf(facts, figure) ?? [])),
    };
    const own: Step[] = [];
    for (const { version, at, changes: json } of revisions) {
      const before = version === 1 ? nothing : standingBefore(now, changesIn(json));
      own.push({ day: isoDay(at), before, after: now });
      now = before;
    }
    return [...own, { day: isoDay(createdAt), before: nothing, after: now }];
  });
  return steps.flatMap(changesOf);
}

/** How a program stood before a change. */
export function standingBefore(after: Standing, recorded: ReturnType<typeof changesIn>): Standing {
  const known = new Set(after.known);
  for (const fact of keysOf(facts)) {
    const change = recorded[`provenance.${fact}.state`];
    if (!change) continue;
    const { before } = change;
    if (before === null || before === undefined || before === "" || before === "unknown") known.delete(fact);
    else known.add(fact);
  }
  return {
    published: recorded.status ? recorded.status.before === "published" : after.published,
    degree: recorded.degree ? memberOf(degrees, String(recorded.degree.before ?? "")) : after.degree,
    known,
  };
}
