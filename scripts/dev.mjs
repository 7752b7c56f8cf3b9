/** Owns `npm run dev`: the same set-up as `npm start`, then the development server. */
import { wantedPort } from "./port.mjs";
import { checkNode, offerSetUpLink, prepareDatabase, setUp } from "./setup.mjs";
import { main, runNode } from "./steps.mjs";

await main(async () => {
  checkNode();
  const port = await wantedPort("run dev");
  await setUp();
  await prepareDatabase();
  await offerSetUpLink({ env: { PORT: port } });
  const { status } = await runNode(["node_modules/next/dist/bin/next", "dev", "-p", port], { stdio: "inherit" });
  process.exitCode = status;
});
