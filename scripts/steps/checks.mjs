/** Owns the checks that need no browser, in the order in which they are run, and their count. */
import fs from "node:fs";
import path from "node:path";
import { temporaryFolder } from "./journeys.mjs";
import { root, runNode, secondsSince } from "./steps.mjs";

const biome = "node_modules/@biomejs/biome/bin/biome";

const checks = [
  ["Format", () => runNode([biome, "format", "."])],
  ["Lint", () => runNode([biome, "lint", "--error-on-warnings", "."])],
  ["Types", types],
  ["Schema drift", schemaDrift],
  ["Guide figures", () => runNode(["--import", "tsx", "scripts/guide-figures.ts"])],
  ["Dead code", () => runNode(["node_modules/knip/bin/knip.js"])],
];

async function types() {
  // Writes next-env.d.ts and the types of the routes, which a fresh clone lacks.
  const generated = await runNode(["node_modules/next/dist/bin/next", "typegen"]);
  return generated.status === 0 ? runNode(["node_modules/typescript/bin/tsc", "--noEmit"]) : generated;
}

async function schemaDrift() {
  const { status, output } = await runNode(["--import", "tsx", "scripts/schema-diff.mjs"]);
  return { status: status === 0 && output === "" ? 0 : 1, output };
}

/** Runs one check and prints its line; what it printed only when it failed. */
async function tell(title, work) {
  const start = performance.now();
  process.stdout.write(`${title} … `);
  const { status, output, detail } = await work();
  const outcome = [status === 0 ? "" : "failed", detail ?? "", secondsSince(start)].filter(Boolean).join(", ");
  process.stdout.write(`${outcome}\n${status === 0 ? "" : `${output}\n`}`);
  return status === 0;
}

/** Counts of Vitest's report and what failed; a file that broke before its first test is one failure. */
function countUnits(reportFile, status) {
  let passed = 0;
  const failures = [];
  if (fs.existsSync(reportFile)) {
    for (const file of JSON.parse(fs.readFileSync(reportFile, "utf8")).testResults) {
      const name = path.relative(root, file.name);
      const failed = file.assertionResults.filter((test) => test.status === "failed");
      passed += file.assertionResults.filter((test) => test.status === "passed").length;
      failures.push(...failed.map((test) => `${name}: ${test.fullName}\n${test.failureMessages.join("\n")}`));
      if (file.status === "failed" && failed.length === 0) failures.push(`${name}: ${file.message}`);
    }
  }
  if (status !== 0 && failures.length === 0) failures.push("Unit tests");
  return { passed, failures };
}

async function runUnits() {
  const folder = temporaryFolder();
  const report = path.join(folder, "units.json");
  const counts = { passed: 0, failures: [] };
  await tell("Unit tests", async () => {
    const result = await runNode(
      ["node_modules/vitest/vitest.mjs", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
      // A test that forgets to name its database must not find the user's.
      { env: { DATABASE_URL: `file:${path.join(folder, "unnamed.db")}` } },
    );
    Object.assign(counts, countUnits(report, result.status));
    return { ...result, status: counts.failures.length, detail: `${counts.passed} passed` };
  });
  return counts;
}

/** Runs every check, also after one that failed; answers how many passed, each unit test counted, and what failed. */
export async function runChecks() {
  let passed = 0;
  const failures = [];
  for (const [title, work] of checks) {
    if (await tell(title, work)) passed += 1;
    else failures.push(title);
  }
  const units = await runUnits();
  return { passed: passed + units.passed, failures: [...failures, ...units.failures] };
}
