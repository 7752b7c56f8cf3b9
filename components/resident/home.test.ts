import { describe, expect, it } from "vitest";
import { addressAtHome, firstScript } from "./home";
import { withHome } from "./resident-link";

const at = (address: string, home: string | null = "TX") => {
  const { pathname, searchParams } = new URL(address, "https://example.org");
  return addressAtHome(pathname, searchParams, home);
};

/** Where the page's first script leads from an address, on a device that keeps this; null: it stays. */
function ledTo(address: string, stored: string | null): string | null {
  let to: string | null = null;
  const location = {
    href: `https://example.org${address}`,
    replace: (url: URL) => {
      to = url.pathname + url.search + url.hash;
    },
  };
  new Function("localStorage", "location", firstScript)({ getItem: () => stored }, location);
  return to;
}

describe("the reader's prices", () => {
  it.each([
    "/programs",
    "/programs/a-b",
    "/compare",
    "/shortlist",
    "/browse/texas",
    "/institutions/a",
    "/guides",
    "/guides/a",
  ])("come by themselves on %s, once it is known where they live", (path) => {
    expect(at(path)).toBe(`${path}?resident=TX`);
    expect(ledTo(path, "TX")).toBe(`${path}?resident=TX`);
  });

  it("keep what else the address says", () => {
    expect(at("/compare?compare=a&compare=b")).toBe("/compare?compare=a&compare=b&resident=TX");
    expect(ledTo("/programs?q=ai#filters", "TX")).toBe("/programs?q=ai&resident=TX#filters");
  });

  it.each([
    "/programs?resident=OH",
    "/programs?resident=",
    "/",
    "/browse",
    "/programs/a/correction",
    "/about/coverage",
  ])("leave %s alone", (address) => {
    expect(at(address)).toBeNull();
    expect(ledTo(address, "TX")).toBeNull();
  });

  it("stay away where nothing, or nonsense, is kept", () => {
    expect(at("/programs", null)).toBeNull();
    for (const stored of [null, "", "Texas", "tx", "TX&q=1"]) expect(ledTo("/programs", stored)).toBeNull();
  });
});

it("a link keeps where the reader lives beside what it asks for, and before its place on the page", () => {
  expect(withHome("/programs", null)).toBe("/programs");
  expect(withHome("/programs?degree=masters", "TX")).toBe("/programs?degree=masters&resident=TX");
  expect(withHome("/guides/a#skill-b", "TX")).toBe("/guides/a?resident=TX#skill-b");
  expect(withHome("/", "a&b")).toBe("/?resident=a%26b");
});
