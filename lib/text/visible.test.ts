/** Owns the proof that a text is taken only when an eye can see all of it, in whatever script it is. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { isVisible, unseenIn } from "./visible";

const of = (...codes: number[]) => String.fromCodePoint(...codes);

it.each([
  ["zero width space", of(0x200b)],
  ["byte order mark", of(0xfeff)],
  ["Hangul filler", of(0x3164)],
  ["half-width Hangul filler", of(0xffa0)],
  ["word joiner", of(0x2060)],
  ["Braille blank", of(0x2800)],
  ["tags", of(0xe0041, 0xe0042)],
  ["joiners alone", of(0x200d, 0x200c)],
  ["several of them with spaces", `${of(0x200b)} ${of(0xa0)}${of(0x3000)}`],
])("takes nothing that looks blank: %s", (_, text) => {
  expect(isVisible(text)).toBe(false);
  expect(unseenIn(text)).toBe("has nothing that can be seen in it.");
  expect(unseenIn(text, { lines: true })).toBe("has nothing that can be seen in it.");
});

it.each([
  0x00, 0x07, 0x1b, 0x85, 0xad, 0x61c, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202b, 0x202c,
  0x202d, 0x202e, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0x206f, 0xfeff, 0xfff9, 0xe0020, 0xd800,
])("names %i in the middle of a word, and where it stands", (code) => {
  const named = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  const said = unseenIn(`MS in A${of(code)}I`);
  expect(said).toBe(
    `has a character that can’t be seen (${named}) after “MS in A”: delete it, or type that part again.`,
  );
  expect(unseenIn(`${of(code)}MS in AI`)).toContain(`(${named}) at its beginning`);
});

it.each([
  "MS in AI",
  "San José",
  "Ingénierie de l’intelligence artificielle",
  "日本語プログラム",
  "برنامج الذكاء",
  `می${of(0x200c)}خواهم`,
  `क्${of(0x200d)}ष`,
  "👩‍🔬 Robotics",
  "❤️ AI",
  "👨🏽‍💻",
  `葛${of(0xe0100)}城`,
  "한국어",
  "C# & C++ = 100 %",
])("takes %s", (text) => {
  expect(unseenIn(text)).toBeNull();
});

it("takes line breaks only where there are lines", () => {
  expect(unseenIn("a\r\nb\tc", { lines: true })).toBeNull();
  expect(unseenIn("a\nb")).toContain("U+000A");
});

it("takes printable ASCII, whatever it is, and never throws", () => {
  fc.assert(fc.property(fc.string({ minLength: 1 }), (text) => text.trim() === "" || unseenIn(text) === null));
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => unseenIn(text) !== undefined));
});
