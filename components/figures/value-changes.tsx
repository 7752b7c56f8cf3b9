import { fieldText } from "@/lib/programs/listing/field-text";
import { factFields } from "@/lib/programs/model/fact-table";
import { type Fact, facts } from "@/lib/programs/model/facts";
import type { ValueChange } from "@/lib/programs/records/value-changes";
import { monthText } from "@/lib/text/format";

/** Changes of a figure shown at most; all of them stand in the history below. */
const most = 5;

/** What a published figure was before: "$1,113 → $1,150 in August 2026, source". */
export function ValueChanges({ figure, changes }: { figure: Fact; changes: readonly ValueChange[] }) {
  if (changes.length === 0) return null;
  return (
    <ul className="text-soft">
      {changes.slice(0, most).map(({ path, before, after, at, source }) => (
        <li key={`${path} ${at.getTime()}`}>
          {factFields[path].label !== facts[figure] && `${factFields[path].label}: `}
          {fieldText(path, before)}
          <span aria-hidden="true"> → </span>
          <span className="sr-only">, then </span>
          {fieldText(path, after)} in {monthText(at)}
          {source !== null && (
            <>
              ,{" "}
              <a href={source} rel="nofollow noopener external">
                source
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
