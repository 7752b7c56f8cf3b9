import { describe, expect, it } from "vitest";
import { contact, originNamed, siteUrl, trustedProxies, watchDays } from "./env";

describe("siteUrl", () => {
  it("is the origin alone, or null where none is set", () => {
    expect(siteUrl({ SITE_URL: "https://Example.org/" })).toBe("https://example.org");
    expect(siteUrl({ SITE_URL: " http://localhost:3000 " })).toBe("http://localhost:3000");
    expect(siteUrl({})).toBeNull();
    expect(siteUrl({ SITE_URL: " " })).toBeNull();
  });

  it("refuses what is no web address, by the name of the variable", () => {
    for (const wrong of ["example.org", "ftp://example.org", "javascript:alert(1)", "localhost:3000"]) {
      expect(() => siteUrl({ SITE_URL: wrong })).toThrow(/^SITE_URL must be/);
    }
  });
});

it("refuses what of SITE_URL would be dropped without a word", () => {
  for (const more of ["/directory", "/programs?x=1", "?x=1", "#top"]) {
    expect(() => siteUrl({ SITE_URL: `https://example.org${more}` })).toThrow(
      /^SITE_URL must be the site’s address alone, here https:\/\/example.org; /,
    );
  }
  expect(() => siteUrl({ SITE_URL: "https://a:b@example.org" })).toThrow(/^SITE_URL must be/);
});

it("knows how many proxies stand before the site: one, if nothing is said", () => {
  expect(
    [{}, { TRUSTED_PROXIES: " " }, { TRUSTED_PROXIES: "0" }, { TRUSTED_PROXIES: " 2 " }].map(trustedProxies),
  ).toEqual([1, 1, 0, 2]);
  for (const wrong of ["two", "-1", "10", "1.5"]) {
    expect(() => trustedProxies({ TRUSTED_PROXIES: wrong })).toThrow(/^TRUSTED_PROXIES must be/);
  }
});

it.each([
  ["example.org", "http://example.org"],
  ["Example.org:3000", "http://example.org:3000"],
  ["[::1]:3000", "http://[::1]:3000"],
  ["my_app:3000", "http://my_app:3000"],
  ["127.0.0.1", "http://127.0.0.1"],
  ...["x:99999", "a/b", "a@b", "a b", "", null].map((host): [string | null, null] => [host, null]),
])("reads the host %j as %j", (host, origin) => {
  expect(originNamed(host, "http")).toBe(origin);
});

it("takes a mail or https address to write to, and refuses any other by the name of the variable", () => {
  expect(contact({})).toBeNull();
  expect(contact({ CONTACT: "mailto:ada@example.org" })).toBe("mailto:ada@example.org");
  expect(contact({ CONTACT: "https://example.org/contact" })).toBe("https://example.org/contact");
  for (const wrong of ["ada@example.org", "mailto:ada", "javascript:alert(1)", "http://example.org"]) {
    expect(() => contact({ CONTACT: wrong })).toThrow(/^CONTACT must be/);
  }
});

it("sources are watched by the server only where a number of days says so", () => {
  expect([{}, { WATCH_SOURCES: " " }, { WATCH_SOURCES: "7" }].map((env) => watchDays(env))).toEqual([null, null, 7]);
  for (const wrong of ["0", "weekly", "-1", "1.5", "1000"]) {
    expect(() => watchDays({ WATCH_SOURCES: wrong })).toThrow(/WATCH_SOURCES/);
  }
});
