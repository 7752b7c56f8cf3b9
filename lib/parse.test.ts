/** Owns the tests of amounts and days as people write them: what could be read in two ways is asked about. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountIn, askWhich, typedAmount, urlIn, wrongDay } from "./parse";

describe("an amount", () => {
  it.each([
    ["26310", 26_310],
    ["26,310", 26_310],
    ["$26,310.00", 26_310],
    ["$ 26,310", 26_310],
    ["US$26,310", 26_310],
    ["26,310 USD", 26_310],
    ["26k", 26_000],
    ["$26.5K", 26_500],
    ["26.310,00", 26_310],
    ["1.250.000", 1_250_000],
    ["1,250,000.5", 1_250_000.5],
    [" 26 310 ", 26_310],
    ["26\u00a0310", 26_310],
    ["26\u202f310.50", 26_310.5],
    ["26\u2009310", 26_310],
    ["1265.6", 1265.6],
    [".5", 0.5],
    ["0.125", 0.125],
    ["1250.125", 1250.125],
    ["12.3450", 12.345],
    ["-5", -5],
    ["−5", -5],
    ["$-5", -5],
    ["+5000", 5000],
    ["26’310", 26_310],
    ["1'250'000.5", 1_250_000.5],
    ["２６，３１０", 26_310],
    ["＄２６ｋ", 26_000],
    ["٢٦٣١٠", 26_310],
    ["۲۶۳۱۰", 26_310],
  ])("%j is %d", (text, value) => {
    expect(amountIn(text)).toBe(value);
    expect(askWhich(text)).toBeNull();
  });

  it.each([undefined, null, "", "  "])("is nothing where nothing is typed: %j", (text) => {
    expect(amountIn(text)).toBeNull();
  });

  it.each([
    "ask us",
    "3O",
    "1e5",
    "26,31,0",
    "1.2.3",
    "--5",
    "$",
    "k",
    ".",
    "26 31",
    "2 6 3",
    "26'31",
    "12,500²",
    "½",
    "∞",
    "9".repeat(70),
  ])("stays text where it is no number: %j", (text) => {
    expect(amountIn(text)).toBe(text);
    expect(askWhich(text)).toBeNull();
  });

  it.each([
    ["1.250", "can be read as 1.25 or 1,250: write 1.25 or 1250"],
    ["26.310", "can be read as 26.31 or 26,310: write 26.31 or 26310"],
    ["$12.345", "can be read as 12.345 or 12,345: write 12.3450 or 12345"],
    ["1,25", "can be read as 1.25 or 125: write 1.25 or 125"],
    ["12345,678", "can be read as 12,345.678 or 12,345,678: write 12345.678 or 12345678"],
    ["0,125", "can be read as 0.125 or 125: write 0.125 or 125"],
    ["1.250k", "can be read as 1,250 or 1,250,000: write 1250 or 1250000"],
  ])("%j is asked about", (text, said) => {
    expect(amountIn(text)).toBe(text);
    expect(askWhich(text)).toBe(said);
  });

  it("is asked about in the words of its field", () => {
    expect(askWhich("1.250", { sign: "$" })).toBe("can be read as $1.25 or $1,250: write 1.25 or 1250");
    expect(askWhich("26.310", { whole: true })).toBe("can be read as 26.31 or 26,310: write 26 or 26310");
  });
});

const digit = fc.constantFrom(..."0123456789");
const written = fc.array(fc.oneof({ weight: 3, arbitrary: digit }, fc.constantFrom(..."$,.k -\u202f")), {
  maxLength: 14,
});

/** The number as somebody reads it who writes thousands with one mark and decimals with the other. */
function readBy(text: string, thousands: RegExp, decimal: string): number | null {
  const [, sign, body = "", kilo] = /^\$?\s*(-?)([\d.][\d.,\s]*?)\s*(k?)\s*\$?$/i.exec(text.trim()) ?? [];
  const [whole = "", fraction, ...more] = body.split(decimal);
  if (more.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return null;
  // Nobody writes thousands with a point here and a space there.
  if (new Set(whole.match(new RegExp(thousands, "gu"))).size > 1) return null;
  const parts = whole.split(thousands);
  const isWhole = /^\d*$/.test(parts.join("")) && parts.slice(1).every((part) => part.length === 3);
  if (!isWhole || parts.join("") + (fraction ?? "") === "") return null;
  if (parts.length > 1 && !/^[1-9]\d{0,2}$/.test(parts[0] ?? "")) return null;
  return Number(`${sign}${parts.join("") || "0"}.${fraction ?? "0"}${kilo ? "e3" : ""}`) + 0;
}

it("reads nothing that the other way of writing numbers reads otherwise, but for commas between thousands", () => {
  fc.assert(
    fc.property(
      written.map((marks) => marks.join("")),
      (text) => {
        const value = amountIn(text);
        if (typeof value !== "number") return;
        const [here, there] = [readBy(text, /[,\s]/, "."), readBy(text, /[.\s]/, ",")];
        expect([here, there]).toContain(value);
        if (here !== null && there !== null && here !== there) expect(text).toMatch(/[1-9]\d{0,2},\d{3}(\D|$)/);
      },
    ),
    { numRuns: 5000 },
  );
});

it("offers writings of an asked amount that are read as what they stand for", () => {
  const part = fc.oneof(fc.stringMatching(/^\.\d{3}$/), fc.stringMatching(/^,\d{2}$/));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), part, (whole, behind) => {
      const text = `${whole}${behind}`;
      const [, one, other] = / write (\S+) or (\S+)$/.exec(askWhich(text) ?? "") ?? [];
      expect(amountIn(one)).toBe(Number(text.replace(",", ".")));
      expect(amountIn(other)).toBe(Number(text.replace(/[.,]/, "")));
    }),
  );
});

it("is read back from its own text", () => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (thousandths) => {
      const value = thousandths / 1000;
      expect(amountIn(typedAmount(value))).toBe(value + 0);
    }),
  );
});

it.each([
  ["3/14/2026", ": write 2026-03-14"],
  ["14.3.2026", ": write 2026-03-14"],
  ["3/4/2026", ": write 2026-03-04 or 2026-04-03"],
  ["3/3/2026", ": write 2026-03-03"],
  ["31/02/2026", ""],
  ["2026-02-31", ""],
  ["in March", ""],
  [null, ""],
])("a day written %j is asked for as the days that it can be", (text, asked) => {
  expect(wrongDay(text)).toBe(`must be a real day, written YYYY-MM-DD${asked}.`);
});

it("reads an address with letters beyond ASCII, however often addresses were read before", () => {
  for (let n = 0; n < 50_000; n += 1) urlIn(`https://example.edu/${n}`);
  expect(urlIn("https://münchen.example/")?.host).toBe("xn--mnchen-3ya.example");
  expect(urlIn("münchen")).toBeNull();
});
