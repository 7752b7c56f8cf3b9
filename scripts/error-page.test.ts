/** Owns the proof that an error page without a word gets some, however it comes, and that nothing else is held back. */
import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import zlib from "node:zlib";
import { afterEach, expect, it } from "vitest";
import { fillErrorPage } from "./steps/error-page.mjs";

const empty = '<!DOCTYPE html><html id="__next_error__"><head><title>T</title></head><body><div></div></body></html>';
let server: http.Server;
afterEach(() => {
  server.close();
});

async function answered(answer: (response: http.ServerResponse) => void) {
  server = http.createServer((_, response) => {
    fillErrorPage(response, "/admin");
    answer(response);
  });
  await once(server.listen(0), "listening");
  const { port } = server.address() as AddressInfo;
  return fetch(`http://localhost:${port}`);
}

it.each([403, 404, 500])("says what a page of status %i is, in the language of the page", async (status) => {
  const answer = await answered((response) => {
    response.statusCode = status;
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.write(empty.slice(0, 20));
    response.end(empty.slice(20));
  });
  expect(answer.status).toBe(status);
  expect(await answer.text()).toMatch(
    /^<!DOCTYPE html><html lang="en" id="__next_error__">.*<body><main><h1>[^<]+<\/h1><p>[^<]+<\/p>.*href="\/admin".*<div>/,
  );
});

it.each([zlib.gzipSync, zlib.deflateSync])("reads one that is packed (%o)", async (pack) => {
  const answer = await answered((response) => {
    response.setHeader("Content-Type", "text/html");
    response.setHeader("Content-Encoding", pack === zlib.gzipSync ? "gzip" : "deflate");
    response.writeHead(404).end(pack(empty));
  });
  expect(await answer.text()).toContain("There is nothing at this address");
});

it("leaves pages of the site and everything else as they are", async () => {
  const own = "<html lang='en'><body>Own</body></html>";
  const page = await answered((response) => response.writeHead(404, { "Content-Type": "text/html" }).end(own));
  expect(await page.text()).toBe(own);
  server.close();
  const other = await answered((response) => response.writeHead(404, { "Content-Type": "text/plain" }).end(empty));
  expect(await other.text()).toBe(empty);
  server.close();
  const streamed = await answered((response) => {
    response.setHeader("Content-Type", "text/html");
    // Nothing more comes before the first part was read.
    response.write("first");
    server.once("more", () => response.end("last"));
  });
  const reader = streamed.body?.getReader();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe("first");
  server.emit("more");
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe("last");
});
