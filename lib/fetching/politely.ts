/** Owns fetching pages politely: one request a host at a time, with a pause between them, and robots.txt obeyed. */
import robotsParser from "robots-parser";
import { siteUrl } from "../env";
import { processWide } from "../process-wide";
import { FetchFault, isPublicAddress, type Resolve } from "./addresses";
import { type Answer, type Manners, request } from "./request";

/**
 * How this site asks others, by `SITE_URL` and `CONTACT` (a mail address or a page, for who wants to know who asks);
 * `purpose` is what for: "link check". `FETCH_TEST_ADDRESS` is for tests: every name leads to that one IP address, which
 * is asked though it is private.
 */
export function mannersOf(
  env: Record<string, string | undefined>,
  purpose: string,
  { patience = 15_000, pause = 1_000 } = {},
): Manners {
  const site = siteUrl(env);
  const contact = env.CONTACT?.trim().replace(/[^\x20-\x7e]|[()]/g, "");
  const userAgent = `Matricula (${[purpose, ...(site ? [`+${site}`] : []), ...(contact ? [contact] : [])].join("; ")})`;
  const address = env.FETCH_TEST_ADDRESS?.trim();
  if (!address) return { userAgent, patience, pause, mayAsk: isPublicAddress };
  const resolve: Resolve = (_, __, callback) => callback(null, [{ address, family: 4 }]);
  return { userAgent, patience, pause, mayAsk: (one) => one === address || isPublicAddress(one), resolve };
}

/** The code of a fault that says: people may see the page, programs may not. */
export const stayAway = "ROBOTS";

/** Milliseconds for which a robots.txt counts. */
const robotsKeep = 3_600_000;

type Robots = { isAllowed(url: string): boolean };

/** Fetches pages: it waits for its turn on each host, and remembers what each robots.txt says. */
export type PageFetcher = {
  /** The page's answer with its body; throws a FetchFault that says why there is none. */
  get(address: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
};

const resting = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The last request to each host, whoever of this process makes it. */
const turnsOfHosts = () => processWide("turns of hosts", () => new Map<string, Promise<unknown>>());

/** A fetcher with these manners. Hosts are asked one thing at a time by all fetchers of a process together. */
export function pageFetcher(manners: Manners): PageFetcher {
  const turns = turnsOfHosts();
  const robots = new Map<string, { at: number; rules: Promise<Robots> }>();

  /** Does something when everything before it on that host is done, and the pause is over. */
  const inTurn = <T>({ host }: URL, ask: () => Promise<T>): Promise<T> => {
    const before = turns.get(host);
    const turn = before === undefined ? ask() : before.then(() => resting(manners.pause)).then(ask);
    const over = turn.catch(() => null);
    turns.set(host, over);
    // A host that nobody asked since is forgotten.
    const forget = () => turns.get(host) === over && turns.delete(host);
    over.then(() => setTimeout(forget, manners.pause).unref());
    return turn;
  };

  /** What a host says of robots: nothing forbids where there is no such file, everything where its server fails. */
  const robotsOf = async (url: URL): Promise<Robots> => {
    const address = new URL("/robots.txt", url).href;
    const { status, body } = await request(address, { method: "GET", withBody: true }, manners, inTurn);
    if (status >= 500) return { isAllowed: () => false };
    const rules = robotsParser(address, status < 300 ? new TextDecoder().decode(body.subarray(0, 500_000)) : "");
    // Rules name a program without what stands in its parentheses.
    return { isAllowed: (one) => rules.isAllowed(one, "Matricula") ?? true };
  };

  const allowed = async <T>(url: URL, ask: () => Promise<T>): Promise<T> => {
    const kept = robots.get(url.origin);
    const known = kept && Date.now() - kept.at < robotsKeep ? kept : { at: Date.now(), rules: robotsOf(url) };
    robots.set(url.origin, known);
    // What could not be asked is asked anew by the next one.
    known.rules.catch(() => robots.delete(url.origin));
    if (!(await known.rules).isAllowed(url.href)) {
      throw new FetchFault("its robots.txt asks programs to stay away", stayAway);
    }
    return inTurn(url, ask);
  };

  return {
    get: (address, headers) =>
      request(address, { method: "GET", withBody: true, ...(headers && { headers }) }, manners, allowed),
  };
}
