/** Owns `npm run e2e`: the journeys alone; arguments go to Playwright. */
import { build } from "./steps/build.mjs";
import { runJourneys } from "./steps/journeys.mjs";
import { setUp } from "./steps/setup.mjs";
import { main } from "./steps/steps.mjs";

await main(async () => {
  await setUp();
  await build();
  const { failed } = await runJourneys(process.argv.slice(2));
  if (failed > 0) process.exitCode = 1;
});
