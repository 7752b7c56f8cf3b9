/** Owns the reads of single programs and institutions from the database. */

import { reader } from "../../database/db";
import { isoDay } from "../../text/day";
import type { Institution, Program } from "../model/program";
import { withdrawnAt } from "./history";
import { slugsOfNumbers } from "./programs-by-slug";
import { everything, institutionOf, programOf } from "./rows";

/** Published programs by id, in the order asked for; ids that are none are left out. */
export async function programsByIds(ids: readonly number[]): Promise<Program[]> {
  const rows = await reader().program.findMany({
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
  const row = await reader().program.findUnique({
    where: { slug, status: { in: ["published", "withdrawn"] } },
    include: everything,
  });
  if (!row) return null;
  if (row.status !== "withdrawn") return { ...programOf(row), withdrawnOn: null };
  const since = (await withdrawnAt(row.id)) ?? row.updatedAt;
  return { ...programOf(row), withdrawnOn: isoDay(since) };
}

/** An institution with its charges by its slug, also one without a program; null when there is none. */
export async function institutionBySlug(slug: string): Promise<Institution | null> {
  const row = await reader().institution.findUnique({ where: { slug }, include: everything.institution.include });
  return row ? institutionOf(row) : null;
}

/** The slug that a renamed program has now; null when no program ever had this one. */
export async function currentSlug(oldSlug: string): Promise<string | null> {
  const row = await reader().programSlug.findUnique({
    where: { slug: oldSlug },
    select: { program: { select: { slug: true } } },
  });
  return row?.program.slug ?? null;
}

/** Ids of the published programs that these slugs name now or once named, or numbers; one that names none has no entry. */
export async function idsBySlugs(slugs: readonly string[]): Promise<Map<string, number>> {
  const named = await slugsOfNumbers(slugs);
  const asked = { slug: { in: [...named.values()] } };
  const [renamed, current] = await Promise.all([
    reader().programSlug.findMany({ where: { ...asked, program: { status: "published" } } }),
    reader().program.findMany({ where: { ...asked, status: "published" }, select: { slug: true, id: true } }),
  ]);
  const ids = new Map([
    ...renamed.map(({ slug, programId }) => [slug, programId] as const),
    ...current.map(({ slug, id }) => [slug, id] as const),
  ]);
  return new Map(
    [...named].flatMap(([given, slug]): [string, number][] => {
      const id = ids.get(slug);
      return id === undefined ? [] : [[given, id]];
    }),
  );
}
