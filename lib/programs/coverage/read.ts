/** Owns reading what the page on coverage shows: awards, published programs, their facts and their history. */
import { memberOf } from "../../closed-list";
import { changes, reading } from "../../database/change-log";
import { reader } from "../../database/db";
import { processWide } from "../../process-wide";
import { isoDay } from "../../text/day";
import { facts } from "../model/facts";
import { type Degree, degrees } from "../model/vocabulary";
import { latestAiYear } from "../outcomes/measures";
import { changesIn } from "../records/history";
import { type DayShare, type KnownFact, knownFacts, overTime, type Said, type Standing, type Step } from "./known";
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

/** How much is known: the number of published programs by degree, each fact, and all facts over time. */
export type Knowledge = { programs: ReadonlyMap<Degree, number>; facts: KnownFact[]; history: DayShare[] };

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
  return { programs, facts: knownFacts(programs, rows), history: overTime(await steps()) };
}

const nothing: Standing = { published: false, degree: null, known: 0 };

/** A program that nobody changed came as it is, with others on the same day: a country's are counted by the database. */
function unchanged(): Step[] {
  const rows = reading()
    .prepare(
      `SELECT substr(p."createdAt", 1, 10) AS "day", p."degree", count(*) AS "programs", coalesce(sum(
        (SELECT count(*) FROM "Provenance" s WHERE s."programId" = p."id" AND s."state" <> 'unknown')), 0) AS "known"
      FROM "Program" p WHERE p."status" = 'published'
        AND NOT EXISTS (SELECT 1 FROM "Revision" r WHERE r."programId" = p."id")
      GROUP BY 1, 2`,
    )
    .all() as { day: string; degree: string; programs: number; known: number }[];
  return rows.map(({ day, degree, programs, known }) => ({
    day,
    before: nothing,
    after: { published: true, degree: memberOf(degrees, degree), known },
    programs,
  }));
}

/**
 * What became of every program since it came here, from its present state back through its revisions. A program
 * without a first revision was there, as its earliest one found it, from the day on which it was added.
 */
async function steps(): Promise<Step[]> {
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
  const changed = programs.flatMap(({ status, degree, createdAt, provenance, revisions }): Step[] => {
    let now: Standing = {
      published: status === "published",
      degree: memberOf(degrees, degree),
      known: provenance.length,
    };
    const own: Step[] = [];
    for (const { version, at, changes: json } of revisions) {
      const before = version === 1 ? nothing : standingBefore(now, changesIn(json));
      own.push({ day: isoDay(at), before, after: now });
      now = before;
    }
    return [...own, { day: isoDay(createdAt), before: nothing, after: now }];
  });
  return [...unchanged(), ...changed];
}

/** How a program stood before a change. */
export function standingBefore(after: Standing, recorded: ReturnType<typeof changesIn>): Standing {
  const states = Object.entries(recorded).filter(([path]) => /^provenance\.\w+\.state$/.test(path));
  const isKnown = (state: unknown) => state !== null && state !== undefined && state !== "" && state !== "unknown";
  const gained = states.reduce((sum, [, { before, after: now }]) => sum + +isKnown(now) - +isKnown(before), 0);
  return {
    published: recorded.status ? recorded.status.before === "published" : after.published,
    degree: recorded.degree ? memberOf(degrees, String(recorded.degree.before ?? "")) : after.degree,
    known: after.known - gained,
  };
}
