/** Owns `npm start`: from a fresh clone to the production server, doing only what is missing. */
import { build } from "./build.mjs";
import { wantedPort } from "./port.mjs";
import { checkNode, offerSetUpLink, prepareDatabase, setUp } from "./setup.mjs";
import { main, runNode } from "./steps.mjs";

await main(async () => {
  checkNode();
  const port = await wantedPort("start");
  await setUp();
  await prepareDatabase();
  await build();
  await offerSetUpLink({ env: { PORT: port } });
  const { status } = await runNode(["node_modules/next/dist/bin/next", "start", "-p", port], { stdio: "inherit" });
  process.exitCode = status;
});
