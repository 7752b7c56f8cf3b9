/** Owns cutting a sentence into words, numbers and signs. */
import { foldCase } from "../../text/fold-case";

export type Token = {
  /** As it was typed. */
  raw: string;
  /** A word in small letters without accents, dots and apostrophes, or a sign. */
  text: string;
  /** Of a number its value; "20k" and "20 mil" are 20,000. */
  value: number | null;
  /** Whether a number says that it counts dollars or thousands. */
  isAmount: boolean;
  /** Whether a comma stands before it. */
  afterComma: boolean;
};

/** How much of a sentence is read, in characters. */
const longest = 300;

const pattern =
  /(\$\s?)?(\d[\d,]*(?:\.\d+)?)(\s?(?:k|mil|thousand|grand)\b)?|[\p{L}][\p{L}\p{N}\p{M}.'’]*|[<>≤≥]=?|[-–—+,]/giu;

/** The tokens of a sentence; hyphens are kept between numbers alone, commas are marks of what follows. */
export function tokensIn(sentence: string): Token[] {
  const all = [...sentence.slice(0, longest).normalize("NFC").matchAll(pattern)].map(
    ([raw, dollar, digits, thousands]) => ({
      raw,
      text: foldCase(raw).replace(/[.'’]/gu, ""),
      value: digits === undefined ? null : Number(digits.replaceAll(",", "")) * (thousands ? 1000 : 1),
      isAmount: dollar !== undefined || thousands !== undefined || /\d,\d{3}/.test(digits ?? ""),
    }),
  );
  return all.flatMap((token, at) => {
    if (token.text === ",") return [];
    const between = all[at - 1]?.value !== null && all[at + 1]?.value !== null;
    if (/^[-–—]$/.test(token.text) && (!between || at === 0 || at === all.length - 1)) return [];
    return [{ ...token, text: token.text.replace(/[–—]/, "-"), afterComma: all[at - 1]?.text === "," }];
  });
}

/** How many tokens one phrase may have. */
const longestPhrase = 7;

/** The longest phrase from a token on that means something, with the token after it; null: none does. */
export function phraseAt<V>(
  tokens: readonly Token[],
  at: number,
  meaning: (text: string) => V | undefined,
  most = longestPhrase,
): { value: V; next: number } | null {
  for (let length = Math.min(most, tokens.length - at); length > 0; length -= 1) {
    const value = meaning(
      tokens
        .slice(at, at + length)
        .map(({ text }) => text)
        .join(" "),
    );
    if (value !== undefined) return { value, next: at + length };
  }
  return null;
}
