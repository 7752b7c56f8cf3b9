import { fieldLabel, fieldText } from "@/lib/programs/listing/field-text";
import type { Change } from "@/lib/programs/listing/fields";
import { origins } from "@/lib/programs/model/vocabulary";
import type { Revision } from "@/lib/programs/records/history";
import { dayText } from "@/lib/text/format";

/** What became of a program's figures, newest change first; nothing where nothing was ever changed. */
export function FigureHistory({ revisions }: { revisions: readonly Revision[] }) {
  if (revisions.length === 0) return null;
  return (
    <ol className="text-sm">
      {revisions.map(({ version, at, origin, why, changes }) => (
        <li key={version} className="border-b border-rule py-2">
          <p className="text-soft">
            {dayText(at)}, {origins[origin]}
            {why !== null && `: ${why}`}
          </p>
          <ul>
            {Object.entries(changes).map(([field, change]) => (
              <li key={field}>
                <ChangeLine field={field} change={change} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

/** One field: what it was and what it became. */
export function ChangeLine({ field, change: { before, after } }: { field: string; change: Change }) {
  return (
    <>
      {fieldLabel(field)}: <del className="text-soft">{fieldText(field, before)}</del>
      <span aria-hidden="true"> → </span>
      <span className="sr-only">, now </span>
      <ins className="no-underline">{fieldText(field, after)}</ins>
    </>
  );
}
