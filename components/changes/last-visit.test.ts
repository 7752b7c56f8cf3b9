import { expect, it } from "vitest";
import { visitOn } from "./last-visit";

it("the first visit knows no earlier one, the next day does, and the rest of that day too", () => {
  const first = visitOn("2026-11-23", null);
  expect(first).toEqual({ stored: "2026-11-23 2026-11-23", before: null });
  expect(visitOn("2026-11-23", first.stored)).toEqual(first);
  const second = visitOn("2026-11-30", first.stored);
  expect(second).toEqual({ stored: "2026-11-23 2026-11-30", before: "2026-11-23" });
  expect(visitOn("2026-11-30", second.stored)).toEqual(second);
  expect(visitOn("2026-12-02", second.stored).before).toBe("2026-11-30");
});

it("what is no such note, or was written by a clock ahead of this one, is a first visit", () => {
  for (const stored of ["", "yesterday", "2026-11-23", "2027-01-01 2027-01-02"]) {
    expect(visitOn("2026-11-30", stored)).toEqual({ stored: "2026-11-30 2026-11-30", before: null });
  }
});
