/**
 * Owns measuring whole pages of the production server, at our real size and at the whole country's,
 * side by side in one run: `npm run bench` (after a build, which `npm start` makes).
 */
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { openPrisma } from "../lib/db";
import { migrate } from "../prisma/migrate";
import { freePort } from "../scripts/port.mjs";
import { loadSeed } from "../seed/load";
import { makeCountry, needCountryData } from "./country";

/** What is asked for, from no filter to many. */
const addresses = [
  "/programs",
  "/programs?degree=masters",
  "/programs?degree=masters&delivery=online&max_cost=30000",
  "/programs?near=Austin%2C+TX&within=100",
  "/programs?resident=TX&max_cost=50000&sort=-cost",
  "/programs?q=machine+learning",
  "/programs?view=table&sort=name&page=3",
];
const rounds = 30;

/** Starts the production server on a database; answers its address and how to stop it. */
async function serve(file: string): Promise<{ base: string; stop: () => void }> {
  const port = await freePort();
  const server = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "-p", String(port)], {
    env: { ...process.env, NODE_ENV: "production", DATABASE_URL: `file:${file}` },
    stdio: "ignore",
  });
  const base = `http://localhost:${port}`;
  const started = Date.now();
  for (;;) {
    const answer = await fetch(`${base}/api/healthz`).catch(() => null);
    if (answer?.ok) return { base, stop: () => server.kill() };
    if (server.exitCode !== null || Date.now() - started > 60_000)
      throw new Error("The server did not start; is there a build?");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Milliseconds to the last byte of a page. */
async function time(url: string): Promise<number> {
  const start = performance.now();
  const answer = await fetch(url);
  await answer.text();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

needCountryData();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-bench-"));
const [seedFile, countryFile] = [path.join(folder, "seed.db"), path.join(folder, "country.db")];
migrate(seedFile);
const prisma = openPrisma(seedFile);
await loadSeed(prisma);
await prisma.$disconnect();
const country = await makeCountry(countryFile);
const servers = [await serve(seedFile), await serve(countryFile)];
try {
  console.log(
    `${os.cpus()[0]?.model}, ${os.cpus().length} cores, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`,
  );
  console.log(
    `Milliseconds to the whole page, ${rounds} requests each in turn; country: ${country.programs} programs\n`,
  );
  console.log("| address | first | real size, median | country, first | country, median | worst | country ÷ real |");
  console.log("|---|--:|--:|--:|--:|--:|--:|");
  for (const address of addresses) {
    const first = [await time(servers[0]?.base + address), await time(servers[1]?.base + address)];
    const times: number[][] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, { base }] of servers.entries()) times[index]?.push(await time(base + address));
    }
    const [real, large] = times.map(median);
    const worst = Math.max(...(times[1] ?? []));
    const cells = [first[0], real, first[1], large, worst].map((ms) => ms?.toFixed(1));
    console.log(`| \`${address}\` | ${cells.join(" | ")} | ${((large ?? 0) / (real ?? 1)).toFixed(1)} |`);
  }
} finally {
  for (const { stop } of servers) stop();
  fs.rmSync(folder, { recursive: true, force: true });
}
