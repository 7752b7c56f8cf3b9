/** Owns the proof that a passkey asked for at another host is told as that. */
import { expect, it } from "vitest";
import { elsewhere } from "./elsewhere";

it("says where passkeys work when a page was opened elsewhere", () => {
  expect(elsewhere("localhost", "localhost")).toBeNull();
  expect(elsewhere("example.org", "www.example.org")).toBeNull();
  expect(elsewhere(undefined, "example.org")).toBeNull();
  for (const opened of ["127.0.0.1", "example.org", "notlocalhost"]) {
    expect(elsewhere("localhost", opened)).toContain(`only at localhost, and this page was opened at ${opened}.`);
  }
});
