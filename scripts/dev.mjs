/** Owns `npm run dev`: the same set-up as `npm start`, then the development server. */
import { wantedPort } from "./steps/port.mjs";
import { serve } from "./steps/serve.mjs";
import { checkNode, prepareDatabase, setUp } from "./steps/setup.mjs";
import { main } from "./steps/steps.mjs";

await main(async () => {
  checkNode();
  const port = await wantedPort("run dev");
  await setUp();
  await prepareDatabase();
  process.exitCode = await serve("dev", port);
});
