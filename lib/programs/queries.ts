/** Owns every read of programs from the database. */
import type { Prisma } from "../../prisma/client/client";
import { db } from "../db";
import type { Charge, Institution, Program, Provenance } from "./program";
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
type ProgramRow = Prisma.ProgramGetPayload<{ include: { provenance: true } }>;

/** All published programs, in the order of their slugs. */
export async function publishedPrograms(): Promise<Program[]> {
  const institutionRows = await db().institution.findMany({ include: { charges: { orderBy: { id: "asc" } } } });
  const institutions = new Map(institutionRows.map((row) => [row.id, institutionOf(row)]));
  const rows = await db().program.findMany({
    where: { status: "published" },
    include: { provenance: true },
    orderBy: { slug: "asc" },
  });
  return rows.flatMap((row) => {
    const institution = institutions.get(row.institutionId);
    return institution ? [programOf(row, institution)] : [];
  });
}

/** The slug that a renamed program has now; null when no program ever had this one. */
export async function currentSlug(oldSlug: string): Promise<string | null> {
  const row = await db().programSlug.findUnique({
    where: { slug: oldSlug },
    select: { program: { select: { slug: true } } },
  });
  return row?.program.slug ?? null;
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

function institutionOf(row: InstitutionRow): Institution {
  const { slug, name, unitid, city, website } = row;
  return {
    slug,
    name,
    unitid,
    city,
    website,
    state: member(states, row.state, "Institution.state"),
    control: row.control === null ? null : member(controls, row.control, "Institution.control"),
    charges: row.charges.map(chargeOf),
  };
}

function chargeOf(row: InstitutionRow["charges"][number]): Charge {
  const { perCreditCents, annualTuition, annualFees, year, sourceUrl, note } = row;
  return {
    perCreditCents,
    annualTuition,
    annualFees,
    year,
    sourceUrl,
    note,
    level: member(levels, row.level, "Charge.level"),
    scope: member(chargeScopes, row.scope, "Charge.scope"),
    residency: member(residencies, row.residency, "Charge.residency"),
    state: row.state === "published" ? "published" : "third-party",
  };
}

function programOf(row: ProgramRow, institution: Institution): Program {
  const { slug, name, city, durationMonths, credits, perCreditCents, totalCost, totalCostOutOfState, note } = row;
  const modes: [DeliveryMode, boolean][] = [
    ["online", row.online],
    ["on-campus", row.onCampus],
    ["hybrid", row.hybrid],
  ];
  return {
    slug,
    name,
    city,
    durationMonths,
    credits,
    perCreditCents,
    totalCost,
    totalCostOutOfState,
    note,
    degree: member(degrees, row.degree, "Program.degree"),
    subject: member(subjects, row.subject, "Program.subject"),
    state: member(states, row.state, "Program.state"),
    delivery: modes.flatMap(([mode, offered]) => (offered ? [mode] : [])),
    residency: row.residency === "flat" || row.residency === "in-state" ? row.residency : null,
    institution,
    provenance: {
      delivery: provenanceOf(row, "delivery"),
      duration: provenanceOf(row, "duration"),
      credits: provenanceOf(row, "credits"),
      cost: provenanceOf(row, "cost"),
    },
  };
}

function provenanceOf(program: ProgramRow, figure: Figure): Provenance {
  const row = program.provenance.find((p) => p.figure === figure);
  if (!row) throw new Error(`The database holds no provenance for the ${figures[figure]} of ${program.slug}.`);
  const { sourceUrl, year, checkedOn, note } = row;
  return {
    sourceUrl,
    year,
    checkedOn,
    note,
    state: member(figureStates, row.state, "Provenance.state"),
    reason: row.reason === null ? null : member(unknownReasons, row.reason, "Provenance.reason"),
  };
}
