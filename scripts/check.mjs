/** Owns `npm run check`: everything that can be checked without a browser. */
import { runChecks } from "./steps/checks.mjs";
import { setUp } from "./steps/setup.mjs";
import { main } from "./steps/steps.mjs";

await main(async () => {
  await setUp();
  const { passed, failed } = await runChecks();
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
});
