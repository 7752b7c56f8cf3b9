/** Owns the process of `npm run watch-sources`. */
import { runHere } from "../commands/command";
import { watchSourcesCommand } from "../commands/watch-sources";

await runHere(watchSourcesCommand);
