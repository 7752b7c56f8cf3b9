/** The id that an address names; -1, which nothing has, for any other text. */
export function idOf(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : -1;
}
