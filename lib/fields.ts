/** Owns the fields that schemas of several rooms have: addresses of web pages, texts that others see, ids and versions. */

import { z } from "zod";
import { urlIn } from "./parse";
import { unseenIn } from "./text/visible";

/**
 * An address of a web page that everybody can open, kept as it is written; `subject` is what a fault calls it ("The
 * source"), nothing where what is before the fault says it.
 */
export const webAddress = (subject: string) => {
  const said = (fault: string) => `${subject} ${fault}`.trim();
  const form = said("must be an address that starts with https:// or http://.");
  return z.string({ error: form }).superRefine((text, context) => {
    const say = (message: string) => context.addIssue({ code: "custom", message });
    const url = /^https?:\/\/[^\p{Cc}]+$/iu.test(text) ? urlIn(text) : null;
    if (url === null) return say(form);
    const { username, password, hostname } = url;
    const unseen = unseenIn(text);
    if (unseen) say(said(unseen));
    else if (username !== "" || password !== "")
      say(said("must not have a user name or password in it: leave that out."));
    else if (!isPublicHost(hostname))
      say(said("must be a page that everybody can open, not one of a private network."));
  });
};

/** What only one machine or one network knows by this name. */
const privateNames = /(^|\.)(localhost|local|internal|intranet|lan|home\.arpa)$/;

/** Ranges of IPv4 that are nobody's on the internet, each by its first address and how many of its bits count. */
const privateRanges = [
  ...([
    ["0.0.0.0", 8],
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["127.0.0.0", 8],
    ["169.254.0.0", 16],
  ] as const),
  ...([
    ["172.16.0.0", 12],
    ["192.0.0.0", 24],
    ["192.168.0.0", 16],
    ["198.18.0.0", 15],
    ["224.0.0.0", 3],
  ] as const),
] as const;

/** Whether a host, as `URL` writes it, may be anybody's to reach: a name with a dot, or an address of the internet. */
function isPublicHost(hostname: string): boolean {
  const host = hostname.replace(/\.$/, "");
  // Of IPv6 only 2000::/3 is given to the internet.
  if (host.startsWith("[")) return /^\[[23][0-9a-f]{3}:/.test(host);
  if (!/^\d+(\.\d+){3}$/.test(host)) return host.includes(".") && !privateNames.test(host);
  return !privateRanges.some(([first, bits]) => numberOf(host) >>> (32 - bits) === numberOf(first) >>> (32 - bits));
}

function numberOf(address: string): number {
  return address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
}

/** Holds a text that others see to what an eye can see; `field` is what a fault calls it. */
const seen =
  (field: string, lines: boolean) =>
  (text: string, context: z.RefinementCtx): void => {
    const message = !lines && /[\n\r\t\v\f]/.test(text) ? "must be one line of text." : unseenIn(text, { lines });
    if (message) context.addIssue({ code: "custom", message: `${field} ${message}`.trim() });
  };

/** What to say of a text that is longer than its field takes: also by how much, since nobody counts 2,000 characters. */
export function tooLong(field: string, longest: number, text: unknown): string {
  const has = typeof text === "string" ? `; this has ${text.length.toLocaleString("en-US")}` : "";
  return `${field} may have at most ${longest.toLocaleString("en-US")} characters${has}.`;
}

/** For `superRefine`: one line that others see, all of it visible. */
export const visibleLine = (field: string) => seen(field, false);

/** For `superRefine`: text that others see, perhaps of several lines, all of it visible. */
export const visibleLines = (field: string) => seen(field, true);

/** An id, or a version; 0 is a version before the first. */
export const rowNumber = z.coerce.number().int().min(0).max(999_999_999);
