/** Owns the tests of the encoding repair. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repairEncoding } from "./repair-encoding";

/** The accident itself, byte by byte, written independently of the repair. */
function misread(text: string): string {
  const windows1252 = new Map([
    [0x80, "€"],
    [0x82, "‚"],
    [0x83, "ƒ"],
    [0x84, "„"],
    [0x85, "…"],
    [0x86, "†"],
    [0x87, "‡"],
    [0x88, "ˆ"],
    [0x89, "‰"],
    [0x8a, "Š"],
    [0x8b, "‹"],
    [0x8c, "Œ"],
    [0x8e, "Ž"],
    [0x91, "‘"],
    [0x92, "’"],
    [0x93, "“"],
    [0x94, "”"],
    [0x95, "•"],
    [0x96, "–"],
    [0x97, "—"],
    [0x98, "˜"],
    [0x99, "™"],
    [0x9a, "š"],
    [0x9b, "›"],
    [0x9c, "œ"],
    [0x9e, "ž"],
    [0x9f, "Ÿ"],
  ]);
  return Array.from(new TextEncoder().encode(text), (byte) =>
    byte > 0xa0 ? String.fromCharCode(0x0e01 + byte - 0xa1) : (windows1252.get(byte) ?? String.fromCharCode(byte)),
  ).join("");
}

const repairable = fc.string({
  unit: fc.oneof(
    fc.constantFrom(..."—–‘’“”•…€→✓✨🔥🎓🚀", "❤\ufe0f"),
    fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
    fc.constant("\n"),
  ),
});

describe("repairEncoding", () => {
  it.each([
    ["codeโ€”revolutionizing", "code—revolutionizing"],
    ["University of Wisconsinโ€“Milwaukee", "University of Wisconsin–Milwaukee"],
    ["Masterโ€™s", "Master’s"],
    ["โ€\u0153AIโ€\u009d", "“AI”"],
    ["Models๐Ÿ”ฅ", "Models🔥"],
    ["Models๐\u009f”ฅ", "Models🔥"],
  ])("reads %s as %s", (text, repaired) => {
    expect(repairEncoding(text)).toBe(repaired);
  });

  it.each([
    "Plain ASCII, 100% (really) - AI/ML + X",
    "Correct already: — – ’ “ ” … € 🔥 é ü Ÿ",
    "มหาวิทยาลัยเชียงใหม่",
    "คำว่า “ใช้”กับโปรแกรม… รก โต๊ะ ๑๐ – ๒๐ ปี",
    "ราคา ๑๐€ โดย “โรงเรียน”",
    "ย รฉ ล้ำ",
  ])("leaves %s as it is", (text) => {
    expect(repairEncoding(text)).toBe(text);
  });

  it("undoes the accident for any text of these characters", () => {
    fc.assert(fc.property(repairable, (text) => repairEncoding(misread(text)) === text));
  });

  it("leaves any correct text of these characters as it is", () => {
    fc.assert(fc.property(repairable, (text) => repairEncoding(text) === text));
  });

  it("changes nothing the second time, whatever the text", () => {
    const parts = fc.string({ unit: fc.constantFrom(..."โ๐€”ŸฅธA“–๏\u008f\u009f") });
    fc.assert(
      fc.property(fc.oneof(parts, fc.string({ unit: "binary" })), (text) => {
        const once = repairEncoding(text);
        expect(repairEncoding(once)).toBe(once);
      }),
    );
  });
});
