/** Owns `npm start`: from a fresh clone to the production server, doing only what is missing. */
import { build } from "./steps/build.mjs";
import { wantedPort } from "./steps/port.mjs";
import { serve } from "./steps/serve.mjs";
import { checkNode, prepareDatabase, setUp } from "./steps/setup.mjs";
import { main } from "./steps/steps.mjs";

await main(async () => {
  checkNode();
  const port = await wantedPort("start");
  await setUp();
  await prepareDatabase();
  await build();
  process.exitCode = await serve("start", port);
});
