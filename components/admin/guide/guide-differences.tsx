import type { Difference } from "@/lib/guides/editing/difference";
import { Pieces } from "./guide-pieces";

/** What differs between two versions of a guide, field by field. */
export function GuideDifferences({ differences }: { differences: readonly Difference[] }) {
  if (differences.length === 0) return <p className="text-sm">They are the same.</p>;
  return (
    <dl className="divide-y divide-rule border-y border-rule text-sm">
      {differences.map(({ label, pieces }) => (
        <div key={label} className="gap-x-6 py-2 sm:grid sm:grid-cols-[14rem_minmax(0,1fr)]">
          <dt className="font-semibold [overflow-wrap:anywhere]">{label}</dt>
          <dd className="max-w-[65ch]">
            <Pieces pieces={pieces} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
