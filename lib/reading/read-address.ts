/** Owns reading a page from its address: it is fetched politely, and what it states becomes offers. */

import { FetchFault } from "../fetching/addresses";
import { mannersOf, type PageFetcher, pageFetcher } from "../fetching/politely";
import { processWide } from "../process-wide";
import { isoDay } from "../text/day";
import { UnreadableDocument } from "./documents/passages";
import { type Sought, type Subject, subjectIn } from "./documents/program";
import { findingsIn } from "./findings";
import { type Reading, readingOf } from "./offers";
import { type Document, pageOf, partOf } from "./read-page";

/** A page from its address, with the address that answered. Throws a FetchFault that says why there is none. */
export async function documentFrom(fetcher: PageFetcher, address: string): Promise<Document & { url: string }> {
  const { url, status, headers, body } = await fetcher.get(address);
  if (status < 200 || status >= 300) throw new FetchFault(`it answered ${status}`);
  return { url, bytes: body, type: headers["content-type"] ?? null, part: partOf(url) };
}

/** One for the whole server, so that a host is asked one thing at a time whoever reads. */
const ownFetcher = () => processWide("page fetcher", () => pageFetcher(mannersOf(process.env, "page reader")));

/** Milliseconds for which a page that was read is not asked again: it is shown first, and then taken into a form. */
const readKeep = 60_000;
type Lately = { at: number; read: Promise<ReadPage | { fault: string }> };
const readLately = () => processWide("pages read lately", () => new Map<string, Lately>());

/** What a page offers, and which program it is about. */
export type ReadPage = { reading: Reading; subject: Subject };

/**
 * What a page at an address offers and which program it is about, or why it was not read, in words. `sought` is the
 * program it is read for, where that is known.
 */
export function readFrom(address: string, sought: Sought | null): Promise<ReadPage | { fault: string }> {
  const kept = readLately();
  const now = Date.now();
  for (const [key, { at }] of kept) if (now - at > readKeep) kept.delete(key);
  const key = JSON.stringify([address, sought?.name ?? null, sought?.degree ?? null]);
  const known = kept.get(key);
  if (known) return known.read;
  const read = readWith(ownFetcher(), address, sought);
  kept.set(key, { at: now, read });
  // What was not read is asked anew.
  const forget = () => kept.delete(key);
  read.then((page) => "fault" in page && forget(), forget);
  return read;
}

/** The same with a fetcher of one's own. */
export async function readWith(
  fetcher: PageFetcher,
  address: string,
  sought: Sought | null,
): Promise<ReadPage | { fault: string }> {
  try {
    const document = await documentFrom(fetcher, address);
    const today = isoDay();
    const page = await pageOf(document);
    const reading = readingOf(document.url, today, findingsIn(page, today, sought));
    return { reading, subject: subjectIn(page) };
  } catch (error) {
    if (error instanceof FetchFault || error instanceof UnreadableDocument) return { fault: error.message };
    throw error;
  }
}
