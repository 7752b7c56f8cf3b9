import Link from "next/link";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import { lookup } from "@/lib/closed-list";
import { outcomes } from "@/lib/import/review/apply";
import { type Kind, kinds } from "@/lib/import/review/judge";
import type { KeptRow } from "@/lib/import/review/kept";
import { fieldLabel, fieldText } from "@/lib/programs/listing/field-text";

/** Rows of a file by their numbers: what each would do, why not, and what of the listing differs, cell by cell. */
export function JudgedRows({ rows }: { rows: readonly KeptRow[] }) {
  return (
    <ScrollFrame label="Rows">
      <table className="w-full min-w-[34rem] border-collapse text-left text-sm [&_td]:py-1.5 [&_td]:pr-4 [&_td]:align-top [&_th]:py-1.5 [&_th]:pr-4 [&_th]:align-top">
        <thead className="border-b border-ink text-[0.8125rem] text-soft">
          <tr>
            {["Row", "Program", "What it does"].map((heading) => (
              <th key={heading} scope="col" className="font-normal">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row} className="border-b border-rule">
              <th scope="row" className="w-14 font-normal tabular-nums">
                {row.row}
              </th>
              <td className="w-2/6 [overflow-wrap:anywhere]">
                <ProgramName id={row.programId} title={row.title || "Without a name"} gone={row.outcome === "undone"} />
                <span className="block text-soft">{row.detail.institution}</span>
              </td>
              <td className="[overflow-wrap:anywhere]">
                <Said row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function ProgramName({ id, title, gone }: { id: number | null; title: string; gone: boolean }) {
  if (id === null || gone) return title;
  return (
    <Link prefetch={false} href={`/admin/programs/${id}`}>
      {title}
    </Link>
  );
}

const marks: Readonly<Record<Kind, string>> = { ...kinds };

function Said({ row: { kind, outcome, detail } }: { row: KeptRow }) {
  const { faults, warnings, changes, alike } = detail;
  return (
    <>
      <span className="font-semibold">{outcome === null ? marks[kind] : (lookup(outcomes, outcome) ?? outcome)}</span>
      {faults.map(({ heading, message }) => (
        <span key={`${heading} ${message}`} className="block">
          {heading && `${heading}: `}
          {message}
        </span>
      ))}
      {alike.map(({ id, name }) => (
        <span key={id} className="block">
          Looks like{" "}
          <Link prefetch={false} href={`/admin/programs/${id}`}>
            {name}
          </Link>
          .
        </span>
      ))}
      {warnings.map((warning) => (
        <span key={warning} className="block">
          Sure? {warning}
        </span>
      ))}
      {kind === "update" &&
        Object.entries(changes).map(([path, { before, after }]) => (
          <span key={path} className="block whitespace-pre-line">
            {fieldLabel(path)}: <del className="text-soft">{fieldText(path, before)}</del> → {fieldText(path, after)}
          </span>
        ))}
    </>
  );
}
