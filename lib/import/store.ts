/** Owns the rows of an import in the database, by prepared statements, since Prisma takes several times as long. */
import { z } from "zod";
import type { SqliteDatabase } from "../database/sqlite";
import { auditColumns, type NewAuditEntry } from "../people/audit";
import { changesBetween, fieldsOf } from "../programs/listing/fields";
import type { Draft } from "../programs/listing/shape";
import { programColumns, provenanceRows } from "../programs/listing/stored";

/** Programs of one transaction, for which whoever saves meanwhile has to wait. */
export const programsAtOnce = 100;

type Row = Readonly<Record<string, string | number | boolean | null>>;

const institutionRow = z.object({ id: z.number(), slug: z.string() });
const ownerRow = z.object({
  id: z.number(),
  version: z.number(),
  changes: z.string().nullable(),
  /** Whether taking its import back is the last that happened to it: 0 or 1. */
  undone: z.number(),
});

/** Why a listing was withdrawn whose import was taken back, in its history. */
const undoneWhy = "Its import was undone";

/** The changes of an imported listing's first revision, as JSON. */
const beginning = (listing: Draft) => JSON.stringify(changesBetween({}, fieldsOf(listing)));

/**
 * Who has a slug: nobody, the program that this very row was imported as before, the same withdrawn because that
 * import was taken back, or another program.
 */
export type SlugOwner = "nobody" | "itself" | "another" | { undone: { id: number; version: number } };

/** A program that gets another status, as the version that follows the one it has. */
type Moved = { id: number; version: number; at: Date };

/** In SQL: whether the last change of the program `p` is that its import was taken back. */
export const isUndone = `EXISTS (SELECT 1 FROM "Revision" u WHERE u."programId" = p."id" AND u."version" = p."version"
  AND u."origin" = 'restore' AND u."by" IS NULL AND u."why" = '${undoneWhy}')`;

/** The queries and statements of an import; what rows hold comes from the functions that the form's saves use. */
export function importStore(database: SqliteDatabase) {
  // Pages of the write-ahead log (40 MB) before they are copied into the file: at SQLite's 1,000 the same
  // pages of the indexes are copied after every chunk, which is half of the time. Nobody waits for the copying.
  database.exec("PRAGMA wal_autocheckpoint = 10000");
  const first = `LEFT JOIN "Revision" r ON r."programId" = p."id" AND r."version" = 1 AND r."origin" = 'import'`;
  const owner = database.prepare(
    `SELECT p."id", p."version", r."changes", p."status" = 'withdrawn' AND ${isUndone} AS "undone"
     FROM "Program" p ${first} WHERE p."slug" = ?
     UNION ALL SELECT p."id", p."version", r."changes", 0
     FROM "ProgramSlug" s JOIN "Program" p ON p."id" = s."programId" ${first} WHERE s."slug" = ?`,
  );
  const insert = {
    program: inserter(database, "Program"),
    provenance: inserter(database, "Provenance"),
    revision: inserter(database, "Revision"),
    restore: inserter(database, "Revision"),
    again: inserter(database, "Revision"),
    audit: inserter(database, "AuditEntry"),
  };
  const move = database.prepare(
    `UPDATE "Program" SET "status" = ?, "publishAt" = NULL, "version" = ?, "updatedAt" = ? WHERE "id" = ?`,
  );
  const moved = changesBetween({ status: "published" }, { status: "withdrawn" });
  const back = changesBetween({ status: "withdrawn" }, { status: "published" });

  return {
    /** The id of every institution by its slug. */
    institutions(): Map<string, number> {
      const rows = z.array(institutionRow).parse(database.prepare('SELECT "id", "slug" FROM "Institution"').all());
      return new Map(rows.map(({ slug, id }) => [slug, id]));
    },

    ownerOf(listing: Draft): SlugOwner {
      const { slug } = listing;
      const owners = z.array(ownerRow).parse(owner.all(slug, slug));
      if (owners.length === 0) return "nobody";
      const own = beginning(listing);
      const itself = owners.find(({ changes }) => changes === own);
      if (!itself) return "another";
      return itself.undone ? { undone: { id: itself.id, version: itself.version } } : "itself";
    },

    /** Adds a program with its provenance and the first line of its history. */
    add(listing: Draft, institutionId: number, batch: string, at: Date): void {
      const now = stored(at);
      const programId = insert.program([{ ...programColumns(listing), institutionId, createdAt: now, updatedAt: now }]);
      insert.provenance(provenanceRows(listing).map((row) => ({ programId, ...row })));
      insert.revision([{ programId, version: 1, at: now, origin: "import", batch, changes: beginning(listing) }]);
    },

    /** Withdraws a published program whose import is taken back. */
    withdraw({ id, version, at }: Moved): void {
      const [now, next] = [stored(at), version + 1];
      move.run("withdrawn", next, now, id);
      insert.restore([
        { programId: id, version: next, at: now, why: undoneWhy, origin: "restore", changes: JSON.stringify(moved) },
      ]);
    },

    /** Publishes a program again whose import was taken back, as one of this batch. */
    bringBack({ id, version, at }: Moved, batch: string): void {
      const [now, next] = [stored(at), version + 1];
      move.run("published", next, now, id);
      insert.again([
        {
          programId: id,
          version: next,
          at: now,
          why: "Imported again",
          origin: "import",
          batch,
          changes: JSON.stringify(back),
        },
      ]);
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

/** A function that adds rows to a table, all with the same columns, and answers the id of the last. */
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
  const byCount = new Map<number, ReturnType<typeof prepare>>();
  return (rows) => {
    const add = byCount.get(rows.length) ?? prepare(rows);
    byCount.set(rows.length, add);
    return add(rows);
  };
}
