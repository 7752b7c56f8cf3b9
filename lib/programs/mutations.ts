/** Owns every change of a program: validated, in one transaction with its line of history. */
import type { Prisma, PrismaClient } from "../../prisma/client/client";
import { listingSchema, programColumns, provenanceRows } from "./listing";
import { changesBetween, listingRows, storedListing } from "./listing-fields";
import type { Origin } from "./vocabulary";

/** Who changes a program and why (null: not said); `why` is shown to the public, `by` is not. */
export type Reason = { by: string | null; why: string | null; origin: Origin };

/** What is wrong with one field, by its path in the listing. */
type Fault = { path: string; message: string };

export type Updated =
  /** `changed` are the paths that differ; none: nothing was written and the version is as it was. */
  | { outcome: "updated"; version: number; changed: string[] }
  /** Someone else changed the program since `versionSeen`; `version` is the one it has now. */
  | { outcome: "stale"; version: number }
  | { outcome: "invalid"; faults: Fault[] }
  | { outcome: "missing" };

/**
 * Makes the program with this id what `listing` says, if it still has the version that the change
 * was made from. Raises the version, keeps an old slug answering and writes the revision, all or
 * nothing. What can be put right by who asked comes back as an outcome; throws only when the
 * database fails.
 */
export async function updateProgram(
  prisma: PrismaClient,
  id: number,
  listing: unknown,
  versionSeen: number,
  reason: Reason,
): Promise<Updated> {
  const read = listingSchema.safeParse(listing);
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
    return { outcome: "invalid", faults };
  }
  const wanted = read.data;
  return prisma.$transaction(async (tx): Promise<Updated> => {
    const row = await tx.program.findUnique({ where: { id }, include: listingRows });
    if (!row) return { outcome: "missing" };
    if (row.version !== versionSeen) return { outcome: "stale", version: row.version };
    const changes = changesBetween(storedListing(row), wanted);
    const changed = Object.keys(changes);
    if (changed.length === 0) return { outcome: "updated", version: row.version, changed };

    const institution = await tx.institution.findUnique({ where: { slug: wanted.institution }, select: { id: true } });
    const faults = await faultsOf(tx, id, wanted.slug);
    if (!institution) faults.push({ path: "institution", message: "No institution has this slug." });
    if (!institution || faults.length > 0) return { outcome: "invalid", faults };

    const version = row.version + 1;
    if (wanted.slug !== row.slug) await moveSlug(tx, id, row.slug, wanted.slug);
    await tx.program.update({
      where: { id },
      data: { ...programColumns(wanted), institutionId: institution.id, version },
    });
    for (const provenance of provenanceRows(wanted)) {
      const { figure, ...rest } = provenance;
      await tx.provenance.upsert({
        where: { programId_figure: { programId: id, figure } },
        create: { programId: id, ...provenance },
        update: rest,
      });
    }
    await tx.revision.create({ data: { programId: id, version, ...reason, changes: JSON.stringify(changes) } });
    return { outcome: "updated", version, changed };
  });
}

/** What only the database knows to be wrong with a slug: another program has it, or had it once. */
async function faultsOf(tx: Prisma.TransactionClient, id: number, slug: string): Promise<Fault[]> {
  const other = await tx.program.findFirst({ where: { slug, id: { not: id } }, select: { id: true } });
  const former = await tx.programSlug.findFirst({ where: { slug, programId: { not: id } }, select: { slug: true } });
  return other || former ? [{ path: "slug", message: "Another program has or had this slug." }] : [];
}

/** A slug that was given up goes on answering; one that is taken up again is no old one any more. */
async function moveSlug(tx: Prisma.TransactionClient, programId: number, from: string, to: string): Promise<void> {
  await tx.programSlug.deleteMany({ where: { slug: to } });
  await tx.programSlug.create({ data: { slug: from, programId } });
}
