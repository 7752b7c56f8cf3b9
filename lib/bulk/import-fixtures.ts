/** Owns the files and databases that tests of imports work with. */
import fs from "node:fs";
import path from "node:path";
import { stringify } from "csv-stringify/sync";
import { onTestFinished } from "vitest";
import type { PrismaClient } from "../../prisma/client/client";
import { emptyDatabase, emptyFolder } from "../../seed/fixtures";
import type { Draft } from "../programs/listing";
import { figures, keysOf } from "../programs/vocabulary";
import { openSqlite, type SqliteDatabase } from "../sqlite";

/** A database with one institution, as both ways to it; and `file`, which writes a file and answers its path. */
export async function importing(): Promise<{
  database: SqliteDatabase;
  prisma: PrismaClient;
  file: (content: string | Uint8Array) => string;
}> {
  const folder = emptyFolder();
  const prisma = emptyDatabase(path.join(folder, "test.db"));
  await prisma.institution.create({
    data: { slug: "example-university", name: "Example University", city: "Boston", state: "MA" },
  });
  const database = openSqlite(path.join(folder, "test.db"));
  onTestFinished(() => void database.close());
  let files = 0;
  const file = (content: string | Uint8Array) => {
    files += 1;
    const name = path.join(folder, `programs-${files}.csv`);
    fs.writeFileSync(name, content);
    return name;
  };
  return { database, prisma, file };
}

/** A row that is a draft and says no more than it must. */
export const plain = (n: number) => `program-${n},example-university,Program ${n}`;
export const plainHeader = "slug,institution,program";

/** A file of listings, with every column. */
export function csvOf(listings: readonly Draft[]): string {
  return stringify(listings.map(cellsOf), { header: true });
}

function cellsOf(listing: Draft): Record<string, string | number | null> {
  const { perCreditCents, provenance } = listing;
  return {
    slug: listing.slug,
    institution: listing.institution,
    program: listing.name,
    degree: listing.degree,
    subject: listing.subject,
    delivery: listing.delivery.join("; "),
    city: listing.city,
    state: listing.state,
    duration_months: listing.durationMonths,
    credits: listing.credits,
    cost_per_credit_usd: perCreditCents === null ? null : (perCreditCents / 100).toFixed(2),
    total_cost_usd: listing.totalCost,
    total_cost_out_of_state_usd: listing.totalCostOutOfState,
    residency: listing.residency,
    website: listing.website,
    notes: listing.note,
    status: listing.status,
    ...Object.fromEntries(
      keysOf(figures).flatMap((figure) => [
        [`${figure}_state`, provenance[figure].state],
        [`${figure}_reason`, provenance[figure].reason],
        [`${figure}_source_url`, provenance[figure].sourceUrl],
        [`${figure}_as_of`, provenance[figure].year],
        [`${figure}_checked_on`, provenance[figure].checkedOn],
        [`${figure}_note`, provenance[figure].note],
      ]),
    ),
  };
}
