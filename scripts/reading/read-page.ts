/** Owns the process of `npm run read-page`. */
import { runHere } from "../commands/command";
import { readPage } from "../commands/read-page";

await runHere(readPage);
