/** Owns asking web addresses whether they still answer, without being a burden to anybody. */
import { STATUS_CODES } from "node:http";
import { counted } from "../format";
import type { LinkAnswer } from "./links";

/** Answers that many sites give to programs and not to people: they say nothing about the page. */
const refusals = [401, 403, 429, 999];

export type Manners = {
  /** Who asks, as the sites see it. */
  userAgent: string;
  /** Milliseconds to wait for an answer. */
  patience: number;
  /** Milliseconds between two requests to one host. */
  pause: number;
};

/** Asks an address: HEAD, and where that does not succeed GET, since not every server knows HEAD. Never throws. */
export async function askLink(url: string, manners: Manners): Promise<LinkAnswer> {
  const head = await request(url, "HEAD", manners);
  if (head.result === "good") return head;
  await resting(manners.pause);
  return request(url, "GET", manners);
}

async function request(url: string, method: "HEAD" | "GET", { userAgent, patience }: Manners): Promise<LinkAnswer> {
  try {
    const response = await fetch(url, {
      method,
      headers: { "user-agent": userAgent, accept: "*/*" },
      signal: AbortSignal.timeout(patience),
    });
    // Only the status is wanted: the rest of the answer is not read.
    await response.body?.cancel();
    const answer = `${response.status} ${STATUS_CODES[response.status] ?? ""}`.trim();
    if (response.ok) return { result: "good", answer };
    return { result: refusals.includes(response.status) ? "refused" : "failed", answer };
  } catch (error) {
    return { result: "failed", answer: reasonOf(error, patience) };
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "the host’s name could not be looked up",
  ECONNREFUSED: "the connection was refused",
  ECONNRESET: "the connection was cut",
};

function reasonOf(error: unknown, patience: number): string {
  if (!(error instanceof Error)) return "no answer";
  if (error.name === "TimeoutError") return `no answer within ${counted(Math.round(patience / 1000), "second")}`;
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : "";
  if (/CERT|TLS|SSL/.test(code)) return `its certificate is not valid (${code})`;
  return reasons[code] ?? `no answer (${(code || cause.message).slice(0, 100)})`;
}

const resting = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Asks every address, one after the other on each host and at most `atOnce` hosts at the same time;
 * `heard` gets each answer and is waited for.
 */
export async function askAll(
  urls: readonly string[],
  manners: Manners,
  heard: (url: string, answer: LinkAnswer) => Promise<void>,
  atOnce = 6,
): Promise<void> {
  const hosts = new Map<string, string[]>();
  for (const url of urls) {
    const host = URL.canParse(url) ? new URL(url).host : "";
    hosts.set(host, [...(hosts.get(host) ?? []), url]);
  }
  const waiting = [...hosts.values()];
  const askHosts = async () => {
    for (let own = waiting.shift(); own; own = waiting.shift()) {
      for (const [index, url] of own.entries()) {
        if (index > 0) await resting(manners.pause);
        await heard(url, await askLink(url, manners));
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, askHosts));
}
