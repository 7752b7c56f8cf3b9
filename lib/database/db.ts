/** Owns the Prisma clients of the process, opened on first use: one that writes, and one that only reads. */
import { PrismaLibSql } from "@prisma/adapter-libsql";
import { PrismaClient } from "../../prisma/client/client";
import { databaseFile } from "../env";
import { processWide } from "../process-wide";
import { busyTimeout } from "./sqlite";
import { type Begin, steadyClient } from "./steady-client";

/**
 * Begins every transaction as `begin` says. As the reader that the adapter would have a writer be, SQLite refuses its
 * first write at once while another process writes, instead of letting it wait.
 */
class SteadyLibSql extends PrismaLibSql {
  constructor(
    url: string,
    private readonly begin: Begin,
    private readonly patience: number,
  ) {
    // SQLite itself waits for nobody: it would stop the whole process.
    super({ url, timeout: 0 });
  }

  override createClient(config: Parameters<PrismaLibSql["createClient"]>[0]) {
    const open = () => {
      const client = super.createClient(config);
      if (this.begin === "BEGIN DEFERRED") onlyReading(client);
      return client;
    };
    return steadyClient(open, this.begin, this.patience);
  }
}

/** Lets a client only read, also when it is connected anew after a failure. */
function onlyReading(client: ReturnType<PrismaLibSql["createClient"]>): void {
  const [execute, reconnect] = [client.execute.bind(client), client.reconnect.bind(client)];
  // Both do their work before they answer: whatever is asked next comes after it.
  const forbid = () => void execute("PRAGMA query_only = ON");
  forbid();
  client.reconnect = () => {
    const done = reconnect();
    forbid();
    return done;
  };
}

function open(file: string, begin: Begin, patience: number): PrismaClient {
  const adapter = new SteadyLibSql(`file:${file}`, begin, patience);
  return new PrismaClient({ adapter, transactionOptions: { maxWait: patience } });
}

/**
 * A client on one database file; the caller disconnects it. While another process writes, what writes here waits
 * up to `patience` milliseconds and then fails; the next one is none the worse for it.
 */
export function openPrisma(file: string, patience = busyTimeout): PrismaClient {
  return open(file, "BEGIN IMMEDIATE", patience);
}

/** A client that reads and refuses to write; it waits for no writer, of this process or another. */
export function openReader(file: string): PrismaClient {
  return open(file, "BEGIN DEFERRED", busyTimeout);
}

/** Milliseconds that whoever sent a form waits for another writer before they are told. */
const patience = 5000;

/** The process's own client for whatever writes, on the file that `DATABASE_URL` names. */
export function db(): PrismaClient {
  return processWide("prisma client", () => openPrisma(databaseFile(), patience));
}

/** The process's own client for reads. */
export function reader(): PrismaClient {
  return processWide("prisma reader", () => openReader(databaseFile()));
}
