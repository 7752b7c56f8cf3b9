/** Owns which characters of a text an eye can see, and the wording of those that it can't. */

/** What has no shape of its own, or turns round what follows: controls, fillers, zero widths, directions, half characters. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u{FFF9}-\u{FFFB}]/u;

const allUnseen = new RegExp(unseen, "gu");

/** Something to see: no space, nothing unseen, and not the Braille pattern without dots. */
const seen = /[^\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\u{2800}]/u;

/** Scripts in which a joiner or its opposite changes how a word is written. */
const joining = [
  ...["Arab", "Syrc", "Nkoo", "Mong", "Deva", "Beng", "Guru", "Gujr", "Orya", "Taml", "Telu", "Knda", "Mlym", "Sinh"],
  ...["Khmr", "Mymr", "Tibt"],
]
  .map((script) => String.raw`\p{Script_Extensions=${script}}`)
  .join("");

/** Where an unseen character belongs: in words of those scripts, in emoji, and behind a sign whose form it chooses. */
const belonging = new RegExp(
  String.raw`(?<=[${joining}])[\u200C\u200D](?=[${joining}])` +
    String.raw`|(?<=\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?)\u200D(?=\p{Extended_Pictographic})` +
    String.raw`|(?<=[\p{Emoji}\p{Script=Han}])[\uFE0E\uFE0F\u{E0100}-\u{E01EF}]`,
  "gu",
);

/** Whether there is anything to see in a text. */
export function isVisible(text: string): boolean {
  return seen.test(text);
}

/**
 * What is wrong with a text that others are to see, as the end of a sentence ("has nothing that can be seen in
 * it."); null where nothing is. Line breaks and tabs may be in it where it has `lines`.
 */
export function unseenIn(text: string, { lines = false }: { lines?: boolean } = {}): string | null {
  // Nearly every text is fine, and an import asks for a hundred thousand rows.
  if (!unseen.test(text)) return text === "" || isVisible(text) ? null : "has nothing that can be seen in it.";
  if (!isVisible(text)) return "has nothing that can be seen in it.";
  const plain = text.replace(belonging, (one) => " ".repeat(one.length));
  const found = unseen.exec(lines ? plain.replace(/[\n\r\t]/g, " ") : plain);
  if (!found) return null;
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const before = text.slice(Math.max(0, found.index - 12), found.index).replace(allUnseen, "");
  const where = isVisible(before) ? `after “${before.trim()}”` : "at its beginning";
  return `has a character that can’t be seen (U+${code}) ${where}: delete it, or type that part again.`;
}
