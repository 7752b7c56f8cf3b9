/** Owns what several work lists and their notes read, so that one page reads each of it once. */
import type { PrismaClient } from "../../prisma/client/client";
import { linkReport } from "./links";
import { settingsOf } from "./settings";
import { viewsByProgram } from "./views";

/** `make` when it is first asked for, and its answer ever after. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The reads of one page, as of one moment; each goes to the database when it is first asked for. */
export function workReads(prisma: PrismaClient, now: Date) {
  return {
    prisma,
    now,
    settings: once(() => settingsOf(prisma)),
    views: once(() => viewsByProgram(prisma, now)),
    links: once(() => linkReport(prisma)),
  };
}
export type WorkReads = ReturnType<typeof workReads>;
