/** Owns a built server of a test's own, on a copy of the journeys' database: what is done to it is nobody else's affair. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect } from "@playwright/test";
import { openPrisma } from "../lib/database/db";
import { openSqlite } from "../lib/database/sqlite";
import { databaseFile } from "../lib/env";
import { authSecret } from "../lib/people/secret";
import type { PrismaClient } from "../prisma/client/client";
import { freePort } from "../scripts/steps/port.mjs";

export type OwnServer = {
  origin: string;
  /** Its database file, and a client on it beside the server's own. */
  file: string;
  prisma: PrismaClient;
  process: ChildProcess;
  /** What it has written so far, to both of its outputs. */
  said: () => string;
  stop: () => Promise<void>;
};

/**
 * Starts it, with `preload` in its process first; the caller stops it. Whoever is signed in at the journeys' server is
 * so here, too.
 */
export async function startOwnServer({
  preload,
  within = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-own-")),
  before = () => {},
  by: [starter, ...starterArguments] = [],
}: {
  preload?: string;
  /** The folder of its database, which is gone when it stops. */
  within?: string;
  /** What is done to the database file before the server opens it. */
  before?: (file: string) => void;
  /** A program that starts the server, with its arguments. */
  by?: readonly string[];
} = {}): Promise<OwnServer> {
  const folder = fs.realpathSync(within);
  const file = path.join(folder, "copy.db");
  const journeys = openSqlite(databaseFile(), { readonly: true });
  journeys.prepare("VACUUM INTO ?").run(file);
  journeys.close();
  // As migrating leaves every database: the copy has no write-ahead log by itself.
  openSqlite(file).close();
  before(file);
  const prisma = openPrisma(file);
  const port = String(await freePort());
  const origin = `http://localhost:${port}`;
  const server = fork("scripts/steps/server.mjs", [port], {
    execPath: starter ?? process.execPath,
    execArgv: [
      ...(starter === undefined ? [] : [...starterArguments, process.execPath]),
      ...(preload === undefined ? [] : ["--import", path.resolve(preload)]),
    ],
    env: { ...process.env, DATABASE_URL: `file:${file}`, PORT: port, AUTH_SECRET: authSecret(databaseFile()) },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let said = "";
  for (const output of [server.stdout, server.stderr]) {
    output?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  await expect(async () => expect((await fetch(`${origin}/robots.txt`)).ok).toBe(true)).toPass();
  return {
    origin,
    file,
    prisma,
    process: server,
    said: () => said,
    async stop() {
      const exit = once(server, "exit");
      server.kill();
      await exit;
      await prisma.$disconnect();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
