/** Owns the proof that what Next can't answer is answered before it, and that every answer has its headers. */
import { expect, it } from "vitest";
import { answerBefore, headersOfAll } from "./steps/front.mjs";

const asked = (method: string, url = "/programs", ...rawHeaders: string[]) =>
  answerBefore({ method, url, rawHeaders: ["Host", "localhost", ...rawHeaders] });

it("leaves everything to Next that Next can answer", () => {
  for (const method of ["GET", "HEAD", "POST", "PUT", "OPTIONS", "PROPFIND"]) expect(asked(method)).toBeNull();
  expect(asked("GET", "/*", "X-Host", "localhost")).toBeNull();
});

it("answers TRACE, the server as a whole, and two hosts", () => {
  expect(asked("TRACE")).toMatchObject({ status: 405, headers: { Allow: "GET, HEAD, POST, OPTIONS" } });
  expect(asked("OPTIONS", "*")).toMatchObject({ status: 204, headers: { Allow: "GET, HEAD, POST, OPTIONS" } });
  expect(asked("GET", "*")).toMatchObject({ status: 400 });
  expect(asked("GET", "/", "host", "evil.example")).toMatchObject({ status: 400 });
});

it("asks browsers for https alone only where the site's own address has it", () => {
  expect(headersOfAll({})).toEqual({ "X-Content-Type-Options": "nosniff" });
  expect(headersOfAll({ SITE_URL: "http://example.org" })).toEqual({ "X-Content-Type-Options": "nosniff" });
  expect(headersOfAll({ SITE_URL: " https://example.org" })).toHaveProperty("Strict-Transport-Security");
});
