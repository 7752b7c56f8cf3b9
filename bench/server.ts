/** Owns what a measurement runs against: the production server, on a scratch database of its own. */
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { openPrisma } from "../lib/db";
import { migrate } from "../prisma/migrate";
import { freePort } from "../scripts/port.mjs";
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

/** Starts the production server on a database; answers its address and how to stop it. Needs a build. */
export async function serve(file: string): Promise<{ base: string; stop: () => void }> {
  const port = await freePort();
  const server = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "-p", String(port)], {
    env: { ...process.env, NODE_ENV: "production", DATABASE_URL: `file:${file}` },
    stdio: "ignore",
  });
  const base = `http://localhost:${port}`;
  await untilAnswered(`${base}/api/healthz`, () => server.exitCode !== null);
  return { base, stop: () => server.kill() };
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

/** The value below which a share of them lies (0.5: the median); of an even number the upper one. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The machine and the day, as the first line of what a measurement prints. */
export function machineLine(): string {
  const day = new Date().toISOString().slice(0, 10);
  return `${os.cpus()[0]?.model}, ${os.cpus().length} cores, Node ${process.version}, ${day}`;
}
