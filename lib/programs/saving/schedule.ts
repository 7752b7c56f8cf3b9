/** Owns drafts that become public by themselves at the time set for them. */

import type { PrismaClient } from "../../../prisma/client/client";
import { changes } from "../../database/change-log";
import { db, reader } from "../../database/db";
import { processWide } from "../../process-wide";
import { readListing } from "../listing/schema";
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
      const reason = { by: null, why: null, origin: "schedule" } as const;
      const read = readListing({ ...program.fields, status: "published" });
      const stored =
        "faults" in read ? read : await storeListing(tx, program, { listing: read.listing, publishAt: null, reason });
      if (!("faults" in stored)) return true;
      // It stays a draft, and its history says why it is not public.
      const draft = readListing(program.fields);
      const why = `Not published: ${stored.faults.map(({ message }) => message).join(" ")}`.slice(0, 300);
      if ("listing" in draft)
        await storeListing(tx, program, { listing: draft.listing, publishAt: null, reason: { ...reason, why } });
      else await tx.program.update({ where: { id }, data: { publishAt: null } });
      return false;
    });
    if (done) published += 1;
  }
  return published;
}

/** The first time that a draft waits for, as the database was at this version. */
type Schedule = { version: number; next: Date | null };

const shared = processWide("schedule", (): { schedule?: Schedule; publishing?: Promise<void> } => ({}));

/**
 * To be awaited at the door, before any request reads: publishes the drafts that are due by now. Asks the
 * database only when it has changed or a time has come; requests at the same time share one attempt.
 * Throws only when the database fails.
 */
export async function publishDueDrafts(): Promise<void> {
  const version = changes().latest();
  if (shared.schedule?.version !== version) {
    const first = await reader().program.findFirst({
      where: { publishAt: { not: null } },
      orderBy: { publishAt: "asc" },
      select: { publishAt: true },
    });
    shared.schedule = { version, next: first?.publishAt ?? null };
  }
  const { next } = shared.schedule;
  if (!next || next > new Date()) return;
  shared.publishing ??= publishDue(db(), new Date()).then(() => {});
  await shared.publishing.finally(() => {
    delete shared.publishing;
  });
}
