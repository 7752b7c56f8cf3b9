import { readToken } from "@/lib/work/lists";

/** An address that knows the work list that its page was opened from, if it was. */
export function withList(href: string, token = ""): string {
  if (!readToken(token)) return href;
  return `${href}${href.includes("?") ? "&" : "?"}list=${encodeURIComponent(token)}`;
}
