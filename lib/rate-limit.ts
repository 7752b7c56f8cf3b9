/** Owns how often one address may ask for something: counted in memory, and nothing kept that names anybody. */
import { createHmac, randomBytes } from "node:crypto";

type Limits = {
  /** How often one address, and all addresses together, may do it within `window` milliseconds. */
  each: number;
  all: number;
  window: number;
  /** Addresses remembered at most; the one not seen for longest goes first. */
  remembered?: number;
};

export type RateLimit = {
  /** Counts one attempt of an address; answers 0 when it may go on, else the milliseconds to wait. */
  take: (address: string, now?: number) => number;
};

/**
 * A limit for this process. Addresses are kept only as hashes with a key that this process made up
 * and never tells, and are forgotten with their last attempt in the window.
 */
export function rateLimit({ each, all, window, remembered = 1000 }: Limits): RateLimit {
  const secret = randomBytes(32);
  const byAddress = new Map<string, number[]>();
  let everybody: number[] = [];

  return {
    take(address, now = Date.now()) {
      const recent = (times: readonly number[]) => times.filter((time) => time > now - window);
      for (const [key, times] of byAddress) if (recent(times).length === 0) byAddress.delete(key);
      everybody = recent(everybody);
      const key = createHmac("sha256", secret).update(address).digest("base64");
      const own = recent(byAddress.get(key) ?? []);
      const waits = [waitFor(own, each, now, window), waitFor(everybody, all, now, window)];
      const wait = Math.max(...waits);
      if (wait > 0) return wait;
      byAddress.delete(key);
      byAddress.set(key, [...own, now]);
      everybody.push(now);
      const [oldest] = byAddress.keys();
      if (byAddress.size > remembered && oldest !== undefined) byAddress.delete(oldest);
      return 0;
    },
  };
}

/** Milliseconds until fewer than `most` of these times lie in the window. */
function waitFor(times: readonly number[], most: number, now: number, window: number): number {
  const oldest = times.at(-most);
  return oldest === undefined ? 0 : oldest + window - now;
}
