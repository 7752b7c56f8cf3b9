/** Owns the proof that `npm run watch-sources` asks what is due, says what became of it, and changes no listing. */
import http from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { example } from "../../lib/programs/listing/example";
import { filled, stored } from "../../lib/programs/saving/fixtures";
import { ran } from "../commands/fixtures";
import { watchSourcesCommand } from "../commands/watch-sources";

const server = http.createServer((request, response) => {
  if (request.url === "/ai") response.writeHead(200, { "content-type": "text/html" });
  else response.writeHead(404);
  response.end("<h1>MS in AI</h1><dl><dt>Credits</dt><dd>30</dd></dl>");
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

test("asks what was not asked for a week, or all of it again", async () => {
  const at = (path: string) => ({ ...example.provenance.credits, sourceUrl: `${origin}${path}` });
  const provenance = {
    ...example.provenance,
    delivery: at("/gone"),
    duration: at("/gone"),
    credits: at("/ai"),
    cost: at("/gone"),
  };
  const { prisma, ids } = await filled({ ...example, provenance });
  const [id = 0] = ids;
  // No source of any figure, but a link of a published listing.
  await prisma.institution.updateMany({ data: { website: `${origin}/home` } });
  const before = await stored(prisma, id);
  const [database] = await prisma.$queryRaw<{ file: string }[]>`PRAGMA database_list`;
  const settings = { DATABASE_URL: `file:${database?.file ?? ""}`, FETCH_TEST_ADDRESS: "127.0.0.1" };
  const run = (...args: string[]) => ran((...given) => watchSourcesCommand(...given, { pause: 1 }), args, settings);

  const { stdout, stderr, status } = await run();
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  expect(stdout).toContain("Asking 2 sources, one at a time on each host …");
  expect(stdout).toContain(`1 seen, 0 changed  ${origin}/ai`);
  expect(stdout).toContain(`not read: 404 Not Found  ${origin}/gone`);
  expect(stdout).toContain("1 figure seen at the source; 0 to decide in /admin/work/changed; 1 source not read.");
  expect(stdout).toContain("Asking 1 address, one at a time on each host …");
  expect(stdout).toContain(`404 Not Found  ${origin}/home`);
  const again = await run();
  expect(again.stdout).toContain("Asking 0 sources");
  expect(again.stdout).not.toContain("address");
  expect((await run("--all", "--limit", "1")).stdout).toContain("Asking 1 source,");
  expect(await stored(prisma, id)).toEqual(before);
  expect(await prisma.revision.count()).toBe(0);
  for (const wrong of [["one"], ["--limit"], ["--limit", "few"], ["--all", "more"]]) {
    expect((await run(...wrong)).stderr).toContain("Usage: npm run watch-sources");
  }
});
