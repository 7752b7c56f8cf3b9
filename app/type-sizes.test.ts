/** Owns the proof that letters follow the text size that a reader has set in the browser. */
import { expect, it } from "vitest";
import { ownSources } from "../lib/sources-fixtures";

it("no size of letters is in pixels", () => {
  const fixed = [...ownSources()].flatMap(([file, text]) =>
    (text.match(/(?:text|leading)-\[[\d.]+px\]/g) ?? []).map((size) => `${file}: ${size}`),
  );
  expect(fixed).toEqual([]);
});
