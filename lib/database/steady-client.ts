/** Owns the connections beneath Prisma: how they wait for another writer, and that a failure leaves none of them broken. */
import { setTimeout } from "node:timers/promises";
import type { PrismaLibSql } from "@prisma/adapter-libsql";
import { z } from "zod";

type Client = ReturnType<PrismaLibSql["createClient"]>;
type Transaction = Awaited<ReturnType<Client["transaction"]>>;

/** How a connection begins a transaction: `IMMEDIATE` takes the lock of the one writer, `DEFERRED` only reads. */
export type Begin = "BEGIN IMMEDIATE" | "BEGIN DEFERRED";

/** Milliseconds between two tries while another writer has the lock: the pause grows from the first to the second. */
const pauses = { first: 5, longest: 100 };

const coded = z.object({ rawCode: z.number() });

/** SQLite's primary result code of a failure (https://www.sqlite.org/rescode.html); null: not SQLite's. */
function codeOf(error: unknown): number | null {
  const read = coded.safeParse(error);
  return read.success ? read.data.rawCode & 255 : null;
}

const busy = 5;
const readOnly = 8;
const constraint = 19;

/**
 * Tries until it works or another writer has had the lock for `patience` milliseconds. The wait is between
 * tries, so that the process goes on meanwhile: SQLite's own would stop it.
 */
async function patiently<T>(attempt: () => Promise<T>, patience: number): Promise<T> {
  const until = performance.now() + patience;
  for (let pause = pauses.first; ; pause = Math.min(2 * pause, pauses.longest)) {
    try {
      return await attempt();
    } catch (error) {
      if (codeOf(error) !== busy || performance.now() >= until) throw error;
      await setTimeout(pause);
    }
  }
}

/**
 * One client for the adapter. Statements outside of transactions have a connection, each transaction has another
 * for its time. A connection on which anything failed but a constraint is closed and never asked again: the driver
 * leaves it in a state from which every later statement fails, perhaps with the lock still held.
 */
export function steadyClient(open: () => Client, begin: Begin, patience: number): Client {
  const client = open();
  const execute = client.execute.bind(client);
  const close = client.close.bind(client);
  /** Idle connections for transactions; the adapter begins one transaction at a time. */
  const idle: Client[] = [];

  client.execute = (statement: Parameters<Client["execute"]>[0]) =>
    patiently(async () => {
      try {
        return await execute(statement);
      } catch (error) {
        if (codeOf(error) !== constraint) client.reconnect();
        if (codeOf(error) !== readOnly) throw error;
        // This connection may be older than the permission to write: what it refused, a new one may do.
        return await execute(statement);
      }
    }, patience);

  client.transaction = () =>
    patiently(async () => {
      const own = idle.pop() ?? open();
      try {
        await own.execute(begin);
      } catch (error) {
        own.close();
        throw error;
      }
      return transactionOn(own, () => idle.push(own));
    }, patience);

  client.close = () => {
    for (const own of idle.splice(0)) own.close();
    close();
  };
  return client;
}

/** The transaction that has begun on a connection, which goes to `keep` afterwards unless anything failed. */
function transactionOn(own: Client, keep: () => void): Transaction {
  let broken = false;
  let closed = false;

  async function noting<T>(work: Promise<T>): Promise<T> {
    return work.catch((error: unknown) => {
      broken ||= codeOf(error) !== constraint;
      throw error;
    });
  }

  /** Closing a connection rolls back what it had not committed. */
  async function end(statement: "COMMIT" | "ROLLBACK") {
    if (closed) return;
    closed = true;
    try {
      if (statement === "COMMIT" || !broken) await noting(own.execute(statement));
    } finally {
      if (broken) own.close();
      else keep();
    }
  }

  return {
    execute: (statement) => noting(own.execute(statement)),
    batch: (statements) => noting(own.batch(statements)),
    executeMultiple: (statements) => noting(own.executeMultiple(statements)),
    commit: () => end("COMMIT"),
    rollback: () => end("ROLLBACK"),
    close: () => void end("ROLLBACK"),
    get closed() {
      return closed;
    },
  };
}
