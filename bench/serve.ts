/** Owns starting the production server for measurements, and asking it. */
import { spawn } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import { freePort } from "../scripts/port.mjs";

export type Served = {
  base: string;
  /** Megabytes that the server holds in memory now; NaN where the system does not tell. */
  megabytes: () => number;
  stop: () => void;
};

/** Starts the production server on a database and waits until it answers. */
export async function serve(file: string): Promise<Served> {
  const port = await freePort();
  const server = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "-p", String(port)], {
    env: { ...process.env, NODE_ENV: "production", DATABASE_URL: `file:${file}` },
    stdio: "ignore",
  });
  const base = `http://localhost:${port}`;
  const started = Date.now();
  for (;;) {
    const answer = await fetch(`${base}/api/healthz`).catch(() => null);
    if (answer?.ok) return { base, megabytes: () => residentMegabytes(server.pid), stop: () => server.kill() };
    if (server.exitCode !== null || Date.now() - started > 60_000)
      throw new Error("The server did not start; is there a build?");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
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
    const request = http.get(url, { agent, headers: { "accept-encoding": "gzip" } }, (answer) => {
      answer.resume();
      answer.on("end", () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`${url} answered ${answer.statusCode}`)),
      );
    });
    request.on("error", reject);
  });
}
