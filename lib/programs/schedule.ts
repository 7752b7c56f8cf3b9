/** Owns drafts that become public by themselves at the time set for them. */
import type { PrismaClient } from "../../prisma/client/client";
import { db } from "../db";
import { changes } from "./changes";
import { readListing } from "./listing";
import { lockedProgram, storeListing } from "./store";

/**
 * Publishes every draft whose time has come, each with its revision, and answers how many. One that
 * is not fit to be published any more stays a draft and loses its time.
 */
export async function publishDue(prisma: PrismaClient, now: Date): Promise<number> {
  const due = await prisma.program.findMany({ where: { publishAt: { lte: now } }, select: { id: true } });
  let published = 0;
  for (const { id } of due) {
    const done = await prisma.$transaction(async (tx) => {
      const program = await lockedProgram(tx, id);
      if (!program?.row.publishAt || program.row.publishAt > now) return false;
      const read = readListing({ ...program.listing, status: "published" });
      const stored =
        "faults" in read
          ? read
          : await storeListing(tx, program, read.listing, { by: null, why: null, origin: "schedule" }, null);
      if (!("faults" in stored)) return true;
      // It stays a draft, and its history says why it is not public.
      const draft = readListing(program.listing);
      const why = `Not published: ${stored.faults.map(({ message }) => message).join(" ")}`.slice(0, 300);
      if ("listing" in draft)
        await storeListing(tx, program, draft.listing, { by: null, why, origin: "schedule" }, null);
      else await tx.program.update({ where: { id }, data: { publishAt: null } });
      return false;
    });
    if (done) published += 1;
  }
  return published;
}

let known: { version: number; next: Date | null } | undefined;

/**
 * To be awaited before a public read: publishes what is due by now. Asks the database only when it
 * has changed or a time has come.
 */
export async function keepSchedule(): Promise<void> {
  const version = changes().latest();
  if (known?.version !== version) {
    const first = await db().program.findFirst({
      where: { publishAt: { not: null } },
      orderBy: { publishAt: "asc" },
      select: { publishAt: true },
    });
    known = { version, next: first?.publishAt ?? null };
  }
  const now = new Date();
  if (known.next && known.next <= now) await publishDue(db(), now);
}
