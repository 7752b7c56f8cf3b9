/** Owns where somebody goes after signing in. */

/** A path of this site with its question, for a redirect; null for whatever could lead elsewhere. */
export function sameSitePath(text: string | null | undefined): string | null {
  // Browsers read a backslash as a slash and drop tabs and line ends.
  if (!text?.startsWith("/") || /[\\\p{Cc}]/u.test(text)) return null;
  const here = "http://here.invalid";
  if (!URL.canParse(text, here)) return null;
  const url = new URL(text, here);
  const path = url.pathname + url.search;
  // "/.//elsewhere" becomes "//elsewhere", which would be another site.
  return url.origin === here && !path.startsWith("//") ? path : null;
}
