/** Owns taking back an import: what nobody has touched since goes, in short transactions; everything else stays. */
import { z } from "zod";
import type { SqliteDatabase } from "../database/sqlite";
import { importStore, isUndone, programsAtOnce } from "./store";

/** Programs that stay and are named. */
const mostNamed = 20;

const programRow = z.object({
  revision: z.number(),
  id: z.number(),
  name: z.string(),
  status: z.string(),
  version: z.number(),
  /** The version that the import made. */
  imported: z.number(),
  inherits: z.number(),
  /** Whether an undo that was stopped, or came before, has withdrawn it: 0 or 1. */
  undone: z.number(),
});
type Row = z.infer<typeof programRow>;

/** What taking an import back has done. */
export type Undone = {
  /** Drafts that are gone, with their history: nobody but editors ever saw them. */
  deleted: number;
  /** Published listings that are withdrawn: their addresses go on answering. */
  withdrawn: number;
  /** Listings that somebody changed since, or merged another into; the first of them are named. */
  kept: { count: number; named: { id: number; name: string; version: number }[] };
};

/**
 * Takes back the import with this batch's id. Stopped in between, it is run again and goes on where it
 * was. Null when no listing of it is there. One that was made in the admin is none of its: it changed listings, too,
 * which are put back there.
 */
export function undoImport(
  database: SqliteDatabase,
  batch: string,
  tell: (programs: number) => void = () => {},
): Undone | null {
  const store = importStore(database);
  const next = database.prepare(
    `SELECT r."id" AS "revision", p."id", p."name", p."status", p."version", r."version" AS "imported",
       EXISTS (SELECT 1 FROM "ProgramSlug" s WHERE s."programId" = p."id") AS "inherits", ${isUndone} AS "undone"
     FROM "Revision" r JOIN "Program" p ON p."id" = r."programId"
     WHERE r."batch" = ? AND r."origin" = 'import' AND r."id" > ?
       AND NOT EXISTS (SELECT 1 FROM "Import" i WHERE i."id" = r."batch") AND NOT EXISTS (SELECT 1 FROM "Revision" later
       WHERE later."programId" = p."id" AND later."origin" = 'import' AND later."version" > r."version")
     ORDER BY r."id" LIMIT ${programsAtOnce}`,
  );
  const remove = database.prepare('DELETE FROM "Program" WHERE "id" = ?');
  const undone: Undone = { deleted: 0, withdrawn: 0, kept: { count: 0, named: [] } };
  let [last, seen] = [0, 0];
  const takeBack = ({ id, name, status, version, imported, inherits, undone: isBack }: Row, at: Date) => {
    if (isBack) return;
    if (version !== imported || inherits || status === "withdrawn") {
      undone.kept.count += 1;
      if (undone.kept.named.length < mostNamed) undone.kept.named.push({ id, name, version });
    } else if (status === "draft") {
      remove.run(id);
      undone.deleted += 1;
    } else {
      store.withdraw({ id, version, at });
      undone.withdrawn += 1;
    }
  };
  for (;;) {
    const rows = store.locked(() => {
      const rows = z.array(programRow).parse(next.all(batch, last));
      const at = new Date();
      const before = undone.deleted + undone.withdrawn;
      for (const row of rows) takeBack(row, at);
      if (before === 0 && undone.deleted + undone.withdrawn > 0) {
        store.log({ personId: null, kind: "import-undone", subject: batch }, at);
      }
      return rows;
    });
    const end = rows.at(-1);
    if (!end) break;
    last = end.revision;
    seen += rows.length;
    tell(seen);
  }
  return seen === 0 ? null : undone;
}
