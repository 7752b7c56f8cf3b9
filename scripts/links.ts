/** Owns the process of `npm run links`. */
import { runHere } from "./commands/command";
import { links } from "./commands/links";

await runHere(links);
