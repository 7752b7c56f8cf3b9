import { describe, expect, it } from "vitest";
import { siteUrl } from "./env";

describe("siteUrl", () => {
  it("is the origin alone, or null where none is set", () => {
    expect(siteUrl({ SITE_URL: "https://Example.org/" })).toBe("https://example.org");
    expect(siteUrl({ SITE_URL: " http://localhost:3000/programs?x=1 " })).toBe("http://localhost:3000");
    expect(siteUrl({})).toBeNull();
    expect(siteUrl({ SITE_URL: " " })).toBeNull();
  });

  it("refuses what is no web address, by the name of the variable", () => {
    for (const wrong of ["example.org", "ftp://example.org", "javascript:alert(1)", "localhost:3000"]) {
      expect(() => siteUrl({ SITE_URL: wrong })).toThrow(/^SITE_URL must be/);
    }
  });
});
