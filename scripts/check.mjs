/** Owns `npm run check`: everything that can be checked without a browser. */
import { runChecks } from "./steps/checks.mjs";
import { setUp } from "./steps/setup.mjs";
import { main, tellCount } from "./steps/steps.mjs";

await main(async () => {
  await setUp();
  tellCount(await runChecks());
});
