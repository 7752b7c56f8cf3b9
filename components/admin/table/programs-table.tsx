import Link from "next/link";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import { lookup } from "@/lib/closed-list";
import type { ProgramTable, TableRow } from "@/lib/programs/editors-table/table";
import { gaps, nobody, type TableOrder, tableHref } from "@/lib/programs/editors-table/url";
import { statuses } from "@/lib/programs/model/vocabulary";
import { dayText, moment, usd } from "@/lib/text/format";
import { Mark } from "../../figures/provenance";

/** A heading that orders by its column, the other way round when it is in use. */
type Column = { label: string; order: TableOrder; back: TableOrder; number?: boolean };

const columns: readonly Column[] = [
  { label: "Program", order: "name", back: "-name" },
  { label: "Institution", order: "institution", back: "-institution" },
  { label: "Degree", order: "degree", back: "-degree" },
  { label: "Status", order: "status", back: "-status" },
  { label: "Months", order: "duration", back: "-duration", number: true },
  { label: "Price", order: "cost", back: "-cost", number: true },
  { label: "Missing", order: "missing", back: "-missing" },
  { label: "Checked", order: "checked", back: "-checked" },
  { label: "Changed", order: "changed", back: "-changed" },
];

/** The page's programs; with `chosen` each has a box for a change of many, ticked or not at first. */
export function ProgramsTable({ table, chosen }: { table: ProgramTable; chosen: boolean | null }) {
  return (
    <ScrollFrame label="Programs as a table">
      <table className="w-full min-w-[66rem] border-collapse text-left text-[0.84375rem] print:min-w-0 [&_td]:px-2 [&_td]:py-2 [&_td]:align-top [&_th]:px-2 [&_th]:py-2 [&_th]:align-top [&_tr>:first-child]:pl-0">
        <thead>
          <tr className="border-b border-ink">
            {chosen !== null && (
              <td>
                <span className="sr-only">Choose</span>
              </td>
            )}
            {columns.map((column) => (
              <Heading key={column.label} column={column} table={table} />
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <Row key={row.id} row={row} editors={table.editors} chosen={chosen} />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function Heading({ column: { label, order, back, number }, table }: { column: Column; table: ProgramTable }) {
  const direction = table.order === order ? "ascending" : table.order === back ? "descending" : undefined;
  const sort = direction === "ascending" ? back : order;
  return (
    <th scope="col" aria-sort={direction} className={`font-semibold whitespace-nowrap ${number ? "text-right" : ""}`}>
      <Link prefetch={false} scroll={false} href={tableHref(table.state, { own: { sort } })}>
        {label}
        <span aria-hidden="true">{direction === "ascending" ? " ↑" : direction === "descending" ? " ↓" : ""}</span>
      </Link>
    </th>
  );
}

function Row({ row, editors, chosen }: { row: TableRow; editors: ProgramTable["editors"]; chosen: boolean | null }) {
  const { id, name, institution, degree, status, publishAt, months, price, missing, checkedOn, editor, updatedAt } =
    row;
  return (
    <tr className="border-b border-rule">
      {chosen !== null && (
        <td>
          <input
            // A box keeps what was ticked until the page says otherwise.
            key={String(chosen)}
            type="checkbox"
            name="id"
            value={id}
            defaultChecked={chosen}
            aria-label={`Choose ${name}, ${institution}`}
          />
        </td>
      )}
      <th scope="row" className="max-w-64 min-w-44 font-semibold [overflow-wrap:anywhere]">
        <Link prefetch={false} href={`/admin/programs/${id}`} className="no-underline hover:underline">
          {name}
        </Link>
      </th>
      <td className="min-w-36">{institution}</td>
      <td>{degree ?? "none"}</td>
      <td>
        {statuses[status]}
        {publishAt && <span className="block text-soft">to be published {moment(publishAt)}</span>}
      </td>
      <td className="text-right tabular-nums">{months ?? "not known"}</td>
      <td className="text-right whitespace-nowrap tabular-nums">
        <Price price={price} />
      </td>
      <td className="min-w-36">{missing.length === 0 ? "nothing" : missing.map((gap) => gaps[gap]).join("; ")}</td>
      <td className="whitespace-nowrap tabular-nums">{checkedOn ? dayText(new Date(checkedOn)) : "never"}</td>
      <td>
        <time dateTime={updatedAt.toISOString()} className="whitespace-nowrap">
          {dayText(updatedAt)}
        </time>
        {editor !== nobody && <span className="block text-soft">{lookup(editors, editor) ?? editor}</span>}
      </td>
    </tr>
  );
}

function Price({ price }: { price: TableRow["price"] }) {
  if (price === null) return "not known";
  const { amount, estimated, open } = price;
  return (
    <>
      {estimated && <Mark state="estimated" />}
      {open ? `from ${usd(amount)}` : usd(amount)}
      {estimated && <span className="block text-soft">estimated</span>}
    </>
  );
}
