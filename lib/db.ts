/** Owns the Prisma client: one for the process, opened on first use. */
import { PrismaLibSql } from "@prisma/adapter-libsql";
import { PrismaClient } from "../prisma/client/client";
import { databaseFile } from "./env";
import { busyTimeout } from "./sqlite";

/**
 * Begins every transaction as a writer. As the reader that the adapter would have it be, SQLite refuses
 * its first write at once while another process writes, instead of letting it wait for `busyTimeout`.
 */
class WritersWait extends PrismaLibSql {
  override createClient(config: Parameters<PrismaLibSql["createClient"]>[0]) {
    const client = super.createClient(config);
    const begin = client.transaction.bind(client);
    client.transaction = () => begin("write");
    return client;
  }
}

/** A client on one database file; the caller disconnects it. */
export function openPrisma(file: string): PrismaClient {
  const adapter = new WritersWait({ url: `file:${file}`, timeout: busyTimeout });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: busyTimeout } });
}

const shared: { client?: PrismaClient } = {};

/** The process's own client, on the file that `DATABASE_URL` names. */
export function db(): PrismaClient {
  shared.client ??= openPrisma(databaseFile());
  return shared.client;
}
