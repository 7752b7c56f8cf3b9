/** Owns the rule that a guide's prose holds no number without a source: digits outside a reference or a name. */

/** A digit's run in a text, and where it begins. */
export type StrayDigits = { found: string; offset: number };

/**
 * The runs of digits in `text` that are neither part of a reference to a figure, nor of one of the
 * `names` that hold digits ("GPT-4"), nor of a link's address. Names match whole: "GPT-4" does not
 * excuse "GPT-40".
 */
export function strayDigits(text: string, names: readonly string[]): StrayDigits[] {
  const hidden = [/\{\{[^{}]*\}\}/g, /\]\([^)\s]*\)/g, ...names.map(nameAsWhole)].reduce(
    (left, pattern) => left.replace(pattern, (found) => " ".repeat(found.length)),
    text,
  );
  return [...hidden.matchAll(/[\p{L}\p{N}]*\p{N}[\p{L}\p{N}.,]*/gu)].map(({ 0: found, index }) => ({
    found: found.replace(/[.,]+$/, ""),
    offset: index,
  }));
}

function nameAsWhole(name: string): RegExp {
  const literal = name
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    // A name may be broken over two lines.
    .join("\\s+");
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, "gu");
}
