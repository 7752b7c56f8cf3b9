/** Owns the points of price against duration as a table: all that the picture says, in rows. */

import { ScrollFrame } from "@/components/ui/scroll-frame";
import { count, counted } from "@/lib/text/format";
import type { PlotPoint } from "./price-duration-layout";
import { rowId, stateWords } from "./price-duration-text";

/** In the order given: by duration, then price. */
export function PointTable({ points }: { points: readonly PlotPoint[] }) {
  return (
    <details className="mt-3 text-sm">
      <summary className="py-1">The same {counted(points.length, "program")} as a table</summary>
      <ScrollFrame label="Price and duration as a table" className="mt-2">
        <table className="w-full min-w-[40rem] border-collapse text-left [&_td]:py-1.5 [&_td]:pr-4 [&_td]:align-top [&_th]:py-1.5 [&_th]:pr-4 [&_th]:font-semibold">
          <thead>
            <tr className="border-b border-ink text-[0.8125rem]">
              <th scope="col">Program</th>
              <th scope="col">Institution</th>
              <th scope="col">Months</th>
              <th scope="col">Total price</th>
              <th scope="col">The price is</th>
            </tr>
          </thead>
          <tbody className="tabular-nums [&_td:nth-child(3)]:text-right [&_td:nth-child(4)]:text-right [&_tr]:border-b [&_tr]:border-rule [&_tr:target]:bg-wash">
            {points.map((point, row) => (
              <tr key={point.href} id={rowId(row)}>
                <td>
                  <a href={point.href} className="target">
                    {point.name}
                  </a>
                </td>
                <td>{point.institution}</td>
                <td>{count(point.months)}</td>
                <td>{point.amount}</td>
                <td>{stateWords(point.state)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </details>
  );
}
