/** Owns where somebody goes after signing in. */

import { urlIn } from "../parse";

/** A path of this site with its question, for a redirect; null for whatever could lead elsewhere. */
export function sameSitePath(text: string | null | undefined): string | null {
  // Browsers read a backslash as a slash and drop tabs and line ends.
  if (!text?.startsWith("/") || /[\\\p{Cc}]/u.test(text)) return null;
  const here = "http://here.invalid";
  const url = urlIn(text, here);
  if (url === null) return null;
  const path = url.pathname + url.search;
  // "/.//elsewhere" becomes "//elsewhere", which would be another site.
  return url.origin === here && !path.startsWith("//") ? path : null;
}
