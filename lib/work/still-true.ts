/** Owns saying of a figure that it was checked and is still true. */

import type { Prisma, PrismaClient } from "../../prisma/client/client";
import type { Fault } from "../form-state";
import type { Editor } from "../people/roles";
import { sourcePath } from "../programs/listing/paths";
import { type Fact, facts } from "../programs/model/facts";
import { lockedProgram, storeFields } from "../programs/saving/store";
import { isoDay } from "../text/day";

export type Confirmed =
  | { outcome: "saved"; version: number }
  /** It has another version than the editor saw: what was confirmed may not stand there any more. */
  | { outcome: "stale" }
  | { outcome: "invalid"; faults: Fault[] }
  | { outcome: "missing" };

type FigureSeen = { id: number; figure: Fact; versionSeen: number };

/**
 * Marks a figure of the program with this id as checked on the day of `now` (by UTC), as a change with
 * its revision. Only for the version that the editor saw, and only where the figure names a page on which it can
 * be checked.
 */
export async function confirmFigure(
  prisma: PrismaClient,
  editor: Editor,
  seen: FigureSeen,
  now: Date,
): Promise<Confirmed> {
  return prisma.$transaction((tx) => confirmIn(tx, editor, seen, now));
}

/** The same in an open transaction. */
export async function confirmIn(
  tx: Prisma.TransactionClient,
  editor: Editor,
  { id, figure, versionSeen }: FigureSeen,
  now: Date,
): Promise<Confirmed> {
  const program = await lockedProgram(tx, id);
  if (!program) return { outcome: "missing" };
  if (program.row.version !== versionSeen) return { outcome: "stale" };
  const page = sourcePath(figure, "sourceUrl");
  if (!program.fields[page]) {
    const message = `${facts[figure]}: no page is named on which it could be checked.`;
    return { outcome: "invalid", faults: [{ path: page, message }] };
  }
  const fields = { ...program.fields, [sourcePath(figure, "checkedOn")]: isoDay(now) };
  const reason = { by: editor.id, why: `${facts[figure]} checked: still true`, origin: "form" } as const;
  const stored = await storeFields(tx, program, fields, reason);
  return "faults" in stored
    ? { outcome: "invalid", faults: stored.faults }
    : { outcome: "saved", version: stored.version };
}
