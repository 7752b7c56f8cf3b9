/** Owns the shape of what pages of statements say, and the licence that they and all documents name. */

/** A section: `text` is Markdown whose links may be paths; `marks`: after its first block stands what each mark means. */
export type Statement = { id: string; title: string; text: string; marks?: true };

/** The terms under which what is ours may be used. */
export const licence = { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" } as const;
