import { readToken } from "@/lib/work/lists";

/** An address with a query, which then knows the work list that its page was opened from, if it was. */
export function withList(href: string, token = ""): string {
  return readToken(token) ? `${href}&list=${encodeURIComponent(token)}` : href;
}
