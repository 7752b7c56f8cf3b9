import { bulkFieldLabels } from "@/lib/bulk/fields";

/** The choice of the field that a change of many programs is about. */
export function FieldChoice() {
  return (
    <label className="min-w-0 text-[0.8125rem] font-semibold">
      Field to change
      <select name="field" className="field mt-1 font-normal">
        {Object.entries(bulkFieldLabels).map(([name, label]) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
