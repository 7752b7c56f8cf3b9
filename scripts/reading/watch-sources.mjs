/** Owns the way into `npm run watch-sources`: set up and migrated first, then scripts/reading/watch-sources.ts. */
import { prepareDatabase, setUp } from "../steps/setup.mjs";
import { main, runNode } from "../steps/steps.mjs";

await main(async () => {
  await setUp();
  await prepareDatabase();
  const { status } = await runNode(["--import", "tsx", "scripts/reading/watch-sources.ts", ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  process.exitCode = status;
});
