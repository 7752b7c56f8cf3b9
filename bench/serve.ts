/** Owns what measurements run against: the production server on a scratch database of its own, and asking it. */
import { spawn } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { openPrisma } from "../lib/database/db";
import { migrate } from "../prisma/migrate";
import { freePort } from "../scripts/steps/port.mjs";
import { loadSeed } from "../seed/load";

/** A new folder below the system's for temporary files; the caller removes it. */
export function scratchFolder(): string {
  return fs.mkdtempSync(path.join(os.tmpdir(), "matricula-bench-"));
}

/** Fills a new database file with the project's own data. */
export async function makeSeeded(file: string): Promise<void> {
  migrate(file);
  const prisma = openPrisma(file);
  try {
    await loadSeed(prisma);
  } finally {
    await prisma.$disconnect();
  }
}

/** Milliseconds until an address answers with a page; throws when `ended` says that nothing will come, or after ten minutes. */
export async function untilAnswered(url: string, ended: () => boolean): Promise<number> {
  const start = performance.now();
  for (;;) {
    const answer = await fetch(url).catch(() => null);
    await answer?.text();
    if (answer?.ok) return performance.now() - start;
    if (ended() || performance.now() - start > 600_000) throw new Error(`${url} does not answer; is there a build?`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export type Served = {
  base: string;
  /** Megabytes that the server holds in memory now; NaN where the system does not tell. */
  megabytes: () => number;
  stop: () => void;
};

/** Starts the production server on a database and waits until it answers. */
export async function serve(file: string): Promise<Served> {
  const port = await freePort();
  const server = spawn(process.execPath, ["scripts/steps/server.mjs", String(port)], {
    env: { ...process.env, NODE_ENV: "production", DATABASE_URL: `file:${file}` },
    stdio: "ignore",
  });
  const base = `http://localhost:${port}`;
  await untilAnswered(`${base}/api/healthz`, () => server.exitCode !== null);
  return { base, megabytes: () => residentMegabytes(server.pid), stop: () => server.kill() };
}

function residentMegabytes(pid: number | undefined): number {
  const status = `/proc/${pid}/status`;
  const kilobytes = fs.existsSync(status) && /VmRSS:\s*(\d+)/.exec(fs.readFileSync(status, "utf8"))?.[1];
  return kilobytes ? Number(kilobytes) / 1000 : Number.NaN;
}

const agent = new http.Agent({ keepAlive: true });

/** Asks for a page as a browser does, compressed, and reads it to the end; throws unless it answers 200. */
export function get(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent, headers: { accept: "text/html", "accept-encoding": "gzip" } }, (answer) => {
      answer.resume();
      answer.on("end", () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`${url} answered ${answer.statusCode}`)),
      );
    });
    request.on("error", reject);
  });
}
