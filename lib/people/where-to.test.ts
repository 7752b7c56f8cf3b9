/** Owns the proof that nobody is led off the site after signing in. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { sameSitePath } from "./where-to";

const here = "https://matricula.example";

it("never leads elsewhere, whatever it is given", () => {
  const piece = fc.constantFrom(
    "/",
    "//",
    "\\",
    ".",
    "..",
    "@",
    "elsewhere.example",
    "\t",
    "\n",
    "%2f",
    "?",
    "#",
    ":",
    "a",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.array(piece).map((pieces) => pieces.join("")),
      ),
      (text) => {
        const path = sameSitePath(text);
        if (path !== null) expect(new URL(path, here).origin).toBe(here);
      },
    ),
    { numRuns: 500 },
  );
});

it("keeps a path with its question, and refuses the rest", () => {
  expect(sameSitePath("/admin/log?kind=sign-in&page=2#x")).toBe("/admin/log?kind=sign-in&page=2");
  for (const text of [
    null,
    undefined,
    "",
    "admin",
    "//x.example",
    "/\\x.example",
    "/.//x.example",
    "https://x.example",
  ]) {
    expect(sameSitePath(text)).toBeNull();
  }
});
