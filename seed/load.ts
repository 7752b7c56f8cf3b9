/** Owns filling a database from the seed files: everything that is right and missing, or nothing. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Listing, programColumns, provenanceRows } from "../lib/programs/listing";
import type { Prisma, PrismaClient } from "../prisma/client/client";
import { addGuides } from "./add-guides";
import type { Problems } from "./csv";
import { readInstitutions, type SeedInstitution } from "./institutions";
import { readPrograms } from "./programs";
import { readGuides } from "./read-guides";
import { readSynonyms, type SeedSynonym } from "./synonyms";

const seedFolder = path.dirname(fileURLToPath(import.meta.url));

/** How many rows of each kind were added. */
type Added = {
  institutions: number;
  charges: number;
  programs: number;
  synonyms: number;
  guides: number;
  /** Of the added guides, and shared by all. */
  figures: number;
};

/** Milliseconds that another writer may hold the seed up, and that writing it may take. */
const patience = { maxWait: 20_000, timeout: 60_000 };

/**
 * Adds the institutions (with their charges), programs and guides of the seed files in `folder` that
 * the database does not have yet, in one transaction. What is there already, known by its slug or a
 * program's old one, is never changed. Throws an Error with a line per problem (file, line, column)
 * when any row is wrong; nothing is written then.
 */
export async function loadSeed(prisma: PrismaClient, folder = seedFolder): Promise<Added> {
  const problems: Problems = [];
  const institutions = readInstitutions(folder, problems);
  const programs = readPrograms(folder, institutions, problems);
  const synonyms = readSynonyms(folder, problems);
  const guides = readGuides(folder, problems.length === 0 ? programs : null, problems);
  if (problems.length > 0) {
    throw new Error(`The seed has ${problems.length} problems; nothing was loaded.\n${problems.join("\n")}`);
  }
  return prisma.$transaction(
    async (tx) => ({
      ...(await addInstitutions(tx, institutions)),
      programs: await addPrograms(tx, programs),
      synonyms: await addSynonyms(tx, synonyms),
      ...(await addGuides(tx, guides)),
    }),
    patience,
  );
}

/** Only an empty table is filled: a synonym that an editor took out must not come back. */
async function addSynonyms(tx: Prisma.TransactionClient, synonyms: SeedSynonym[]): Promise<number> {
  if ((await tx.synonym.count()) > 0) return 0;
  await tx.synonym.createMany({ data: synonyms });
  return synonyms.length;
}

async function institutionIds(tx: Prisma.TransactionClient): Promise<Map<string, number>> {
  const rows = await tx.institution.findMany({ select: { id: true, slug: true } });
  return new Map(rows.map(({ id, slug }) => [slug, id]));
}

async function addInstitutions(tx: Prisma.TransactionClient, seeds: SeedInstitution[]) {
  const known = await institutionIds(tx);
  const added = seeds.filter(({ institution }) => !known.has(institution.slug));
  await tx.institution.createMany({ data: added.map(({ institution }) => institution) });
  const ids = await institutionIds(tx);
  const charges = added.flatMap(({ institution, charges: own }) =>
    own.map((charge) => ({ ...charge, institutionId: idOf(ids, institution.slug) })),
  );
  await tx.charge.createMany({ data: charges });
  return { institutions: added.length, charges: charges.length };
}

async function addPrograms(tx: Prisma.TransactionClient, listings: Listing[]): Promise<number> {
  const current = await tx.program.findMany({ select: { slug: true } });
  const former = await tx.programSlug.findMany({ select: { slug: true } });
  const taken = new Set([...current, ...former].map(({ slug }) => slug));
  const added = listings.filter(({ slug }) => !taken.has(slug));
  const ids = await institutionIds(tx);
  await tx.program.createMany({
    data: added.map((listing) => ({ ...programColumns(listing), institutionId: idOf(ids, listing.institution) })),
  });
  const rows = await tx.program.findMany({ select: { id: true, slug: true } });
  const programIds = new Map(rows.map(({ id, slug }) => [slug, id]));
  await tx.provenance.createMany({
    data: added.flatMap((listing) =>
      provenanceRows(listing).map((row) => ({ ...row, programId: idOf(programIds, listing.slug) })),
    ),
  });
  return added.length;
}

function idOf(ids: Map<string, number>, slug: string): number {
  const id = ids.get(slug);
  if (id === undefined) throw new Error(`The database lost “${slug}” while the seed was loaded.`);
  return id;
}
