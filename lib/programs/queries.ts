/** Owns every read of programs from the database. */
import type { Prisma } from "../../prisma/client/client";
import { db } from "../db";
import type { AnyRow, CatalogRow } from "./catalog";
import { withdrawnAt } from "./history";
import type { Charge, Institution, Program, Provenance } from "./program";
import { keepSchedule } from "./schedule";
import {
  chargeScopes,
  controls,
  type DeliveryMode,
  degrees,
  type Figure,
  figureStates,
  figures,
  levels,
  memberOf,
  residencies,
  states,
  subjects,
  unknownReasons,
} from "./vocabulary";

type InstitutionRow = Prisma.InstitutionGetPayload<{ include: { charges: true } }>;
type Row = Prisma.ProgramGetPayload<object>;
type ProgramRow = Prisma.ProgramGetPayload<{ include: typeof everything }>;

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

const everything = { provenance: true, institution: { include: { charges: { orderBy: { id: "asc" } } } } } as const;

/** Published programs by id, in the order asked for; ids that are none are left out. */
export async function programsByIds(ids: readonly number[]): Promise<Program[]> {
  const rows = await db().program.findMany({
    where: { id: { in: [...ids] }, status: "published" },
    include: everything,
  });
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = found.get(id);
    return row ? [programOf(row)] : [];
  });
}

/**
 * A published or withdrawn program by its slug; null when there is none. `withdrawnOn` is the ISO date
 * since which a withdrawn one stands as it was.
 */
export async function programBySlug(slug: string): Promise<(Program & { withdrawnOn: string | null }) | null> {
  await keepSchedule();
  const row = await db().program.findUnique({
    where: { slug, status: { in: ["published", "withdrawn"] } },
    include: everything,
  });
  if (!row) return null;
  if (row.status !== "withdrawn") return { ...programOf(row), withdrawnOn: null };
  const since = (await withdrawnAt(row.id)) ?? row.updatedAt;
  return { ...programOf(row), withdrawnOn: since.toISOString().slice(0, 10) };
}

/** An institution with its charges by its slug, also one without a program; null when there is none. */
export async function institutionBySlug(slug: string): Promise<Institution | null> {
  const row = await db().institution.findUnique({ where: { slug }, include: everything.institution.include });
  return row ? institutionOf(row) : null;
}

/** The slug that a renamed program has now; null when no program ever had this one. */
export async function currentSlug(oldSlug: string): Promise<string | null> {
  const row = await db().programSlug.findUnique({
    where: { slug: oldSlug },
    select: { program: { select: { slug: true } } },
  });
  return row?.program.slug ?? null;
}

/** Ids of the published programs that these slugs name now or once named; a slug that names none has no entry. */
export async function idsBySlugs(slugs: readonly string[]): Promise<Map<string, number>> {
  const asked = { slug: { in: [...slugs] } };
  const [renamed, current] = await Promise.all([
    db().programSlug.findMany({ where: { ...asked, program: { status: "published" } } }),
    db().program.findMany({ where: { ...asked, status: "published" }, select: { slug: true, id: true } }),
  ]);
  return new Map([
    ...renamed.map(({ slug, programId }) => [slug, programId] as const),
    ...current.map(({ slug, id }) => [slug, id] as const),
  ]);
}

/** Whether the database answers. */
export async function databaseAnswers(): Promise<boolean> {
  return db()
    .institution.findFirst({ select: { id: true } })
    .then(
      () => true,
      () => false,
    );
}

/** A member of a closed list, from a column that only validated writes fill; throws on anything else. */
function member<T extends object>(list: T, value: string, column: string): keyof T & string {
  const found = memberOf(list, value);
  if (found === null) throw new Error(`The database holds “${value}” in ${column}, which this code does not know.`);
  return found;
}

/** In a draft, empty text stands for a gap. */
function gapOr<T extends object>(list: T, value: string, column: string): (keyof T & string) | null {
  return value === "" ? null : member(list, value, column);
}

function institutionOf(row: InstitutionRow): Institution {
  const { slug, name, unitid, city, website, latitude, longitude } = row;
  return {
    slug,
    name,
    unitid,
    city,
    website,
    latitude,
    longitude,
    state: member(states, row.state, "Institution.state"),
    control: row.control === null ? null : member(controls, row.control, "Institution.control"),
    charges: row.charges.map(chargeOf),
  };
}

function chargeOf(row: InstitutionRow["charges"][number]): Charge {
  const { id, institutionId, ...columns } = row;
  return {
    ...columns,
    level: member(levels, row.level, "Charge.level"),
    scope: member(chargeScopes, row.scope, "Charge.scope"),
    residency: member(residencies, row.residency, "Charge.residency"),
    state: row.state === "published" ? "published" : "third-party",
  };
}

function programOf(row: ProgramRow): Program {
  const { id, slug, name, city, durationMonths, credits, perCreditCents, totalCost, totalCostOutOfState, website } =
    row;
  return {
    id,
    slug,
    name,
    city,
    durationMonths,
    credits,
    perCreditCents,
    totalCost,
    totalCostOutOfState,
    website,
    note: row.note,
    degree: member(degrees, row.degree, "Program.degree"),
    subject: member(subjects, row.subject, "Program.subject"),
    state: member(states, row.state, "Program.state"),
    delivery: deliveryOf(row),
    residency: residencyOf(row),
    institution: institutionOf(row.institution),
    provenance: {
      delivery: provenanceOf(row, "delivery"),
      duration: provenanceOf(row, "duration"),
      credits: provenanceOf(row, "credits"),
      cost: provenanceOf(row, "cost"),
    },
  };
}

function deliveryOf(row: Pick<Row, "online" | "onCampus" | "hybrid">): DeliveryMode[] {
  const modes: [DeliveryMode, boolean][] = [
    ["online", row.online],
    ["on-campus", row.onCampus],
    ["hybrid", row.hybrid],
  ];
  return modes.flatMap(([mode, offered]) => (offered ? [mode] : []));
}

function residencyOf({ residency }: Pick<Row, "residency">): Program["residency"] {
  return residency === "flat" || residency === "in-state" ? residency : null;
}

function provenanceOf(program: Pick<ProgramRow, "slug" | "provenance">, figure: Figure): Provenance {
  const row = program.provenance.find((p) => p.figure === figure);
  if (!row) throw new Error(`The database holds no provenance for the ${figures[figure]} of ${program.slug}.`);
  const { sourceUrl, year, checkedOn, note } = row;
  return {
    sourceUrl,
    year,
    checkedOn,
    note,
    ...provenanceStateOf(row.state, row.reason),
  };
}

function provenanceStateOf(state: string, reason: string | null): Pick<Provenance, "state" | "reason"> {
  return {
    state: member(figureStates, state, "Provenance.state"),
    reason: reason === null ? null : member(unknownReasons, reason, "Provenance.reason"),
  };
}
