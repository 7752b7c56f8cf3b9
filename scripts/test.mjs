/** Owns `npm test`: every check, the production build and the journeys, and one count of them all. */
import { build } from "./steps/build.mjs";
import { runChecks } from "./steps/checks.mjs";
import { runJourneys, temporaryFolder } from "./steps/journeys.mjs";
import { setUp } from "./steps/setup.mjs";
import { main, tellCount } from "./steps/steps.mjs";

const total = { passed: 0, failures: [] };

/** Adds up what `work` counted; when it breaks off without a count, that is one failure. */
async function count(work) {
  let counts;
  try {
    counts = await work();
  } catch (error) {
    counts = { passed: 0, failures: [error.message] };
  }
  total.passed += counts.passed;
  total.failures.push(...counts.failures);
  return counts.failures.length === 0;
}

async function runBuild() {
  await build({ DATABASE_URL: `file:${temporaryFolder()}/build.db` });
  return { passed: 1, failures: [] };
}

async function everything() {
  await setUp();
  await count(runChecks);
  if (!(await count(runBuild))) throw new Error("The journeys can't run without a build.");
  return runJourneys();
}

await main(async () => {
  await count(everything);
  tellCount(total);
});
