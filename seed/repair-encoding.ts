/** Owns undoing one encoding accident: UTF-8 that was once read as the Thai code page windows-874. */

// What a byte from 0x80 to 0x9F was read as. Windows-874 leaves most of them empty; readers fill the
// gaps from windows-1252, or with the control character of the same number.
const gapCharacters =
  "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f" + // 0x80 to 0x8F
  "\u0090‘’“”•–—˜™š›œ\u009džŸ"; // 0x90 to 0x9F
const gap = `[\u0080-\u009f${gapCharacters}]`;
/** What a continuation byte, 0x80 to 0xBF, was read as: a gap character, a no-break space or a Thai consonant. */
const continuation = `[\u0080-\u009f${gapCharacters}\u00a0\u0e01-\u0e1f]`;

// Only sequences that no correct text holds, so that real Thai stays as it is: the vowel sign โ or
// the digit ๐, which only a Thai consonant or a digit can follow, before a gap character. They are
// U+2000 to U+27FF (dashes, quotes, the euro, arrows, dingbats), U+1F000 to U+1FFFF (emoji) and the
// selector U+FE0F behind some of those. Accented letters (“รฉ” for é) read as Thai and are left alone.
const misread = new RegExp(`โ${gap}${continuation}|๐[Ÿ\u009f]${continuation}{2}|๏ธ[\u008f]`, "gu");

/** The windows-874 byte that was read as `character`. */
function byteOf(character: string): number {
  const inGap = gapCharacters.indexOf(character);
  if (inGap >= 0) return 0x80 + inGap;
  const code = character.codePointAt(0) ?? 0;
  // TIS-620, and windows-874 with it, puts U+0E01 at 0xA1 and keeps the order of Unicode.
  return code >= 0x0e01 ? code - 0x0e01 + 0xa1 : code;
}

/**
 * Gives back the punctuation and emoji that were written as UTF-8 and read as windows-874:
 * “โ€”” becomes an em dash. Anything else, real Thai text included, is returned as it is.
 */
export function repairEncoding(text: string): string {
  const repaired = text.replace(misread, (run) =>
    new TextDecoder().decode(Uint8Array.from(run, (character) => byteOf(character))),
  );
  // Text that was misread twice comes right in two passes; every pass shortens it.
  return repaired === text ? text : repairEncoding(repaired);
}
