/** Owns `npm run check`: everything that can be checked without a browser. */
import { runChecks } from "./checks.mjs";
import { setUp } from "./setup.mjs";
import { main } from "./steps.mjs";

await main(async () => {
  await setUp();
  const { passed, failed } = await runChecks();
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
});
