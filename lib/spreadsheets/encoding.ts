/** Owns telling in which encoding a text file is, and mending text that was encoded twice. */

/** How the bytes of a text file were understood. */
export const encodings = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1252": "Windows-1252",
} as const;
export type Encoding = keyof typeof encodings;

/**
 * The text of a file, without its byte-order mark. UTF-16 is told by its mark or by the zeros beside its first letters;
 * what is no valid UTF-8 is read as Windows-1252, in which every byte is something.
 */
export function decoded(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const wide = wideOf(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: fromWindows(bytes), encoding: "windows-1252" };
  }
}

function wideOf([first, second, third, fourth]: Uint8Array): Encoding | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first && second === 0 && third && fourth === 0) return "utf-16le";
  return first === 0 && second && third === 0 && fourth ? "utf-16be" : null;
}

/** The letters of Windows-1252 from 0x80 to 0x9F, by the Encoding Standard; Node's own decoder takes them for controls. */
const middle = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/** Text of Windows. */
export function fromWindows(bytes: Uint8Array): string {
  const plain = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return plain.replace(/[\u0080-\u009F]/g, (letter) => middle.charAt(letter.charCodeAt(0) - 0x80));
}

/** The byte of Windows-1252 that each letter has. */
const byteOf: ReadonlyMap<string, number> = new Map(
  Array.from(fromWindows(Uint8Array.from({ length: 256 }, (_, n) => n)), (letter, n) => [letter, n]),
);

/** What UTF-8 looks like where it was taken for Windows-1252: the first letter of two, three or four. */
const doubled = /[\u00C2-\u00F4]/;

/**
 * The text that was meant where UTF-8 was taken for Windows-1252 and saved as UTF-8 again ("MontrÃ©al" → "Montréal");
 * null where nothing says so.
 */
export function repaired(text: string): string | null {
  if (!doubled.test(text)) return null;
  const bytes: number[] = [];
  for (const letter of text) {
    const byte = byteOf.get(letter);
    if (byte === undefined) return null;
    bytes.push(byte);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}
