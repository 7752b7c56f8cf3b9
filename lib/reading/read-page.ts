/** Owns reading a page from its bytes: which kind of document it is, in which letters, and what it states. */

import { readHtml } from "./documents/html";
import { type Page, UnreadableDocument } from "./documents/passages";
import { readPdf } from "./documents/pdf";
import { type Finding, findingsIn } from "./findings";
import { statedPage } from "./programs-file";

/**
 * A document as it came, with what its server said of its type ("text/html; charset=utf-8"); null where nobody did. `part`
 * is what its address names in it, behind #: of a file of programs, one of them.
 */
export type Document = { bytes: Uint8Array; type: string | null; part?: string };

/** What an address names in its document; empty where nothing. */
export const partOf = (address: string) => new URL(address).hash.slice(1);

const startOf = (bytes: Uint8Array) =>
  Buffer.from(bytes.subarray(0, 1024))
    .toString("latin1")
    .replace(/^\xef\xbb\xbf/, "");

/** The text of a page in the letters that its server, its mark or the page itself names; else UTF-8, and where it is none, Latin-1. */
function decoded({ bytes, type }: Document): string {
  const start = Buffer.from(bytes.subarray(0, 2048)).toString("latin1");
  const named = /charset=["']?([\w-]+)/i.exec(type ?? "")?.[1] ?? /<meta[^>]+charset=["']?([\w-]+)/i.exec(start)?.[1];
  for (const letters of [named, "utf-8"]) {
    try {
      if (letters) return new TextDecoder(letters, { fatal: true }).decode(bytes);
    } catch {
      // No such letters, or not in them: the next are tried.
    }
  }
  return new TextDecoder("windows-1252").decode(bytes);
}

/** What a document says, in passages. Throws an UnreadableDocument that says why it is not read. */
export async function pageOf(document: Document): Promise<Page> {
  const { bytes, type } = document;
  const kind = type?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (startOf(bytes).includes("%PDF-")) return readPdf(bytes);
  const isJson = kind === "application/json" || (!kind.startsWith("text/html") && /^\s*\{/.test(startOf(bytes)));
  if (isJson) return statedPage(decoded(document), document.part ?? "");
  if (!/^(?:|text\/html|application\/xhtml\+xml|text\/plain|application\/octet-stream)$/.test(kind)) {
    throw new UnreadableDocument(`only HTML and PDF are read, and it is ${kind.slice(0, 60)}`);
  }
  const text = decoded(document);
  if (text.slice(0, 2048).includes("\0")) throw new UnreadableDocument("only HTML and PDF are read, and it is neither");
  return readHtml(text);
}

/**
 * What a document states of a program, on a day (ISO date); see `findingsIn`. Throws an UnreadableDocument that says why
 * it is not read.
 */
export async function readDocument(document: Document, today: string): Promise<Finding[]> {
  return findingsIn(await pageOf(document), today);
}
