/** Owns what the rows of the database mean: programs, institutions and charges in the words of the vocabulary. */
import { z } from "zod";
import type { Prisma } from "../../../prisma/client/client";
import { memberOf } from "../../closed-list";
import { keptIn } from "../listing/stored";
import { type FactValues, factSchemas } from "../model/fact-table";
import { facts, isCore, mapFacts } from "../model/facts";
import { type Charge, type Institution, type Program, type Provenance, subjectsIn, untouched } from "../model/program";
import { creditUnits } from "../model/rows-content";
import {
  chargeScopes,
  controls,
  type DeliveryMode,
  degrees,
  figureStates,
  levels,
  residencies,
  states,
  subjects,
  unknownReasons,
} from "../model/vocabulary";

/** What has to be read with a program. */
export const everything = {
  provenance: true,
  watched: { where: { seenOn: { not: null } }, select: { figure: true, seenOn: true } },
  institution: { include: { charges: { orderBy: { id: "asc" } } } },
} as const;

export type InstitutionRow = Prisma.InstitutionGetPayload<{ include: { charges: true } }>;
export type BareRow = Prisma.ProgramGetPayload<object>;
type ProgramRow = Prisma.ProgramGetPayload<{ include: typeof everything }>;

/** A member of a closed list, from a column that only validated writes fill; throws on anything else. */
export function memberIn<T extends object>(list: T, value: string, column: string): keyof T & string {
  const found = memberOf(list, value);
  if (found === null) throw new Error(`The database holds “${value}” in ${column}, which this code does not know.`);
  return found;
}

/** In a draft, empty text stands for a gap. */
export function gapOr<T extends object>(list: T, value: string, column: string): (keyof T & string) | null {
  return value === "" ? null : memberIn(list, value, column);
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
    state: memberIn(states, row.state, "Institution.state"),
    control: row.control === null ? null : memberIn(controls, row.control, "Institution.control"),
    creditUnit: row.creditUnit === null ? null : memberIn(creditUnits, row.creditUnit, "Institution.creditUnit"),
    creditUnitSourceUrl: row.creditUnitSourceUrl,
    charges: row.charges.map(chargeOf),
  };
}

function chargeOf(row: InstitutionRow["charges"][number]): Charge {
  const { id, institutionId, ...columns } = row;
  return {
    ...columns,
    // The driver itself gives 0 and 1 for no and yes.
    feesIncluded: Boolean(row.feesIncluded),
    level: memberIn(levels, row.level, "Charge.level"),
    scope: memberIn(chargeScopes, row.scope, "Charge.scope"),
    residency: memberIn(residencies, row.residency, "Charge.residency"),
    state: row.state === "published" ? "published" : "third-party",
  };
}

export function programOf(row: ProgramRow): Program {
  const { id, slug, name, city, durationMonths, credits, perCreditCents, totalCost, totalCostOutOfState, website } =
    row;
  return {
    ...keptValues(row),
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
    degree: memberIn(degrees, row.degree, "Program.degree"),
    subject: memberIn(subjects, row.subject, "Program.subject"),
    alsoSubjects: subjectsIn(row.alsoSubjects),
    state: memberIn(states, row.state, "Program.state"),
    delivery: deliveryOf(row),
    residency: residencyOf(row),
    institution: institutionOf(row.institution),
    provenance: provenanceOf(row),
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

export function residencyOf({ residency }: Pick<BareRow, "residency">): Program["residency"] {
  return residency === "flat" || residency === "in-state" ? residency : null;
}

/** The values of facts that stand with their sources, as the listing schema reads them. */
function keptValues({ provenance }: Pick<ProgramRow, "provenance">): FactValues {
  const kept = provenance.flatMap(({ values }) => (values === null ? [] : Object.entries(keptIn(values))));
  return z.object(factSchemas).parse(Object.fromEntries(kept));
}

function provenanceOf({
  slug,
  provenance,
  watched,
}: Pick<ProgramRow, "slug" | "provenance" | "watched">): Program["provenance"] {
  const rows = new Map(provenance.map((row) => [row.figure, row]));
  const seen = new Map(watched.map(({ figure, seenOn }) => [figure, seenOn]));
  return mapFacts((fact): Provenance => {
    const row = rows.get(fact);
    if (row) {
      const { sourceUrl, year, checkedOn, note, otherValue, otherSourceUrl, otherYear, otherCheckedOn } = row;
      const other = { otherValue, otherSourceUrl, otherYear, otherCheckedOn };
      const seenOn = seen.get(fact);
      return {
        sourceUrl,
        year,
        checkedOn,
        ...(seenOn && { seenOn }),
        note,
        ...other,
        ...provenanceStateOf(row.state, row.reason),
      };
    }
    if (!isCore(fact)) return untouched;
    throw new Error(`The database holds no provenance for the ${facts[fact]} of ${slug}.`);
  });
}

export function provenanceStateOf(state: string, reason: string | null): Pick<Provenance, "state" | "reason"> {
  return {
    state: memberIn(figureStates, state, "Provenance.state"),
    reason: reason === null ? null : memberIn(unknownReasons, reason, "Provenance.reason"),
  };
}
