/** Owns the Prisma client: one for the process, opened on first use. */
import { PrismaLibSql } from "@prisma/adapter-libsql";
import { PrismaClient } from "../prisma/client/client";
import { databaseFile } from "./env";
import { busyTimeout } from "./sqlite";

/** A client on one database file; the caller disconnects it. */
export function openPrisma(file: string): PrismaClient {
  return new PrismaClient({ adapter: new PrismaLibSql({ url: `file:${file}`, timeout: busyTimeout }) });
}

const shared: { client?: PrismaClient } = {};

/** The process's own client, on the file that `DATABASE_URL` names. */
export function db(): PrismaClient {
  shared.client ??= openPrisma(databaseFile());
  return shared.client;
}
