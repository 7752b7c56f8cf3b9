/** Owns the files and databases that tests of imports work with. */

import fs from "node:fs";
import path from "node:path";
import { stringify } from "csv-stringify/sync";
import { onTestFinished } from "vitest";
import type { PrismaClient } from "../../prisma/client/client";
import { emptyDatabase, emptyFolder } from "../../seed/fixtures";
import { keysOf } from "../closed-list";
import { openSqlite, type SqliteDatabase } from "../database/sqlite";
import type { Draft } from "../programs/listing/shape";
import { type FactPath, factFields } from "../programs/model/fact-table";
import { facts } from "../programs/model/facts";
import type { FieldValue } from "../programs/model/field-schemas";

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
export const plainRow = (n: number) => `program-${n},example-university,Program ${n}`;
export const plainHeader = "slug,institution,program";

/** A file of listings, with every column. */
export function csvOf(listings: readonly Draft[]): string {
  return stringify(listings.map(cellsOf), { header: true });
}

function cellsOf(listing: Draft): Record<string, string | number | null> {
  return {
    slug: listing.slug,
    institution: listing.institution,
    program: listing.name,
    degree: listing.degree,
    subject: listing.subject,
    also_subjects: listing.alsoSubjects.join(";"),
    city: listing.city,
    state: listing.state,
    website: listing.website,
    notes: listing.note,
    editors_notes: listing.editorsNote,
    status: listing.status,
    ...Object.fromEntries(keysOf(factFields).map((path) => [factFields[path].column, cellOf(path, listing[path])])),
    ...Object.fromEntries(
      keysOf(facts).flatMap((fact) => {
        const { state, reason, sourceUrl, year, checkedOn, note, ...other } = listing.provenance[fact];
        const name = fact.replace(/[A-Z]/g, "_$&").toLowerCase();
        return [
          [`${name}_state`, state],
          [`${name}_reason`, reason],
          [`${name}_source_url`, sourceUrl],
          [`${name}_as_of`, year],
          [`${name}_checked_on`, checkedOn],
          [`${name}_note`, note],
          [`${name}_other`, other.otherValue],
          [`${name}_other_source_url`, other.otherSourceUrl],
          [`${name}_other_as_of`, other.otherYear],
          [`${name}_other_checked_on`, other.otherCheckedOn],
        ];
      }),
    ),
  };
}

function cellOf(path: FactPath, value: FieldValue): string | number | null {
  if (typeof value === "number") return path === "perCreditCents" ? (value / 100).toFixed(2) : value;
  return value === null ? null : [value].flat().join("; ");
}
