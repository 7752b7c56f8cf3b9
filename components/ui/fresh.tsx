/**
 * Owns a text that changes while its page stays: each text is an element of its own. A browser's translation puts
 * elements of its own in place of the text it found; one that React changed in place would stay unseen.
 */
export function Fresh({ children }: { children: string }) {
  return <span key={children}>{children}</span>;
}
