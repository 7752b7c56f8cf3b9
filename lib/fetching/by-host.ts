/** Owns doing something with many addresses without asking any host for two things at once. */
import { urlIn } from "../parse";

/**
 * Does `work` with everything, one after the other on each host and with at most `atOnce` hosts at the same time; `place`
 * is where a thing stands among those of its host, from 0.
 */
export async function byHost<T>(
  things: readonly T[],
  addressOf: (thing: T) => string,
  work: (thing: T, place: number) => Promise<void>,
  atOnce: number,
): Promise<void> {
  const hosts = new Map<string, T[]>();
  for (const thing of things) {
    const host = urlIn(addressOf(thing))?.host ?? "";
    hosts.set(host, [...(hosts.get(host) ?? []), thing]);
  }
  const waiting = [...hosts.values()];
  const workHosts = async () => {
    for (let own = waiting.shift(); own; own = waiting.shift()) {
      for (const [place, thing] of own.entries()) await work(thing, place);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, workHosts));
}
