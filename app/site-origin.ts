/** Owns the address under which this site is asked: what SITE_URL says, else what the request names. */
import { headers } from "next/headers";
import { siteUrl } from "@/lib/env";

/**
 * "https://example.org", without a slash at its end. A request's own Host is believed only to speak
 * to whoever sent it: no answer that holds it is kept for others.
 */
export async function siteOrigin(): Promise<string> {
  const configured = siteUrl();
  if (configured !== null) return configured;
  const sent = await headers();
  const host = sent.get("host") ?? "";
  const scheme = sent.get("x-forwarded-proto")?.split(",")[0]?.trim() === "https" ? "https" : "http";
  return /^[a-z0-9.-]+(:\d{1,5})?$/i.test(host) ? `${scheme}://${host}` : "http://localhost";
}
