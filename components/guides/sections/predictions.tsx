/** Owns a guide's predictions as a table: made, test, due, verdict with its reason and source, and how many went which way. */
import { SourceLink } from "@/components/figures/provenance";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import type { Guide } from "@/lib/guides/model/shape";
import { verdicts } from "@/lib/guides/model/vocabulary";
import { dateText, tallyOf } from "@/lib/guides/reading/reading";
import { counted } from "@/lib/text/format";
import type { CitedFigures } from "../prose/cited";
import { InlineProse } from "../prose/prose";

/** The predictions; nothing without any. */
export function Predictions({ guide, figures }: { guide: Pick<Guide, "predictions">; figures: CitedFigures }) {
  const { predictions } = guide;
  if (predictions.length === 0) return null;
  const tally = tallyOf(guide).map(({ verdict, count }) => `${count} ${verdicts[verdict].toLowerCase()}`);
  return (
    <div className="my-7">
      <h3 className="text-[1.0625rem]">Predictions and what became of them</h3>
      <p className="mt-1 mb-2 text-[0.875rem]">
        <strong>{counted(predictions.length, "prediction")}:</strong> {tally.join(", ")}.
      </p>
      <ScrollFrame label="Predictions, to scroll sideways" cue="md:hidden" className="relative">
        <table className="w-full min-w-[46rem] border-collapse text-left text-[0.84375rem] [&_td]:py-2.5 [&_td]:pr-4 [&_td]:align-top [&_th]:py-2.5 [&_th]:pr-4 [&_th]:align-top">
          <thead className="border-b border-ink text-[0.8125rem] text-soft">
            <tr>
              {["Prediction", "Test", "Made", "Due", "Verdict and reason"].map((heading) => (
                <th key={heading} scope="col" className="font-normal">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {predictions.map(({ claim, test, made, due, verdict, reason, source }) => (
              <tr key={claim} className="break-inside-avoid border-b border-rule">
                <th scope="row" className="w-[27%] font-normal">
                  <InlineProse markdown={claim} figures={figures} />
                </th>
                <td className="w-[25%]">
                  <InlineProse markdown={test} figures={figures} />
                </td>
                <td className="whitespace-nowrap tabular-nums">{dateText(made)}</td>
                <td className="whitespace-nowrap tabular-nums">{dateText(due)}</td>
                <td>
                  <strong>{verdicts[verdict]}.</strong> {reason && <InlineProse markdown={reason} figures={figures} />}
                  {source && (
                    <span className="block text-soft">
                      Source: <SourceLink url={source} state="published" />
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </div>
  );
}
