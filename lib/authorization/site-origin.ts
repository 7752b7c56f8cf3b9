/** Owns the address under which this site is asked: what SITE_URL says, else what the request names. */
import type { Metadata } from "next";
import { headers } from "next/headers";
import { adminOrigin, originNamed, siteUrl } from "@/lib/env";

/**
 * "https://example.org", without a slash at its end. A request's own Host is believed only to speak
 * to whoever sent it: no answer that holds it is kept for others.
 */
export async function siteOrigin(): Promise<string> {
  const configured = siteUrl();
  if (configured !== null) return configured;
  const sent = await headers();
  const scheme = sent.get("x-forwarded-proto")?.split(",")[0]?.trim() === "https" ? "https" : "http";
  // The door lets in no Host that is none (lib/serving/door.ts).
  return originNamed(sent.get("host"), scheme) ?? adminOrigin();
}

/**
 * What a page's metadata says of its one address: the path below SITE_URL. Nothing where only the request names a host:
 * whoever asks chooses that, and a page that names none is its own. `types`: its other forms, by media type.
 */
export function canonical(
  path: string,
  types: NonNullable<Metadata["alternates"]>["types"] = {},
): Pick<Metadata, "alternates"> {
  const origin = siteUrl();
  return { alternates: { ...(origin !== null && { canonical: origin + path }), types } };
}
