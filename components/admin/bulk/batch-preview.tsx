import Link from "next/link";
import { SectionTitle } from "@/components/ui/page";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import type { BatchPreview } from "@/lib/bulk/preview";
import { fieldLabel, fieldText } from "@/lib/programs/listing/field-text";
import type { RecordedChanges } from "@/lib/programs/listing/fields";
import { counted } from "@/lib/text/format";

type Line = { id: number; name: string; institution: string; changes: RecordedChanges; warnings?: readonly string[] };

/** What each field of each program was and becomes; what is odd about it stands below its name. */
export function ProgramChanges({ lines, label }: { lines: readonly Line[]; label: string }) {
  return (
    <ScrollFrame label={label}>
      <table className="w-full min-w-[34rem] border-collapse text-left text-sm [&_td]:py-1.5 [&_td]:pr-4 [&_td]:align-top [&_th]:py-1.5 [&_th]:pr-4 [&_th]:align-top">
        <thead className="border-b border-ink text-[0.8125rem] text-soft">
          <tr>
            {["Program", "Field", "Before", "After"].map((heading) => (
              <th key={heading} scope="col" className="font-normal">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        {lines.map(({ id, name, institution, changes, warnings = [] }) => (
          <tbody key={id} className="border-b border-rule">
            {Object.entries(changes).map(([path, { before, after }], index) => (
              <tr key={path}>
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={Object.keys(changes).length} className="w-2/6 font-semibold">
                    <ProgramLink id={id} name={name} />
                    <span className="block font-normal text-soft">{institution}</span>
                    {warnings.map((warning) => (
                      <span key={warning} className="block font-normal">
                        Sure? {warning}
                      </span>
                    ))}
                  </th>
                )}
                <td className="w-1/6">{fieldLabel(path)}</td>
                <td className="w-1/4 whitespace-pre-line text-soft [overflow-wrap:anywhere]">
                  {fieldText(path, before)}
                </td>
                <td className="w-1/4 whitespace-pre-line [overflow-wrap:anywhere]">{fieldText(path, after)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </ScrollFrame>
  );
}

/** The chosen programs that a batch leaves as they are, each with the reason. */
export function LeftAlone({ preview: { invalid, unchanged, gone } }: { preview: BatchPreview }) {
  return (
    <>
      {invalid.length > 0 && (
        <section aria-labelledby="invalid" className="mb-7">
          <SectionTitle id="invalid">{counted(invalid.length, "program")} would not be right any more</SectionTitle>
          <p className="mb-2 max-w-[62ch] text-sm">They stay as they are.</p>
          <ul className="divide-y divide-rule border-y border-rule text-sm">
            {invalid.map(({ id, name, institution, faults }) => (
              <li key={id} className="py-2">
                <ProgramLink id={id} name={name} /> <span className="text-soft">{institution}</span>
                {faults.map(({ path, message }) => (
                  <span key={`${path} ${message}`} className="block max-w-[75ch]">
                    {message}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
      {unchanged.length > 0 && (
        <details open={unchanged.length <= 8} className="mb-7">
          <summary className="text-sm">
            {counted(unchanged.length, "program has", "programs have")} this value already
          </summary>
          <ul className="mt-2 list-disc pl-5 text-sm">
            {unchanged.map(({ id, name, institution }) => (
              <li key={id}>
                <ProgramLink id={id} name={name} /> <span className="text-soft">{institution}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {gone > 0 && (
        <p className="mb-7 text-sm">
          {counted(gone, "program")} of those chosen {gone === 1 ? "is" : "are"} gone: merged into others.
        </p>
      )}
    </>
  );
}

function ProgramLink({ id, name }: { id: number; name: string }) {
  return (
    <Link prefetch={false} href={`/admin/programs/${id}`} className="[overflow-wrap:anywhere]">
      {name}
    </Link>
  );
}
