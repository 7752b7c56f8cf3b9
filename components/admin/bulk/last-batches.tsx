import Link from "next/link";
import { SectionTitle } from "@/components/ui/page";
import type { Batch } from "@/lib/bulk/batch";
import { bulkFieldLabels } from "@/lib/bulk/fields";
import { counted, moment } from "@/lib/text/format";

/** The changes of many programs that were made last, each with its page, where it can be undone. */
export function LastBatches({
  batches,
  names,
}: {
  batches: readonly (Batch & { changed: number })[];
  /** Names of people by id. */
  names: ReadonlyMap<string, string>;
}) {
  if (batches.length === 0) return null;
  return (
    <section aria-labelledby="batches" className="mt-9 max-w-[48rem]">
      <SectionTitle id="batches">Changed together last</SectionTitle>
      <ul className="divide-y divide-rule border-y border-rule text-sm">
        {batches.map(({ id, field, personId, appliedAt, changed }) => (
          <li key={id} className="py-2">
            <Link prefetch={false} href={`/admin/programs/batches/${id}`}>
              {bulkFieldLabels[field]} of {counted(changed, "program")}
            </Link>
            <span className="block text-[0.8125rem] text-soft">
              {names.get(personId) ?? personId}
              {appliedAt && `, ${moment(appliedAt)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
