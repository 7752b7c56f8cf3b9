/** Owns how it is said that something could not be stored. */
import { z } from "zod";

// What Prisma tells of a driver's failure: its own code, and SQLite's in what it says.
const failure = z.object({ code: z.string().optional(), message: z.string() });

/** Another writer had the lock for longer than anybody waits (https://www.prisma.io/docs/orm/reference/error-reference). */
const timedOut = ["P1008", "P2028"];

/**
 * What to tell whoever sent a form whose storing failed with this error: what is the matter, and what they can do.
 * It promises nothing that is not known: of an unknown failure not even that nothing was stored.
 */
export function notStored(error: unknown): string {
  const { code = "", message = "" } = failure.safeParse(error).data ?? {};
  const kept = "Everything you typed is still here.";
  if (timedOut.includes(code) || /database is locked/i.test(message)) {
    return `Nothing was stored: something else is writing to the database just now. ${kept} Send it again in a moment.`;
  }
  if (/disk is full/i.test(message)) {
    return `Nothing was stored: the server’s disk is full. ${kept} Send it again later; whoever runs this site has to make room.`;
  }
  if (/disk I\/O error/i.test(message)) {
    return `The server can’t write to its disk. ${kept} Whoever runs this site has to mend that; see then whether it was stored all the same before you send it again.`;
  }
  if (/readonly database/i.test(message)) {
    return `Nothing was stored: the server may not write to its database. ${kept} Whoever runs this site has to mend that.`;
  }
  return `Something failed on the server. ${kept} See whether it was stored all the same before you send it again.`;
}
