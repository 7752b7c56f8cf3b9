/** Owns asking web addresses whether they still answer, without being a burden to anybody. */

import { STATUS_CODES } from "node:http";
import { FetchFault } from "./addresses";
import { byHost } from "./by-host";
import { type Manners, request } from "./request";

/** good, failed, or refused: it answers, but not to a program, so that nobody knows whether the page is there. */
export type LinkResult = "good" | "failed" | "refused";
export type LinkAnswer = { result: LinkResult; answer: string };

/** Answers that many sites give to programs and not to people: they say nothing about the page. */
const refusals = [401, 403, 429, 999];

/** What a status says of the page; 304 (it is as it was) is good. */
export function answerOf(status: number): LinkAnswer {
  const answer = `${status} ${STATUS_CODES[status] ?? ""}`.trim();
  if ((status >= 200 && status < 300) || status === 304) return { result: "good", answer };
  return { result: refusals.includes(status) ? "refused" : "failed", answer };
}

/** Asks an address: HEAD, and where that does not succeed GET, since not every server knows HEAD. Never throws. */
export async function askLink(url: string, manners: Manners): Promise<LinkAnswer> {
  const head = await answerTo(url, "HEAD", manners);
  if (head.result === "good") return head;
  await resting(manners.pause);
  return answerTo(url, "GET", manners);
}

async function answerTo(url: string, method: "HEAD" | "GET", manners: Manners): Promise<LinkAnswer> {
  try {
    // Only the status is wanted: the rest of the answer is not read.
    const { status } = await request(url, { method, withBody: false }, manners);
    return answerOf(status);
  } catch (error) {
    if (error instanceof FetchFault) return { result: "failed", answer: error.message };
    throw error;
  }
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
  await byHost(
    urls,
    (url) => url,
    async (url, place) => {
      if (place > 0) await resting(manners.pause);
      await heard(url, await askLink(url, manners));
    },
    atOnce,
  );
}
