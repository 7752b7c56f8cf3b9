/** Owns `npm start`: from a fresh clone to the production server, doing only what is missing. */
import { build } from "./build.mjs";
import { wantedPort } from "./port.mjs";
import { serve } from "./serve.mjs";
import { checkNode, prepareDatabase, setUp } from "./setup.mjs";
import { main } from "./steps.mjs";

await main(async () => {
  checkNode();
  const port = await wantedPort("start");
  await setUp();
  await prepareDatabase();
  await build();
  process.exitCode = await serve("start", port);
});
