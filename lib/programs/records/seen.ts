/** Owns on which day each figure of a program was last seen on its source, by the directory itself and by no person. */
import type { PrismaClient } from "../../../prisma/client/client";
import { memberOf } from "../../closed-list";
import { reader } from "../../database/db";
import { type Fact, facts } from "../model/facts";

/** ISO days by fact; a figure that was never seen, or not since its value or source changed, has none. */
export async function seenDays(programId: number, prisma: PrismaClient = reader()): Promise<ReadonlyMap<Fact, string>> {
  const rows = await prisma.watchedFigure.findMany({
    where: { programId, seenOn: { not: null } },
    select: { figure: true, seenOn: true },
  });
  return new Map(
    rows.flatMap(({ figure, seenOn }): [Fact, string][] => {
      const fact = memberOf(facts, figure);
      return fact !== null && seenOn !== null ? [[fact, seenOn]] : [];
    }),
  );
}
