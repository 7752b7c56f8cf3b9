/** Owns what the rows of the database mean: programs, institutions and charges in the words of the vocabulary. */
import type { Prisma } from "../../prisma/client/client";
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

/** What has to be read with a program. */
export const everything = {
  provenance: true,
  institution: { include: { charges: { orderBy: { id: "asc" } } } },
} as const;

export type InstitutionRow = Prisma.InstitutionGetPayload<{ include: { charges: true } }>;
export type Row = Prisma.ProgramGetPayload<object>;
type ProgramRow = Prisma.ProgramGetPayload<{ include: typeof everything }>;

/** A member of a closed list, from a column that only validated writes fill; throws on anything else. */
export function member<T extends object>(list: T, value: string, column: string): keyof T & string {
  const found = memberOf(list, value);
  if (found === null) throw new Error(`The database holds “${value}” in ${column}, which this code does not know.`);
  return found;
}

/** In a draft, empty text stands for a gap. */
export function gapOr<T extends object>(list: T, value: string, column: string): (keyof T & string) | null {
  return value === "" ? null : member(list, value, column);
}

export function institutionOf(row: InstitutionRow): Institution {
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
    // The driver itself gives 0 and 1 for no and yes.
    feesIncluded: Boolean(row.feesIncluded),
    level: member(levels, row.level, "Charge.level"),
    scope: member(chargeScopes, row.scope, "Charge.scope"),
    residency: member(residencies, row.residency, "Charge.residency"),
    state: row.state === "published" ? "published" : "third-party",
  };
}

export function programOf(row: ProgramRow): Program {
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

/** The modes that a row offers; SQLite itself has 0 and 1 for no and yes. */
export function deliveryOf(row: Record<"online" | "onCampus" | "hybrid", boolean | number>): DeliveryMode[] {
  const modes: [DeliveryMode, boolean | number][] = [
    ["online", row.online],
    ["on-campus", row.onCampus],
    ["hybrid", row.hybrid],
  ];
  return modes.flatMap(([mode, offered]) => (offered ? [mode] : []));
}

export function residencyOf({ residency }: Pick<Row, "residency">): Program["residency"] {
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

export function provenanceStateOf(state: string, reason: string | null): Pick<Provenance, "state" | "reason"> {
  return {
    state: member(figureStates, state, "Provenance.state"),
    reason: reason === null ? null : member(unknownReasons, reason, "Provenance.reason"),
  };
}
