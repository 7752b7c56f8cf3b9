/** Owns what is shown of a batch before it is made: what changes in each program, and what does not and why. */
import { db } from "../db";
import { lookalikes } from "../programs/editing";
import type { Fault } from "../programs/listing";
import { type Changes, listingRows, storedListing } from "../programs/listing-fields";
import { allSpans } from "../programs/peer-spans";
import type { Batch } from "./batch";
import { judgeChange } from "./judge";

type Named = { id: number; name: string; institution: string; version: number };

/** Programs in the order of institution and name. */
export type Preview = {
  /** `doubts` in words: values far from those of peers, and listings that it looks like. */
  changing: (Named & { changes: Changes; doubts: string[] })[];
  unchanged: Named[];
  invalid: (Named & { faults: Fault[] })[];
  /** How many of those chosen are no programs any more. */
  gone: number;
};

/** What a batch would do to the programs as they are now. */
export async function previewBatch({ programs, value }: Pick<Batch, "programs" | "value">): Promise<Preview> {
  const [rows, spans] = await Promise.all([
    db().program.findMany({
      where: { id: { in: [...programs] }, mergedInto: null },
      include: { ...listingRows, institution: { select: { slug: true, name: true } } },
      orderBy: [{ institution: { name: "asc" } }, { name: "asc" }, { id: "asc" }],
    }),
    allSpans(),
  ]);
  const preview: Preview = { changing: [], unchanged: [], invalid: [], gone: programs.length - rows.length };
  for (const row of rows) {
    const { id, name, version, institution } = row;
    const named = { id, name, version, institution: institution.name };
    const verdict = judgeChange({ row, listing: storedListing(row) }, value, spans);
    if (verdict.kind === "unchanged") preview.unchanged.push(named);
    else if (verdict.kind === "invalid") preview.invalid.push({ ...named, faults: verdict.faults });
    else {
      const alike = verdict.becomesPublic ? await lookalikes(verdict.listing, id) : [];
      const doubts = [
        ...verdict.doubts.map(({ message }) => message),
        ...alike.map((one) => `It looks like “${one.name}”, ${one.institutionName}, which is here already.`),
      ];
      preview.changing.push({ ...named, changes: verdict.changes, doubts });
    }
  }
  return preview;
}
