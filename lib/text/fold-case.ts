/** Owns texts as they are compared: neither case nor accents count. */
export function foldCase(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
