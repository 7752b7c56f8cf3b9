/** Owns the process that prepares the database, for every command that needs one. */
import { runHere } from "./commands/command";
import { prepare } from "./commands/database";

await runHere(prepare);
