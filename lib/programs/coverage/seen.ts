/** Owns how many published figures were lately seen on their sources by the directory itself. */
import type { PrismaClient } from "../../../prisma/client/client";
import { reader } from "../../database/db";
import { daysBefore, isoDay } from "../../text/day";

/** The spans of days that are counted. */
const seenSpans = [30, 90, 365] as const;

/** How many figures of published programs were seen within each span before a day, and how many name a source that could say them. */
export type SeenLately = { within: { days: number; figures: number }[]; of: number };

export async function seenLately(prisma: PrismaClient = reader(), now = new Date()): Promise<SeenLately> {
  const program = { status: "published", mergedInto: null };
  const [of, ...counts] = await Promise.all([
    prisma.provenance.count({
      where: { program, state: { in: ["published", "third-party"] }, sourceUrl: { not: null } },
    }),
    ...seenSpans.map((days) =>
      prisma.watchedFigure.count({ where: { program, seenOn: { gt: isoDay(daysBefore(now, days)) } } }),
    ),
  ]);
  return { within: seenSpans.map((days, index) => ({ days, figures: counts[index] ?? 0 })), of };
}
