/** Owns whether the server can be reached, found out by asking it: browsers' own hints are wrong on some networks. */

/** Milliseconds after which no answer is one. */
const longest = 10_000;

/** Whether anything answers, whatever it says. */
export async function isReachable(): Promise<boolean> {
  try {
    await fetch("/icon.svg", { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(longest) });
    return true;
  } catch {
    return false;
  }
}
