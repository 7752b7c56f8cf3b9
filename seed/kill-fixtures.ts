/**
 * Owns the moments at which a set-up is killed, each known by what it is about to give the database or to print.
 * Loaded before the set-up, this ends its process there, as no other process could at the same place each time.
 */
import Sqlite from "libsql";
import { migrationNames } from "../prisma/migrate";

/** Before the `nth` time (the first without it) that this is given or printed; with `until` it is said, and goes on. */
type Moment = { before: RegExp; nth?: number; until?: RegExp };

/** What a moment with `until` prints: whoever kills from then on chooses when, until it waits for that. */
export const here = "The moment has come.";

/** How many of the migrations are there when one of them is cut off. */
export const half = Math.floor(migrationNames().length / 2);

/** The line that says what was loaded: it was committed just before. */
const told = /institutions, \d+ charges/;

export const moments = {
  created: { before: /^CREATE TABLE IF NOT EXISTS "_prisma_migrations"/ },
  migrating: { before: /^COMMIT$/, nth: half + 1 },
  migrated: { before: /^SELECT 1 FROM "Institution"/ },
  seeding: { before: /^INSERT INTO .*Provenance/ },
  committing: { before: /^COMMIT$/, nth: migrationNames().length + 1, until: told },
  committed: { before: told },
} satisfies Record<string, Moment>;

const wanted: Moment | undefined = Object.entries(moments).find(([name]) => name === process.env.KILL_AT)?.[1];

if (wanted) {
  let seen = 0;
  const wait = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  const pass = (what: unknown) => {
    if (wanted.until?.test(String(what))) wait();
    if (!wanted.before.test(String(what)) || ++seen < (wanted.nth ?? 1)) return;
    if (wanted.until) return console.error(here);
    process.kill(process.pid, "SIGKILL");
    wait();
  };
  const passing = <F extends (...args: never[]) => unknown>(work: F): F =>
    new Proxy(work, {
      apply: (target, self, args) => {
        pass(args[0]);
        return Reflect.apply(target, self, args);
      },
    });
  Sqlite.prototype.exec = passing(Sqlite.prototype.exec);
  Sqlite.prototype.prepare = passing(Sqlite.prototype.prepare);
  process.stdout.write = passing(process.stdout.write);
}
