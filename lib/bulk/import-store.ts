/**
 * Owns the rows of an import in the database. Prepared statements, since Prisma takes several times as long;
 * what the rows hold comes from the same functions as a listing that is saved in the form.
 */
import { z } from "zod";
import { auditColumns, type NewAuditEntry } from "../people/audit";
import { type Draft, programColumns, provenanceRows } from "../programs/listing";
import { type Changes, changesBetween } from "../programs/listing-fields";
import type { SqliteDatabase } from "../sqlite";

/** Programs of one transaction: whoever saves meanwhile waits for no more than these. */
export const programsAtOnce = 100;

type Row = Readonly<Record<string, string | number | boolean | null>>;

const institutionRow = z.object({ id: z.number(), slug: z.string() });
const ownerRow = z.object({ changes: z.string().nullable() });

/** What a listing's history begins with when it is imported. */
const beginning = (listing: Draft) => JSON.stringify(changesBetween({}, listing));

/** Whose a slug is: nobody's yet, a program's that was imported just like this, or another's. */
export type Owner = "nobody" | "itself" | "another";

type Withdrawal = { id: number; version: number; changes: Changes; why: string; at: Date };

/** What an import asks of the database and adds to it. */
export function importStore(database: SqliteDatabase) {
  // Pages of the write-ahead log (40 MB) before they are copied into the file: at SQLite's 1,000 the same
  // pages of the indexes are copied after every chunk, which is half of the time. Nobody waits for the copying.
  database.exec("PRAGMA wal_autocheckpoint = 10000");
  const first = `LEFT JOIN "Revision" r ON r."programId" = p."id" AND r."version" = 1 AND r."origin" = 'import'`;
  const owner = database.prepare(
    `SELECT r."changes" FROM "Program" p ${first} WHERE p."slug" = ?
     UNION ALL SELECT r."changes" FROM "ProgramSlug" s JOIN "Program" p ON p."id" = s."programId" ${first} WHERE s."slug" = ?`,
  );
  const insert = {
    program: inserter(database, "Program"),
    provenance: inserter(database, "Provenance"),
    revision: inserter(database, "Revision"),
    restore: inserter(database, "Revision"),
    audit: inserter(database, "AuditEntry"),
  };
  const withdraw = database.prepare(
    `UPDATE "Program" SET "status" = 'withdrawn', "publishAt" = NULL, "version" = ?, "updatedAt" = ? WHERE "id" = ?`,
  );

  return {
    /** The id of every institution by its slug. */
    institutions(): Map<string, number> {
      const rows = z.array(institutionRow).parse(database.prepare('SELECT "id", "slug" FROM "Institution"').all());
      return new Map(rows.map(({ slug, id }) => [slug, id]));
    },

    ownerOf(listing: Draft): Owner {
      const { slug } = listing;
      const owners = z.array(ownerRow).parse(owner.all(slug, slug));
      if (owners.length === 0) return "nobody";
      const own = beginning(listing);
      return owners.some(({ changes }) => changes === own) ? "itself" : "another";
    },

    /** Adds a program with its provenance and the first line of its history. */
    add(listing: Draft, institutionId: number, batch: string, at: Date): void {
      const now = stored(at);
      const programId = insert.program([{ ...programColumns(listing), institutionId, createdAt: now, updatedAt: now }]);
      insert.provenance(provenanceRows(listing).map((row) => ({ programId, ...row })));
      insert.revision([{ programId, version: 1, at: now, origin: "import", batch, changes: beginning(listing) }]);
    },

    /** Withdraws a program, as the version that these changes make. */
    withdraw({ id, version, changes, why, at }: Withdrawal): void {
      const now = stored(at);
      withdraw.run(version, now, id);
      insert.restore([{ programId: id, version, at: now, why, origin: "restore", changes: JSON.stringify(changes) }]);
    },

    /** Writes a line of the log. */
    log(entry: NewAuditEntry, at: Date): void {
      insert.audit([{ ...auditColumns(entry), at: stored(at) }]);
    },

    /** Runs `work` as one transaction that nobody else writes in. */
    locked<T>(work: () => T): T {
      return database.transaction(work).immediate();
    },
  };
}

/** A moment as Prisma stores it. */
const stored = (at: Date) => at.toISOString().replace("Z", "+00:00");

/** A function that adds rows to a table, always as many and with the same columns, and answers the id of the last. */
function inserter(database: SqliteDatabase, table: string): (rows: readonly Row[]) => number {
  const prepare = (first: readonly Row[]) => {
    const columns = Object.keys(first[0] ?? {});
    const [names, values] = [columns.map((name) => `"${name}"`), first.map(() => `(${columns.map(() => "?")})`)];
    const statement = database.prepare<unknown[]>(`INSERT INTO "${table}" (${names}) VALUES ${values}`);
    return (rows: readonly Row[]) => {
      const cells = rows.flatMap((row) => columns.map((name) => row[name] ?? null));
      const plain = cells.map((cell) => (typeof cell === "boolean" ? Number(cell) : cell));
      return Number(statement.run(...plain).lastInsertRowid);
    };
  };
  let add: ReturnType<typeof prepare> | undefined;
  return (rows) => {
    add ??= prepare(rows);
    return add(rows);
  };
}
