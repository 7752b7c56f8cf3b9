/** Owns saying of a figure that it was checked and is still true. */
import type { PrismaClient } from "../../prisma/client/client";
import type { Editor } from "../people/roles";
import type { Fault } from "../programs/listing";
import { fieldsOf } from "../programs/listing-fields";
import { storeFields } from "../programs/reversals";
import { lockedProgram } from "../programs/store";
import { type Figure, figures } from "../programs/vocabulary";

export type Confirmed =
  | { outcome: "saved"; version: number }
  /** It has another version than the editor saw: what was confirmed may not stand there any more. */
  | { outcome: "stale" }
  | { outcome: "invalid"; faults: Fault[] }
  | { outcome: "missing" };

/**
 * Marks a figure of the program with this id as checked on the day of `now` (by UTC), as a change with
 * its revision. Only for the version that the editor saw, and only where the figure names a page on which it can
 * be checked.
 */
export async function confirmFigure(
  prisma: PrismaClient,
  editor: Editor,
  { id, figure, versionSeen }: { id: number; figure: Figure; versionSeen: number },
  now: Date,
): Promise<Confirmed> {
  return prisma.$transaction(async (tx): Promise<Confirmed> => {
    const program = await lockedProgram(tx, id);
    if (!program) return { outcome: "missing" };
    if (program.row.version !== versionSeen) return { outcome: "stale" };
    const path = `provenance.${figure}`;
    const fields = fieldsOf(program.listing);
    if (!fields[`${path}.sourceUrl`]) {
      const message = `${figures[figure]}: no page is named on which it could be checked.`;
      return { outcome: "invalid", faults: [{ path: `${path}.sourceUrl`, message }] };
    }
    const checkedOn = now.toISOString().slice(0, 10);
    const reason = { by: editor.id, why: `${figures[figure]} checked: still true`, origin: "form" } as const;
    const stored = await storeFields(tx, program, { ...fields, [`${path}.checkedOn`]: checkedOn }, reason);
    return "faults" in stored
      ? { outcome: "invalid", faults: stored.faults }
      : { outcome: "saved", version: stored.version };
  });
}
