/** Owns saying that passkeys don't work at the host that a page was opened at, before anybody is asked for one. */

/**
 * What to say where a page was opened at another host than the one that passkeys are for; null where they work. They
 * work at that host and below it.
 */
export function elsewhere(rpId: string | undefined, opened: string): string | null {
  if (rpId === undefined || opened === rpId || opened.endsWith(`.${rpId}`)) return null;
  return `Passkeys of this site work only at ${rpId}, and this page was opened at ${opened}. Open it there; whoever runs the site names its address in SITE_URL.`;
}
