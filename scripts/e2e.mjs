/** Owns `npm run e2e`: the journeys alone; arguments go to Playwright. */
import { build } from "./steps/build.mjs";
import { runJourneys } from "./steps/journeys.mjs";
import { setUp } from "./steps/setup.mjs";
import { main } from "./steps/steps.mjs";

await main(async () => {
  await setUp();
  await build();
  const { failures } = await runJourneys(process.argv.slice(2));
  if (failures.length > 0) process.exitCode = 1;
});
