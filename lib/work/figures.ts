/** Owns which figures of published listings are past their shelf life or not looked for yet, and how they stand now. */

import type { PrismaClient } from "../../prisma/client/client";
import { keysOf, memberOf } from "../closed-list";
import type { Fields } from "../programs/listing/fields";
import { listingRows, storedFields } from "../programs/listing/stored";
import type { ValueField } from "../programs/model/fact-kinds";
import { type FactPath, factFields, factPaths, factsFor, valueText } from "../programs/model/fact-table";
import { type Fact, facts } from "../programs/model/facts";
import { degrees } from "../programs/model/vocabulary";
import { keepsSince, type Settings } from "./settings";

/** A listing with those of its figures that wait; `checkedOn` is an ISO day, null where none is recorded. */
export type WaitingFigures = {
  id: number;
  name: string;
  institution: string;
  /** How often its page was asked for in twelve months. */
  views: number;
  figures: { figure: Fact; checkedOn: string | null }[];
};

const select = {
  figure: true,
  checkedOn: true,
  program: { select: { id: true, name: true, institution: { select: { name: true } } } },
} as const;
/** Nobody has looked for it yet: there is no answer that could be out of date. */
const notLookedFor = { state: "unknown", reason: "not-checked" };

type Row = {
  figure: string;
  checkedOn: string | null;
  program: { id: number; name: string; institution: { name: string } };
};

/** Figures by their listing, in the vocabulary's order; listings by institution, name and id. */
function byListing(rows: readonly Row[], views: ReadonlyMap<number, number>): WaitingFigures[] {
  const listings = new Map<number, WaitingFigures>();
  for (const { figure, checkedOn, program } of rows) {
    const known = memberOf(facts, figure);
    if (known === null) continue;
    const { id, name, institution } = program;
    const own = listings.get(id) ?? { id, name, institution: institution.name, views: views.get(id) ?? 0, figures: [] };
    own.figures.push({ figure: known, checkedOn });
    listings.set(id, own);
  }
  const order: readonly string[] = keysOf(facts);
  for (const { figures: own } of listings.values()) {
    own.sort((a, b) => order.indexOf(a.figure) - order.indexOf(b.figure));
  }
  return [...listings.values()].sort(
    (a, b) => a.institution.localeCompare(b.institution) || a.name.localeCompare(b.name) || a.id - b.id,
  );
}

/**
 * Published listings with figures whose last check is too long ago, or was never recorded; the one
 * checked longest ago first. An answer such as “not published” grows old too.
 */
export async function staleFigures(prisma: PrismaClient, settings: Settings, now: Date): Promise<WaitingFigures[]> {
  const rows = await prisma.provenance.findMany({
    where: {
      program: { status: "published", mergedInto: null },
      NOT: notLookedFor,
      OR: keysOf(facts).map((figure) => ({
        figure,
        OR: [{ checkedOn: null }, { checkedOn: { lt: keepsSince(figure, settings, now) } }],
      })),
    },
    select,
  });
  const oldest = ({ figures: own }: WaitingFigures) => own.map(({ checkedOn }) => checkedOn ?? "").sort()[0] ?? "";
  return byListing(rows, new Map()).sort((a, b) => oldest(a).localeCompare(oldest(b)));
}

/** Published listings with figures that nobody has looked for, of the most viewed ones alone, most viewed first. */
export async function unknownFigures(
  prisma: PrismaClient,
  { mostViewed }: Settings,
  views: ReadonlyMap<number, number>,
): Promise<WaitingFigures[]> {
  const where = { status: "published", mergedInto: null };
  const listings = await prisma.program.findMany({
    where,
    select: {
      id: true,
      name: true,
      degree: true,
      institution: { select: { name: true } },
      provenance: { select: { figure: true, state: true, reason: true } },
    },
    orderBy: [{ institution: { name: "asc" } }, { name: "asc" }, { id: "asc" }],
  });
  const most = listings.sort((a, b) => (views.get(b.id) ?? 0) - (views.get(a.id) ?? 0)).slice(0, mostViewed);
  const rows = most.flatMap(({ provenance, degree, ...program }) => {
    const looked = new Set(
      provenance
        .filter(({ state, reason }) => state !== "unknown" || reason !== "not-checked")
        .map((row) => row.figure),
    );
    // Of what nobody has looked at there is no row, but for the facts that every listing has.
    const waiting = factsFor(memberOf(degrees, degree)).filter((fact) => !looked.has(fact));
    return waiting.map((figure) => ({ figure, checkedOn: null, program }));
  });
  return byListing(rows, views).sort((a, b) => b.views - a.views);
}

/** What a figure of a listing says and where that stands. */
export type FigureSnapshot = {
  version: number;
  /** The listing's fields, by path. */
  fields: Fields;
};

/** The listings with these ids as they stand now, by id. */
export async function snapshotOf(
  prisma: PrismaClient,
  ids: readonly number[],
): Promise<ReadonlyMap<number, FigureSnapshot>> {
  const rows = await prisma.program.findMany({ where: { id: { in: [...ids] } }, include: listingRows });
  return new Map(rows.map((row) => [row.id, { version: row.version, fields: storedFields(row) }]));
}

/** A figure's values in words: "24 months", "$20,000 in total, $30,000 in total from out of state"; empty where it has none. */
export function figureValues(fields: Fields, figure: Fact): string {
  return factPaths(figure)
    .filter((path) => path !== "residency")
    .flatMap((path) => {
      const text = valueText(path, fields[path] ?? null);
      return text === null ? [] : [text + (aside(path) ?? "")];
    })
    .join(", ");
}

const aside = (path: FactPath): string | undefined => {
  const field: ValueField = factFields[path];
  return field.aside;
};
