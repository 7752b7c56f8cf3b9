/** Owns the proof that the drawn path is the code, square by square. */
import { encode } from "uqr";
import { expect, it } from "vitest";
import { qrPicture } from "./qr";

it("draws every dark square and no other", () => {
  const text = "otpauth://totp/Matricula:ada@example.org?secret=JBSWY3DPEHPK3PXP&issuer=Matricula";
  const { path, size } = qrPicture(text);
  const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let i = 0; i < Number(length); i++) drawn[Number(y)]?.splice(Number(x) + i, 1, true);
  }
  expect(drawn).toEqual(encode(text, { ecc: "M", border: 0 }).data);
});
