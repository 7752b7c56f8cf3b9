/** Owns what the measurements share: a production server to ask, times and how they are summed up, the machine's name. */
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import { freePort } from "../scripts/port.mjs";
import { countryData } from "./country";

/** Ends the program where the country's data is missing: there is nothing to measure on. */
export function needCountry(): void {
  if (fs.existsSync(countryData)) return;
  console.error(`The country's data is missing (${countryData}); this benchmark can't run without it.`);
  process.exit(2);
}

/** Starts the production server on a database; answers its address and how to stop it. */
export async function serve(file: string): Promise<{ base: string; stop: () => void }> {
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
export async function time(url: string): Promise<number> {
  const start = performance.now();
  const answer = await fetch(url);
  await answer.text();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return performance.now() - start;
}

/** The value that this share of the values do not exceed; 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? Number.NaN;
}

/** The machine, its Node and the day, for the head of a table. */
export function machine(): string {
  const { model } = os.cpus()[0] ?? {};
  return `${model}, ${os.cpus().length} cores, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`;
}
