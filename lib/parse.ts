/** Owns reading what addresses and forms send as text: ids, pages, short names, amounts, days. It runs in browsers too. */

/** An id or a version written in digits alone; null for any other text. */
export function digitsIn(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** A place in a list, counted from 1 ("12"); null for any other text. */
export function placeIn(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,6}$/.test(text) ? Number(text) : null;
}

/** Lower-case letters and digits, with single hyphens between words: the short name of something in an address. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * A number as people type it: "$12,500.50", "26 310", "26.5k"; null where nothing was typed. What is none, or could be
 * two, stays the text that it is, so that a schema refuses it and `askWhich` says why. At most 15 digits before the
 * point and six behind it.
 */
export function amountIn(text: string | null | undefined): number | string | null {
  if (!text?.trim()) return null;
  const [first = text, ...others] = readingsOf(text);
  return others.length === 0 ? first : text;
}

/** Figures and signs of full width, and the figures of Arabic and Persian, as ASCII has them. */
function inAscii(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\u0660-\u0669\u06F0-\u06F9]/g, (one) => {
    const code = one.charCodeAt(0);
    return String.fromCharCode(code >= 0xff01 ? code - 0xfee0 : 0x30 + (code & 0xf));
  });
}

/** Every number that a text can be read as: none, one, or the two that it has to be asked about. */
function readingsOf(text: string): number[] {
  // Longer ones would keep the pattern busy, and none of them is a number.
  if (text.length > 60) return [];
  const [, sign = "", body = "", thousands] =
    /^(?:USD|US\$|\$)?\s*([-−+]?)([\d.][\d.,\s'’]*?)\s*(k?)\s*(?:USD|\$)?$/iu.exec(inAscii(text).trim()) ?? [];
  const read = (plain: string) => Number(`${/[-−]/.test(sign) ? "-" : ""}${plain}${thousands ? "e3" : ""}`) + 0;
  if (/^(\d{1,15}(\.\d{1,6})?|\.\d{1,6})$/.test(body)) {
    // "1.250" is 1.25, or 1,250 where points stand between thousands.
    return /^[1-9]\d{0,2}\.\d{3}$/.test(body) ? [read(body), read(body.replace(".", ""))] : [read(body)];
  }
  const isGrouped = body.length <= 28 && /^[1-9]\d{0,2}([,\s'’])\d{3}(\1\d{3})*(\.\d{1,6})?$/u.test(body);
  if (isGrouped) return [read(body.replace(/[,\s'’]/gu, ""))];
  // "1,25" is 1.25 where a comma stands before decimals, or 125 with a comma too much.
  if (/^\d{1,9},\d{1,6}$/.test(body)) return [read(body.replace(",", ".")), read(body.replace(",", ""))];
  // "26.310,00" and "1.250.000" can only be one thing.
  if (/^[1-9]\d{0,2}(\.\d{3}){1,4},\d{1,2}$|^[1-9]\d{0,2}(\.\d{3}){2,4}$/.test(body)) {
    return [read(body.replaceAll(".", "").replace(",", "."))];
  }
  return [];
}

/**
 * What to say of a text that can be read as two numbers: "can be read as $1.25 or $1,250: write 1.25 or 1250"; null of
 * any other. `sign` stands before what is counted; where only whole numbers are wanted, whole ones are offered.
 */
export function askWhich(text: unknown, { sign = "", whole = false } = {}): string | null {
  const readings = typeof text === "string" ? readingsOf(text) : [];
  if (readings.length < 2) return null;
  const shown = readings.map((value) => sign + value.toLocaleString("en-US", { maximumFractionDigits: 6 }));
  const written = readings.map((value) => typedAmount(whole ? Math.round(value) : value));
  return `can be read as ${shown.join(" or ")}: write ${written.join(" or ")}`;
}

/** A number as text that `amountIn` reads as the same: three decimals get a fourth, else they could be thousands. */
export function typedAmount(value: number): string {
  return readingsOf(String(value)).length > 1 ? `${value}0` : String(value);
}

/** What to say of a text that is no ISO day; where it names one in another way, or two, with how to write them. */
export function wrongDay(text: unknown): string {
  const [, first = "", second = "", year = ""] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(String(text).trim()) ?? [];
  const dayOf = (month: string, day: string) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const isReal = (day: string) => Date.parse(day) && new Date(day).toISOString().startsWith(day);
  const days = [...new Set([dayOf(first, second), dayOf(second, first)])].filter(isReal);
  return `must be a real day, written YYYY-MM-DD${days.length > 0 ? `: write ${days.join(" or ")}` : ""}.`;
}

/**
 * The address that a text is, read against another where it may be a part of one; null where it is none. Not by
 * `URL.canParse`: once it is optimized, Node 20 answers false for every address with a letter beyond ASCII.
 */
export function urlIn(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
