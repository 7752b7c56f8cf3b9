/** Owns how the unit tests run: on plain Node, from every *.test.ts beside what it tests. */
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const elsewhere = ["node_modules", ".next", "e2e"];

/** What stands in a test file that names a database of the whole process, by itself or as the fixture does. */
const ownDatabase = /process\.env\.DATABASE_URL|seeded-fixtures"/;

/** Those test files, which need a process of their own. */
function withOwnDatabase(): string[] {
  const folders = fs.readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .filter(({ name }) => !elsewhere.includes(name) && !name.startsWith("."))
    .flatMap(({ name }) =>
      fs.readdirSync(path.join(root, name), { recursive: true, encoding: "utf8" }).map((file) => path.join(name, file)),
    )
    .filter((file) => /\.test\.tsx?$/.test(file))
    .filter((file) => ownDatabase.test(fs.readFileSync(path.join(root, file), "utf8")));
}

const own = withOwnDatabase();
const exclude = [...configDefaults.exclude, ...elsewhere.map((folder) => `${folder}/**`)];

export default defineConfig({
  resolve: { alias: { "@": root.replace(/\/$/, "") } },
  test: {
    environment: "node",
    // Some of these tests fill databases or start programs; how long that takes is the machine's affair.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Vitest leaves one processor free, of two that is half.
    maxWorkers: "100%",
    projects: [
      // Loading Prisma and zod for each file anew took longer than most of the tests.
      {
        extends: true,
        test: { name: "shared", isolate: false, include: ["**/*.test.{ts,tsx}"], exclude: [...exclude, ...own] },
      },
      { extends: true, test: { name: "own", include: own, exclude } },
    ],
  },
});
