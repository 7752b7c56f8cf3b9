/** Owns which requests are answered before any page is: what they lack, in words for whoever sent them. */

import { originNamed } from "../env";
import { urlIn } from "../parse";
import { actionsNamed, isReadableCall } from "./reply";

/** Bytes that a form may send; Next takes no more for an action. */
const mostBytes = 1024 * 1024;

/** An answer instead of a page. */
export type Refusal = { status: number; title: string; text: string; headers: Readonly<Record<string, string>> };

/** What a request is let in with: the host that its origin has, for Next, which compares the two. */
type LetIn = { host: string };

const refusal = (status: number, title: string, text: string, headers: Refusal["headers"] = {}): Refusal => ({
  status,
  title,
  text,
  headers,
});

const tooMuch = refusal(
  413,
  "This is too much to send",
  "Nothing was done. A form may hold up to 1 MB: go back, shorten it and send it again.",
);

const unreadable = refusal(
  400,
  "This form can’t be read",
  "Nothing was done: what was sent can’t be told apart into its fields. Load the page again and send it from there.",
);

const renewed = refusal(
  409,
  "The site was renewed since this form was opened",
  "Nothing was done. Go back: what you typed may still be there. Copy what is long, load the page again and send it from there.",
  // By this the page's own script knows it, and keeps what was typed.
  { "X-Nextjs-Action-Not-Found": "1" },
);

const isForm = (kind: string) => /^multipart\/form-data\b/i.test(kind);

const allow = (post: boolean) => ({ Allow: post ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS" });

/**
 * Why a request gets no page, or with what it is let in. Forms are taken from the site itself alone: the origin that
 * the browser names must be `site` (what SITE_URL says) or the Host it asked. X-Forwarded-Host, which anybody can
 * send, is not looked at.
 */
export function atTheDoor(
  { method, headers }: Pick<Request, "method" | "headers">,
  site: string | null,
): Refusal | LetIn {
  const own = originNamed(headers.get("host"), "http");
  if (own === null) {
    return refusal(400, "This address can’t be read", "The host that was asked for is no host. Check the address.");
  }
  const host = new URL(own).host;
  if (method === "GET" || method === "HEAD") return { host };
  if (method === "OPTIONS") return refusal(204, "", "", allow(true));
  const known = `It can be read (GET, HEAD)${method === "POST" ? "" : ", and its forms can be sent (POST)"}.`;
  if (method !== "POST") return refusal(405, `This page can’t be asked by ${method}`, known, allow(true));
  const origin = headers.get("origin") ?? (headers.get("sec-fetch-site") === "cross-site" ? "null" : null);
  const hostOfOrigin = hostOf(origin);
  if (origin !== null && origin !== site && hostOfOrigin !== host) {
    return refusal(
      403,
      "This form came from another site",
      "Nothing was done. Open the page here and send its form again. If this is your own site behind a proxy, set SITE_URL to the address that people open.",
    );
  }
  if (Number(headers.get("content-length") ?? 0) > mostBytes) return tooMuch;
  const kind = headers.get("content-type") ?? "";
  if (!isForm(kind) && !headers.has("next-action"))
    return refusal(405, "Nothing can be sent to this page like this", known, allow(false));
  if (isForm(kind) && !/;\s*boundary=/i.test(kind)) return unreadable;
  return { host: hostOfOrigin ?? host };
}

/**
 * Why what was sent gets no page: what can't be read, a body without its length that turns out to be too large, of
 * which no more is read than may be sent, or an action that is not among `known` (null: not known here). What Next
 * would refuse is refused here, since Next writes each with a stack into the server's log. null: it may go on.
 */
export async function refusalOfBody(
  { method, headers, body }: Pick<Request, "method" | "headers" | "body">,
  known: ReadonlySet<string> | null = null,
): Promise<Refusal | null> {
  if (method !== "POST") return null;
  const parts: Uint8Array[] = [];
  const reader = body?.getReader();
  for (let bytes = 0; reader; ) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.length;
    if (bytes > mostBytes) {
      await reader.cancel();
      return tooMuch;
    }
    parts.push(value);
  }
  const bytes = Buffer.concat(parts);
  const called = headers.get("next-action");
  const kind = headers.get("content-type") ?? "";
  // What is neither form nor call is what other programs send to where they may: whoever answers them reads it.
  const isCall = called !== null;
  const judged = (ids: readonly string[] | null) => {
    if (ids === null) return unreadable;
    return known === null || ids.every((id) => known.has(id)) ? null : renewed;
  };
  if (!isForm(kind))
    return isCall ? judged(isReadableCall(new Map([["0", bytes.toString("utf8")]])) ? [called] : null) : null;
  // Read as Next will read it, which would answer 500 where that fails.
  return new Response(bytes, { headers: { "content-type": kind } }).formData().then(
    (form) => judged(isCall ? (isReadableCall(form) ? [called] : null) : actionsNamed(form)),
    () => unreadable,
  );
}

function hostOf(origin: string | null): string | null {
  return (origin && urlIn(origin)?.host) || null;
}

/** A page that says so, without a script, a style or a word of what was sent. */
export function pageOf({ title, text }: Refusal): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · Matricula</title></head>
<body><main><h1>${title}</h1><p>${text}</p><p><a href="/">The start page</a></p></main></body>
</html>
`;
}
