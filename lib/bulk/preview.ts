/** Owns what is shown of a batch before it is made: what changes in each program, and what does not and why. */
import { reader } from "../database/db";
import type { Fault } from "../form-state";
import type { Changes } from "../programs/listing/fields";
import { listingRows, storedFields } from "../programs/listing/stored";
import { allPercentiles } from "../programs/review/percentiles";
import type { Batch } from "./batch";
import { judgeChange } from "./judge";
import { publicTwin } from "./twins";

type Named = { id: number; name: string; institution: string; version: number };

/** Programs in the order of institution and name. */
export type BatchPreview = {
  /** `warnings` are questions about its values. */
  changing: (Named & { changes: Changes; warnings: string[] })[];
  unchanged: Named[];
  invalid: (Named & { faults: Fault[] })[];
  /** How many of those chosen are no programs any more. */
  gone: number;
};

/** What a batch would do to the programs as they are now. */
export async function previewBatch({ programs, value }: Pick<Batch, "programs" | "value">): Promise<BatchPreview> {
  const [rows, spans] = await Promise.all([
    reader().program.findMany({
      where: { id: { in: [...programs] }, mergedInto: null },
      include: { ...listingRows, institution: { select: { slug: true, name: true, website: true } } },
      orderBy: [{ institution: { name: "asc" } }, { name: "asc" }, { id: "asc" }],
    }),
    allPercentiles(),
  ]);
  const preview: BatchPreview = { changing: [], unchanged: [], invalid: [], gone: programs.length - rows.length };
  for (const row of rows) {
    const { id, name, version, institution } = row;
    const named = { id, name, version, institution: institution.name };
    const verdict = judgeChange({ row, fields: storedFields(row) }, value, spans, [institution.website, row.website]);
    if (verdict.kind === "unchanged") preview.unchanged.push(named);
    else if (verdict.kind === "invalid") preview.invalid.push({ ...named, faults: verdict.faults });
    else {
      const twin = verdict.becomesPublic && (await publicTwin(verdict.listing, id, programs));
      if (twin) {
        const message = `It looks like “${twin.name}”, ${twin.institutionName}. Publish it by itself, where you say whether they are two.`;
        preview.invalid.push({ ...named, faults: [{ path: "status", message }] });
        continue;
      }
      const warnings = verdict.outliers.map(({ message }) => message);
      preview.changing.push({ ...named, changes: verdict.changes, warnings });
    }
  }
  return preview;
}
