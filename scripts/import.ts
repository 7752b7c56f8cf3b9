/** Owns the process of `npm run import`. */
import { runHere } from "./commands/command";
import { importListings } from "./commands/import";

await runHere(importListings);
