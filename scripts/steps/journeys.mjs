/** Owns running the Playwright journeys against the production build, on a database of their own. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { findChromium } from "./chromium.mjs";
import { freePort } from "./port.mjs";
import { prepareDatabase } from "./setup.mjs";
import { runNode } from "./steps.mjs";

/** A new folder that is gone when this process ends, however it ends. */
export function temporaryFolder() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-"));
  process.on("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A report's journeys, however deep they stand in suites. */
function journeysOf(suite) {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(journeysOf)];
}

/** How many journeys passed and which failed; one that crashed without a report has failed. */
function count(reportFile, status) {
  let passed = 0;
  let failures = [];
  if (fs.existsSync(reportFile)) {
    const report = JSON.parse(fs.readFileSync(reportFile, "utf8"));
    passed = report.stats.expected;
    failures = journeysOf(report)
      .filter(({ tests }) => tests.some((test) => test.status === "unexpected" || test.status === "flaky"))
      .map(({ file, line, title, tests }) => {
        const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors));
        return `e2e/${file}:${line}: ${title}\n${errors.map((error) => error.message).join("\n")}`;
      });
  }
  if (status !== 0 && failures.length === 0) failures = ["Journeys"];
  return { passed, failures };
}

/** Runs the journeys that `args` select (all without any); needs a build. */
export async function runJourneys(args = []) {
  const chromium = await findChromium();
  const folder = temporaryFolder();
  const report = path.join(folder, "journeys.json");
  const env = {
    DATABASE_URL: `file:${path.join(folder, "journeys.db")}`,
    E2E_PORT: String(await freePort()),
    E2E_CHROMIUM: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    // Journeys have pages read from servers of their own, whatever they are called.
    FETCH_TEST_ADDRESS: "127.0.0.1",
  };
  await prepareDatabase({ env });
  const { status } = await runNode(["node_modules/@playwright/test/cli.js", "test", ...args], {
    env,
    stdio: ["ignore", "inherit", "inherit"],
    // Playwright takes a second Ctrl-C as "drop everything" and would leave its server running.
    ownGroup: true,
  });
  return count(report, status);
}
