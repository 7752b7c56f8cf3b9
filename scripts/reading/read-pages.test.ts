/** Owns the proof that `npm run read-pages` asks politely, keeps what pages say for a person, and changes no listing. */
import http from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { example } from "../../lib/programs/listing/example";
import { filled, stored } from "../../lib/programs/saving/fixtures";
import { foundFacts } from "../../lib/work/found";
import { ran } from "../commands/fixtures";
import { readPagesCommand } from "../commands/read-pages";

const asked: string[] = [];
const server = http.createServer((request, response) => {
  asked.push(`${request.url}`);
  const page = `<!doctype html><title>MS in AI</title><h1>${example.name}</h1>
    <dl><dt>Application fee</dt><dd>$75</dd><dt>GRE</dt><dd>Not required</dd></dl>`;
  if (request.url === "/ms") response.writeHead(200, { "content-type": "text/html" }).end(page);
  else response.writeHead(404).end();
});
let origin = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://ai.example.edu:${z.object({ port: z.number() }).parse(server.address()).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test("reads the pages of programs of which a fact is missing; their listings stay as they are", async () => {
  const { prisma, ids } = await filled(
    { ...example, slug: "one", website: `${origin}/ms` },
    { ...example, slug: "two", name: `${example.name} online`, website: `${origin}/gone` },
  );
  const [id = 0] = ids;
  const before = await stored(prisma, id);
  const [database] = await prisma.$queryRaw<{ file: string }[]>`PRAGMA database_list`;
  const settings = { DATABASE_URL: `file:${database?.file ?? ""}`, FETCH_TEST_ADDRESS: "127.0.0.1" };
  const run = (...args: string[]) => ran((...given) => readPagesCommand(...given, { pause: 1 }), args, settings);

  const { stdout, stderr, status } = await run("--missing", "applicationFee");
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  expect(stdout).toContain("Reading 2 pages, one at a time on each host …");
  expect(stdout).toContain(`2 found, 2 to decide  ${origin}/ms`);
  expect(stdout).toContain(`not read: it answered 404  ${origin}/gone`);
  expect(stdout).toContain("2 values to decide in /admin/work/found; 1 page not read.");
  expect(asked).toEqual(["/robots.txt", "/ms", "/gone"]);
  const found = await foundFacts(prisma);
  expect(found.map(({ id: of, figure }) => [of, figure])).toEqual([
    [id, "gre"],
    [id, "applicationFee"],
  ]);
  expect(await stored(prisma, id)).toEqual(before);
  expect(await prisma.revision.count()).toBe(0);

  // By name, read again: nothing waits twice.
  expect((await run("one")).stdout).toContain("2 found, 2 to decide");
  expect(await prisma.pageFinding.count()).toBe(2);
  expect((await run("--missing", "applicationFee", "--limit", "1")).stdout).toContain("Reading 1 page,");
  for (const wrong of [[], ["--missing"], ["--missing", "mood"], ["--missing", "cost", "--limit"], ["--all"]]) {
    expect((await run(...wrong)).stderr).toContain("Usage: npm run read-pages");
  }
});
