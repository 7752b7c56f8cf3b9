/** Owns running the server, and offering the first admin's link meanwhile. */
import { offerSetUpLink } from "./setup.mjs";
import { runNode } from "./steps.mjs";

/** Serves until it is stopped; `command` is `start`, for what was built, or `dev`, for Next's own. Answers the server's exit status. */
export async function serve(command, port) {
  const server = command === "start" ? ["scripts/steps/server.mjs"] : ["node_modules/next/dist/bin/next", "dev", "-p"];
  const serving = runNode([...server, port], { stdio: "inherit" });
  // The link is looked for while the server starts, which then is ready that much sooner.
  await offerSetUpLink({ env: { PORT: port } }).catch((error) => console.error(error.message));
  const { status } = await serving;
  return status;
}
