/** Owns the proof that `npm run read-page` prints JSON alone, of a file or an address, and says why where it can't. */
import http from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { ran } from "../commands/fixtures";
import { readPage } from "../commands/read-page";

const page = "lib/reading/fixtures/02-definition-list.html";
const server = http.createServer((request, response) => {
  response.writeHead(request.url === "/ms" ? 200 : 404, { "content-type": "text/html" });
  response.end(request.url === "/ms" ? "<h1>MS in AI</h1><p>Delivery: Online, on campus</p><p>GRE: Required</p>" : "");
});
let origin = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${z.object({ port: z.number() }).parse(server.address()).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const printed = z.array(z.object({ field: z.string(), value: z.string(), snippet: z.string(), certain: z.boolean() }));

test("a file: fields and values as the files of facts have them, each with its words", async () => {
  const { status, stdout, stderr } = await ran(readPage, [page], {});
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const found = printed.parse(JSON.parse(stdout));
  expect(found).toContainEqual({
    field: "gre_required",
    value: "no",
    snippet: "GRE: Not required",
    certain: true,
  });
  expect(found.map(({ field, value }) => `${field} ${value}`)).toEqual(
    expect.arrayContaining(["min_gpa 3.0", "admission_deadline --02-15", "duration_months 24"]),
  );
});

test("an address, where tests allow their own", async () => {
  const settings = { FETCH_TEST_ADDRESS: "127.0.0.1" };
  const { stdout } = await ran(readPage, [`${origin}/ms`], settings);
  const found = printed.parse(JSON.parse(stdout)).map(({ field, value }) => `${field} ${value}`);
  expect(found).toEqual(["delivery online;on-campus", "gre_required yes"]);
  expect((await ran(readPage, [`${origin}/gone`], settings)).stderr).toBe(
    `${origin}/gone was not read: it answered 404.\n`,
  );
});

test("what can't be read says why", async () => {
  const refused = await ran(readPage, [`${origin}/ms`], {});
  expect(refused).toEqual({
    status: 1,
    stdout: "",
    stderr: `${origin}/ms was not read: 127.0.0.1 is no address of the public network, and such are never asked.\n`,
  });
  expect((await ran(readPage, ["nothing.html"], {})).stderr).toBe("There is no file nothing.html.\n");
  expect((await ran(readPage, ["lib"], {})).stderr).toBe("lib is no file.\n");
  expect((await ran(readPage, [], {})).stderr).toMatch(/^Usage: npm run -s read-page/);
});
