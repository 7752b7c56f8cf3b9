/** Owns the proof that `npm run links` asks what listings lead to, stores the answers, and asks nothing twice in a week. */
import http from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { example } from "../lib/programs/listing/example";
import { filled } from "../lib/programs/saving/fixtures";
import { ran, started } from "./commands/fixtures";
import { links } from "./commands/links";

const asked: string[] = [];
const server = http.createServer((request, response) => {
  asked.push(`${request.method} ${request.url} ${request.headers["user-agent"]}`);
  response.writeHead(request.url === "/gone" ? 404 : 200).end();
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

test("asks, stores, and rests for a week", async () => {
  const gone = { ...example.provenance.cost, sourceUrl: `${origin}/gone` };
  const { prisma } = await filled({
    ...example,
    provenance: { ...example.provenance, delivery: gone, duration: gone, credits: gone, cost: gone },
  });
  await prisma.institution.updateMany({ data: { website: `${origin}/` } });
  const [database] = await prisma.$queryRaw<{ file: string }[]>`PRAGMA database_list`;
  const settings = {
    DATABASE_URL: `file:${database?.file ?? ""}`,
    SITE_URL: "https://matricula.example",
    FETCH_TEST_ADDRESS: "127.0.0.1",
  };
  const run = (...args: string[]) => ran((...given) => links(...given, { pause: 1 }), args, settings);
  const first = await run();
  expect(first.stdout).toContain(`404 Not Found  ${origin}/gone\n1 answered, 1 failed, 0 refuse programs.`);
  expect(first).toMatchObject({ status: 0, stderr: "" });
  const agent = "Matricula (link check; +https://matricula.example)";
  expect(asked).toEqual([`HEAD /gone ${agent}`, `GET /gone ${agent}`, `HEAD / ${agent}`]);
  const rows = await prisma.linkCheck.findMany({ orderBy: { url: "asc" }, select: { url: true, result: true } });
  expect(rows).toEqual([
    { url: `${origin}/`, result: "good" },
    { url: `${origin}/gone`, result: "failed" },
  ]);
  // As the process that it is.
  expect(await started("scripts/links.ts", [], settings)).toEqual({
    status: 0,
    stdout: "Every address was asked in the last 7 days.\n",
    stderr: "",
  });
  expect((await run("--all")).stdout).toContain("Asking 2 addresses");
  expect(await run("everything")).toEqual({
    status: 1,
    stdout: "",
    stderr: expect.stringMatching(/^Usage: npm run links/),
  });
});
