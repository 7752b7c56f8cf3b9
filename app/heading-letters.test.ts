/** Owns the proof that the letters in the style sheet are those of the package, byte by byte. */
import fs from "node:fs";
import { expect, it } from "vitest";

const file = "node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2";

it("the embedded letters are the package’s file", () => {
  const [, embedded = ""] = /base64,([^"]+)"/.exec(fs.readFileSync("app/heading-letters.css", "utf8")) ?? [];
  const message = `app/heading-letters.css must hold ${file} as base64`;
  expect(embedded === fs.readFileSync(file).toString("base64"), message).toBe(true);
});
