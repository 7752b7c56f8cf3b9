/** Owns the process of `npm run read-pages`. */
import { runHere } from "../commands/command";
import { readPagesCommand } from "../commands/read-pages";

await runHere(readPagesCommand);
