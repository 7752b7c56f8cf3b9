/** Owns what the server begins with, beside answering. */
import { watchDays } from "./lib/env";

/** Called once by Next when the server starts. What watches sources is loaded only where it is wanted. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || watchDays() === null) return;
  const { startWatching } = await import("./lib/watching/schedule");
  startWatching();
}
