/** Owns adding a file of listings without any rule: what an import can cost at the least. */

import fs from "node:fs";
import { parse } from "csv-parse";
import { z } from "zod";
import { keysOf } from "../lib/closed-list";
import { openSqlite } from "../lib/database/sqlite";
import { programsAtOnce } from "../lib/import/store";
import { facts } from "../lib/programs/model/facts";

const row = z.record(z.string(), z.string());
const institution = z.object({ id: z.number(), slug: z.string() });
/** Adds every row of the file with its provenance and first revision; answers the seconds that took. */
export async function rawImport(database: string, file: string): Promise<number> {
  const sqlite = openSqlite(database);
  const start = performance.now();
  const found = z.array(institution).parse(sqlite.prepare('SELECT "id", "slug" FROM "Institution"').all());
  const ids = new Map(found.map(({ slug, id }) => [slug, id]));
  const program = sqlite.prepare(
    `INSERT INTO "Program" ("slug", "institutionId", "name", "degree", "subject", "city", "state", "durationMonths",
       "credits", "totalCost", "residency", "status", "updatedAt") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,current_timestamp)`,
  );
  const provenance = sqlite.prepare(
    `INSERT INTO "Provenance" ("programId", "figure", "state", "reason", "sourceUrl") VALUES (?,?,?,?,?)`,
  );
  const revision = sqlite.prepare(
    `INSERT INTO "Revision" ("programId", "version", "origin", "batch", "changes") VALUES (?, 1, 'import', 'raw', ?)`,
  );
  const orNull = (text: string | undefined) => text || null;
  let rows = 0;
  for await (const record of fs.createReadStream(file).pipe(parse({ columns: true }))) {
    const cells = row.parse(record);
    if (rows % programsAtOnce === 0) sqlite.exec(rows === 0 ? "BEGIN" : "COMMIT; BEGIN");
    rows += 1;
    const { lastInsertRowid } = program.run(
      cells.slug,
      ids.get(cells.institution ?? ""),
      cells.program,
      cells.degree,
      cells.subject,
      cells.city,
      cells.state,
      orNull(cells.duration_months),
      orNull(cells.credits),
      orNull(cells.total_cost_usd),
      orNull(cells.residency),
      cells.status,
    );
    for (const figure of keysOf(facts)) {
      const [state, reason, url] = ["state", "reason", "source_url"].map((part) => orNull(cells[`${figure}_${part}`]));
      provenance.run(lastInsertRowid, figure, state, reason, url);
    }
    revision.run(lastInsertRowid, JSON.stringify(cells));
  }
  sqlite.exec("COMMIT");
  sqlite.close();
  return (performance.now() - start) / 1000;
}
