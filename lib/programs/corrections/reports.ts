/** Owns what visitors say is wrong with a listing: what a report must have, storing it, its status, and the log. */

import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Prisma, PrismaClient } from "../../../prisma/client/client";
import { keysOf, memberOf } from "../../closed-list";
import { tooLong, visibleLines, webAddress } from "../../fields";
import { isoDay, msPerDay } from "../../text/day";
import { type Correctable, correctables } from "../model/facts";
import { type CorrectionStatus, correctionStatuses } from "../model/vocabulary";

const optional = (longest: number, field: string) =>
  z
    .string({ error: `${field} must be text.` })
    .trim()
    .max(longest, { error: ({ input }) => tooLong(field, longest, input) })
    .superRefine(visibleLines(field))
    .transform((text) => text || null);

/**
 * A report as a form sends it. A figure needs its right value and the page that says so: what nobody can
 * check is not changed. Anything else needs words. Issues have the field's name as their path.
 */
export const correctionSchema = z
  .object({
    figure: z.enum(keysOf(correctables), { error: "Choose what is wrong." }),
    value: optional(200, "What it should be"),
    sourceUrl: optional(2000, "The address of the page").pipe(webAddress("The page").nullable()),
    message: optional(2000, "What we should know"),
  })
  .superRefine(({ figure, value, sourceUrl, message }, context) => {
    const say = (path: string, text: string) => context.addIssue({ code: "custom", path: [path], message: text });
    if (figure === "other") {
      if (message === null) say("message", "Say what is wrong.");
      return;
    }
    if (value === null) say("value", "Say what it should be, or that it is not published.");
    if (sourceUrl === null) say("sourceUrl", "Give the page that says so: what nobody can check is not changed.");
  });

export type CorrectionReport = z.infer<typeof correctionSchema>;

/**
 * Stores a report on a program and answers its token, which nobody can guess and only the reporter gets. One that came
 * already, word for word, and is not decided yet is not stored again: whoever sends it has its words and gets its token.
 */
export async function createCorrection(
  prisma: PrismaClient,
  programId: number,
  report: CorrectionReport,
): Promise<string> {
  return prisma.$transaction(async (tx) => {
    const came = await tx.correction.findFirst({
      where: { ...report, programId, status: "open" },
      select: { token: true },
    });
    if (came) return came.token;
    const token = randomBytes(16).toString("base64url");
    await tx.correction.create({ data: { ...report, programId, token } });
    return token;
  });
}

/** A report with the program it is about; dates are ISO days. */
export type Correction = Omit<CorrectionReport, "figure"> & {
  figure: Correctable;
  status: CorrectionStatus;
  /** Why it was decided so; null while it is open. */
  reason: string | null;
  createdOn: string;
  decidedOn: string | null;
  program: { slug: string; name: string; institution: string; listed: boolean };
};

/** What a report is read with. */
export const withProgram = {
  program: { select: { slug: true, name: true, status: true, institution: { select: { name: true } } } },
} as const;

type Row = {
  figure: string;
  status: string;
  createdAt: Date;
  decidedAt: Date | null;
  program: { slug: string; name: string; status: string; institution: { name: string } };
};

function factsOf({ figure, status, createdAt, decidedAt, program }: Row) {
  return {
    figure: memberOf(correctables, figure) ?? "other",
    status: memberOf(correctionStatuses, status) ?? "open",
    createdOn: isoDay(createdAt),
    decidedOn: decidedAt && isoDay(decidedAt),
    program: {
      slug: program.slug,
      name: program.name,
      institution: program.institution.name,
      listed: program.status === "published",
    },
  } as const;
}

/** A report by its token; null when there is none. */
export async function correctionByToken(prisma: PrismaClient, token: string): Promise<Correction | null> {
  const row = await prisma.correction.findUnique({ where: { token }, include: withProgram });
  return row && correctionOf(row);
}

/** A report as it is read from its row. */
export function correctionOf(row: Prisma.CorrectionGetPayload<{ include: typeof withProgram }>): Correction {
  const { value, sourceUrl, message, reason } = row;
  return { ...factsOf(row), value, sourceUrl, message, reason };
}

/** A line of the public log: what was decided on what, without the reporter's words. */
export type LogLine = Omit<Correction, "value" | "sourceUrl" | "message">;

export type CorrectionLog = {
  counts: Record<CorrectionStatus, number>;
  /** Median days from report to decision; null: nothing is decided yet. */
  medianDays: number | null;
  /** Latest first, at most as many as asked for. */
  lines: LogLine[];
};

/** How many reports have each status. */
export async function correctionCounts(prisma: PrismaClient): Promise<Record<CorrectionStatus, number>> {
  const statuses = await prisma.correction.groupBy({ by: "status", _count: true });
  const count = (wanted: CorrectionStatus) => statuses.find(({ status }) => status === wanted)?._count ?? 0;
  return { open: count("open"), accepted: count("accepted"), declined: count("declined") };
}

/** What visitors reported of a program and is open, or was decided since a moment; latest first. */
export async function reportsOn(prisma: PrismaClient, programId: number, decidedSince: Date): Promise<LogLine[]> {
  const rows = await prisma.correction.findMany({
    where: { programId, OR: [{ decidedAt: null }, { decidedAt: { gte: decidedSince } }] },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 20,
    include: withProgram,
  });
  return rows.map((row) => ({ ...factsOf(row), reason: row.reason }));
}

/** The public log of reports. */
export async function correctionLog(prisma: PrismaClient, most: number): Promise<CorrectionLog> {
  const [counts, decided, rows] = await Promise.all([
    correctionCounts(prisma),
    prisma.correction.findMany({
      where: { decidedAt: { not: null } },
      select: { createdAt: true, decidedAt: true },
    }),
    prisma.correction.findMany({ orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: most, include: withProgram }),
  ]);
  const days = decided.flatMap(({ createdAt, decidedAt }) =>
    decidedAt ? [(decidedAt.getTime() - createdAt.getTime()) / msPerDay] : [],
  );
  return {
    counts,
    medianDays: median(days),
    lines: rows.map((row) => ({ ...factsOf(row), reason: row.reason })),
  };
}

function median(numbers: readonly number[]): number | null {
  const ordered = [...numbers].sort((a, b) => a - b);
  const upper = ordered[ordered.length >> 1];
  if (upper === undefined) return null;
  const lower = ordered[(ordered.length - 1) >> 1] ?? upper;
  return (lower + upper) / 2;
}
