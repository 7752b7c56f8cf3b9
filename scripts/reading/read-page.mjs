/** Owns the way into `npm run read-page`: packages first, then scripts/reading/read-page.ts; on stdout nothing but its JSON. */
import { setUp } from "../steps/setup.mjs";
import { main, runNode } from "../steps/steps.mjs";

await main(async () => {
  await setUp(process.stderr);
  const { status } = await runNode(["--import", "tsx", "scripts/reading/read-page.ts", ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  process.exitCode = status;
});
