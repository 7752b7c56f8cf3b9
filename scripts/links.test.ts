/** Owns the proof that `npm run links` asks what listings lead to, stores the answers, and asks nothing twice in a week. */
import { spawn } from "node:child_process";
import http from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { example } from "../lib/programs/listing-example";
import { filled } from "../lib/programs/mutations-fixtures";

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

/** Runs the script on a database; this process must go on meanwhile, since it is the server that is asked. */
function links(file: string, ...args: string[]): Promise<{ status: number | null; output: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: `file:${file}`, SITE_URL: "https://matricula.example" };
    const child = spawn(process.execPath, ["--import", "tsx", "scripts/links.ts", ...args], { env });
    let output = "";
    for (const pipe of [child.stdout, child.stderr]) {
      pipe.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    }
    child.on("close", (status) => resolve({ status, output }));
  });
}

test("asks, stores, and rests for a week", async () => {
  const gone = { ...example.provenance.cost, sourceUrl: `${origin}/gone` };
  const { prisma } = await filled({
    ...example,
    provenance: { delivery: gone, duration: gone, credits: gone, cost: gone },
  });
  await prisma.institution.updateMany({ data: { website: `${origin}/` } });
  const [database] = await prisma.$queryRaw<{ file: string }[]>`PRAGMA database_list`;
  const file = database?.file ?? "";
  const first = await links(file);
  expect(first.output).toContain(`404 Not Found  ${origin}/gone\n1 answered, 1 failed, 0 refuse programs.`);
  expect(first.status).toBe(0);
  const agent = "Matricula (link check; +https://matricula.example)";
  expect(asked).toEqual([`HEAD /gone ${agent}`, `GET /gone ${agent}`, `HEAD / ${agent}`]);
  const rows = await prisma.linkCheck.findMany({ orderBy: { url: "asc" }, select: { url: true, result: true } });
  expect(rows).toEqual([
    { url: `${origin}/`, result: "good" },
    { url: `${origin}/gone`, result: "failed" },
  ]);
  expect(await links(file)).toEqual({ status: 0, output: "Every address was asked in the last 7 days.\n" });
  expect((await links(file, "--all")).output).toContain("Asking 2 addresses");
  expect(await links(file, "everything")).toEqual({
    status: 1,
    output: expect.stringMatching(/^Usage: npm run links/),
  });
});
