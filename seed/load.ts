/** Owns filling a database from the seed files: every row that it lacks, or nothing where a file has a mistake. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { keysOf } from "../lib/closed-list";
import type { Draft } from "../lib/programs/listing/shape";
import { programColumns, provenanceRows } from "../lib/programs/listing/stored";
import type { Prisma, PrismaClient } from "../prisma/client/client";
import { addGuides } from "./add-guides";
import type { Problems } from "./csv";
import { addFederal, readFederal } from "./federal";
import { readInstitutions, type SeedInstitution } from "./institutions";
import { addPairs, readPairs } from "./not-duplicates";
import { readPrograms } from "./programs";
import { readGuides } from "./read-guides";
import { type FormerSlug, joinFormerSlugs, readFormerSlugs, renewPrograms } from "./renew-programs";
import { readSynonyms, type SeedSynonym } from "./synonyms";

const seedFolder = path.dirname(fileURLToPath(import.meta.url));

/** How many rows of each kind were added. */
type Added = {
  institutions: number;
  charges: number;
  programs: number;
  /** Programs that were there and say now what the seed says. */
  renewed: number;
  /** Pairs that look like one program and are two. */
  apart: number;
  synonyms: number;
  /** Rows of federal files. */
  federal: number;
  guides: number;
  /** Of the added guides, and shared by all. */
  figures: number;
};

/** Milliseconds that another writer may hold the seed up, and that writing it may take. */
const patience = { maxWait: 20_000, timeout: 60_000 };

/**
 * Adds the institutions (with their charges), programs and guides of the seed files in `folder` that
 * the database does not have yet, in one transaction. What is there already, known by its slug or a
 * program's old one, stays; a program gets what the seed says now as far as no editor has said otherwise. Throws an Error with a line per problem (file, line or row,
 * column) when any row is wrong; nothing is written then.
 */
export async function loadSeed(prisma: PrismaClient, folder = seedFolder): Promise<Added> {
  const problems: Problems = [];
  const institutions = readInstitutions(folder, problems);
  const programs = await readPrograms(folder, institutions, problems);
  const formerSlugs = readFormerSlugs(folder, problems);
  const pairs = readPairs(folder, problems.length === 0 ? programs : null, problems);
  const synonyms = readSynonyms(folder, problems);
  // A row of institutions.csv that is wrong is told once, not again for everything that is said of it.
  const slugs = problems.length === 0 ? new Set(institutions.map(({ institution }) => institution.slug)) : null;
  const federal = readFederal(folder, slugs, problems);
  const guides = readGuides(folder, problems.length === 0 ? programs : null, problems);
  if (problems.length > 0) {
    throw new Error(`The seed has ${problems.length} problems; nothing was loaded.\n${problems.join("\n")}`);
  }
  return prisma.$transaction(
    async (tx) => ({
      ...(await addInstitutions(tx, institutions)),
      renewed: await renewPrograms(tx, programs),
      programs: await addPrograms(tx, programs, formerSlugs),
      apart: await addPairs(tx, pairs),
      synonyms: await addSynonyms(tx, synonyms),
      federal: await addFederal(tx, federal, await institutionIds(tx)),
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

/** What makes a charge the same one, whatever its figures are. */
const chargeKey = {
  institutionId: true,
  level: true,
  scope: true,
  residency: true,
  year: true,
  sourceUrl: true,
} as const satisfies Prisma.ChargeSelect;

function keyOfCharge(charge: Pick<Prisma.ChargeCreateManyInput, keyof typeof chargeKey>): string {
  return JSON.stringify(keysOf(chargeKey).map((column) => charge[column]));
}

/**
 * Rates that were read since, and what credits are counted in, reach institutions that are there already, too: a newer
 * rate goes before an older.
 */
async function addInstitutions(tx: Prisma.TransactionClient, seeds: SeedInstitution[]) {
  const known = await institutionIds(tx);
  const added = seeds.filter(({ institution }) => !known.has(institution.slug));
  await tx.institution.createMany({ data: added.map(({ institution }) => institution) });
  const ids = await institutionIds(tx);
  for (const { institution } of seeds) {
    const { slug, creditUnit, creditUnitSourceUrl } = institution;
    if (!creditUnit || !creditUnitSourceUrl || !known.has(slug)) continue;
    await tx.institution.updateMany({ where: { slug, creditUnit: null }, data: { creditUnit, creditUnitSourceUrl } });
  }
  const stored = new Set((await tx.charge.findMany({ select: chargeKey })).map(keyOfCharge));
  const charges = seeds
    .flatMap(({ institution, charges: own }) =>
      own.map((charge) => ({ ...charge, institutionId: idOf(ids, institution.slug) })),
    )
    .filter((charge) => !stored.has(keyOfCharge(charge)));
  await tx.charge.createMany({ data: charges });
  return { institutions: added.length, charges: charges.length };
}

async function addPrograms(
  tx: Prisma.TransactionClient,
  listings: readonly Draft[],
  formerSlugs: readonly FormerSlug[],
): Promise<number> {
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
  await joinFormerSlugs(tx, formerSlugs);
  return added.length;
}

function idOf(ids: Map<string, number>, slug: string): number {
  const id = ids.get(slug);
  if (id === undefined) throw new Error(`The database lost “${slug}” while the seed was loaded.`);
  return id;
}
