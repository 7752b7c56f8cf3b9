import { ScrollFrame } from "@/components/ui/scroll-frame";
import { fieldLabel, fieldText } from "@/lib/programs/listing/field-text";
import type { RecordedChanges } from "@/lib/programs/listing/fields";
import type { FieldValue } from "@/lib/programs/model/field-schemas";

/** What each changed field was and became. */
export function ChangesTable({ changes, label }: { changes: RecordedChanges; label: string }) {
  return (
    <ScrollFrame label={label}>
      <table className="w-full min-w-[34rem] border-collapse text-left text-sm [&_td]:py-1.5 [&_td]:pr-4 [&_td]:align-top [&_th]:py-1.5 [&_th]:pr-4 [&_th]:align-top">
        <thead className="border-b border-ink text-[0.8125rem] text-soft">
          <tr>
            {["Field", "Before", "After"].map((heading) => (
              <th key={heading} scope="col" className="font-normal">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Object.entries(changes).map(([path, { before, after }]) => (
            <tr key={path} className="border-b border-rule">
              <th scope="row" className="w-1/4 font-semibold">
                {fieldLabel(path)}
              </th>
              <td className="w-3/8 break-words text-soft">
                <Value path={path} value={before} />
              </td>
              <td className="w-3/8 break-words">
                <Value path={path} value={after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function Value({ path, value }: { path: string; value: FieldValue }) {
  return <span className="whitespace-pre-line [overflow-wrap:anywhere]">{fieldText(path, value)}</span>;
}
