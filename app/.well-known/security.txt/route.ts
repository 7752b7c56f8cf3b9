import { siteOrigin } from "@/lib/authorization/site-origin";
import { contact } from "@/lib/env";
import { daysBefore } from "@/lib/text/day";

/** Days for which it may be believed without being read again. */
const keeps = 180;

/** Whom to tell of a hole (RFC 9116); where nobody is named there is no such file. */
export async function GET(): Promise<Response> {
  const headers = { "Content-Type": "text/plain; charset=utf-8" };
  const named = contact();
  if (named === null) return new Response("Nobody is named here.\n", { status: 404, headers });
  const lines = [
    `Contact: ${named}`,
    `Expires: ${daysBefore(new Date(), -keeps).toISOString()}`,
    "Preferred-Languages: en",
    `Canonical: ${await siteOrigin()}/.well-known/security.txt`,
  ];
  return new Response(`${lines.join("\n")}\n`, { headers });
}
