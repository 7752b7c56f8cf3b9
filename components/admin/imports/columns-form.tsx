import { ActionForm } from "@/components/ui/action-form";
import { CheckField, SelectField } from "@/components/ui/field";
import type { FormAction } from "@/lib/form-state";
import { dayOrders } from "@/lib/import/review/cells";
import { columnLabels } from "@/lib/import/review/headers";
import type { Asked } from "@/lib/import/review/reading";
import type { SheetTable } from "@/lib/spreadsheets/table";
import { counted } from "@/lib/text/format";

/** What each heading of a file fills, and what can't be told from its cells: asked once for the whole file. */
export function ColumnsForm({
  id,
  table,
  columns,
  asked: { doubled, days },
  repair,
  action,
}: {
  id: string;
  table: SheetTable;
  /** The column that each heading is taken for. */
  columns: readonly (string | null)[];
  asked: Asked;
  /** Whether text that was encoded twice is mended, as it was said before. */
  repair: boolean;
  action: FormAction;
}) {
  const options = {
    "": "Leave out",
    ...Object.fromEntries([...columnLabels].map(([column, label]) => [column, label])),
  };
  return (
    <ActionForm id="columns" action={action} submit="Show what it would do">
      <input type="hidden" name="import" value={id} />
      <p className="mb-4 max-w-[62ch] text-sm text-soft">
        {counted(table.rows.length, "row")}. A blank cell leaves a listing as it is. What you choose here is remembered
        for the same headings.
      </p>
      {doubled && (
        <CheckField
          name="repair"
          label={`Mend ${counted(doubled.count, "cell")} encoded twice, such as “${short(doubled.text)}” in row ${doubled.row}, which means “${short(doubled.meant)}”.`}
          hint="Left as they are, their rows are rejected."
          checked={repair}
        />
      )}
      {table.header.map((heading, index) => {
        const first = table.rows.find(({ cells }) => cells[index]?.trim())?.cells[index];
        return (
          // Headings may be the same, or none; a file's columns never change their places.
          // biome-ignore lint/suspicious/noArrayIndexKey: the position is what tells them apart
          <div key={index}>
            <SelectField
              name={`column.${index}`}
              label={heading || `Column ${index + 1}, without a heading`}
              hint={first ? `For instance: ${short(first)}` : "It has no text."}
              value={columns[index] ?? ""}
              options={options}
            />
            {days.includes(index) && (
              <SelectField
                name={`order.${index}`}
                label={`Days in “${heading}”`}
                hint="They can be read in two ways. It counts only where this column holds days."
                options={{ "": "Not said", ...dayOrders }}
              />
            )}
          </div>
        );
      })}
    </ActionForm>
  );
}

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
