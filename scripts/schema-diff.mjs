/**
 * Owns the comparison of the migrations with prisma/schema.prisma: prints the SQL that the next
 * migration needs, and nothing when they agree (`npx tsx scripts/schema-diff.mjs`).
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { PrismaLibSql } from "@prisma/adapter-libsql";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { migrate } from "../prisma/migrate";

/** SQL from the state after all migrations to the schema file; empty when there is no drift. */
async function schemaDiff() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-schema-"));
  try {
    const file = path.join(folder, "empty.db");
    migrate(file);
    const schema = path.resolve("prisma/schema.prisma");
    const files = [{ path: schema, content: fs.readFileSync(schema, "utf8") }];
    // The package's own entry imports its .wasm as a module, which Node 20 does not do.
    const packageFolder = path.resolve("node_modules/@prisma/schema-engine-wasm");
    const engineModule = await import(pathToFileURL(path.join(packageFolder, "schema_engine_bg.js")).href);
    const wasm = fs.readFileSync(path.join(packageFolder, "schema_engine_bg.wasm"));
    const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": engineModule });
    engineModule.__wbg_set_wasm(instance.exports);
    instance.exports.__wbindgen_start();
    const engine = await engineModule.SchemaEngine.new(
      { datamodels: files.map((f) => [f.path, f.content]) },
      () => {},
      bindMigrationAwareSqlAdapterFactory(new PrismaLibSql({ url: `file:${file}` })),
    );
    const { stdout } = await engine.diff({
      from: { tag: "schemaDatasource", files, configDir: path.dirname(schema) },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: { externalTables: ["_prisma_migrations"], externalEnums: [] },
    });
    return (stdout ?? "").trim();
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const sql = await schemaDiff();
if (sql && !sql.startsWith("-- This is an empty migration")) process.stdout.write(`${sql}\n`);
