/** Owns the process of `npm run admin`. */
import { admin } from "./commands/admin";
import { runHere } from "./commands/command";

await runHere(admin);
