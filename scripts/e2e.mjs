/** Owns `npm run e2e`: the journeys alone; arguments go to Playwright. */
import { build } from "./build.mjs";
import { runJourneys } from "./journeys.mjs";
import { setUp } from "./setup.mjs";
import { main } from "./steps.mjs";

await main(async () => {
  await setUp();
  await build();
  const { failed } = await runJourneys(process.argv.slice(2));
  if (failed > 0) process.exitCode = 1;
});
