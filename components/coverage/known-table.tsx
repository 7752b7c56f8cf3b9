/** Owns the table of how much is known: of each fact, by degree. */
import { ScrollFrame } from "@/components/ui/scroll-frame";
import { keysOf } from "@/lib/closed-list";
import { type KnownFact, type Share, shareText } from "@/lib/programs/coverage/known";
import type { Knowledge } from "@/lib/programs/coverage/read";
import { facts } from "@/lib/programs/model/facts";
import { type Degree, degrees } from "@/lib/programs/model/vocabulary";
import { count, counted } from "@/lib/text/format";

/** Each fact with the share of programs of which it is known; a dash where it can't be said of a degree. */
export function KnownTable({ programs, facts: known }: Pick<Knowledge, "programs" | "facts">) {
  const shown = keysOf(degrees).filter((degree) => (programs.get(degree) ?? 0) > 0);
  return (
    <ScrollFrame label="How much is known, as a table">
      <table className="w-full min-w-[46rem] border-collapse text-left text-[0.875rem] [&_:is(td,th)]:px-2 [&_:is(td,th)]:py-1.5 [&_:is(td,th)]:align-top [&_tr>:first-child]:pl-0">
        <thead className="border-b border-ink text-[0.8125rem] text-soft">
          <tr>
            <th scope="col" className="font-normal">
              Fact
            </th>
            <th scope="col" className="font-normal">
              All
            </th>
            {shown.map((degree) => (
              <th key={degree} scope="col" className="font-normal">
                {degrees[degree]}
                <span className="block">{counted(programs.get(degree) ?? 0, "program")}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {known.map((one) => (
            <Row key={one.fact} known={one} shown={shown} />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function Row({ known: { fact, all, byDegree }, shown }: { known: KnownFact; shown: readonly Degree[] }) {
  return (
    <tr className="border-b border-rule">
      <th scope="row" className="font-normal">
        {facts[fact]}
      </th>
      <td className="whitespace-nowrap tabular-nums">
        <b className="font-semibold">{shareText(all)}</b>{" "}
        <span className="text-soft">
          {count(all.known)} of {count(all.of)}
        </span>
        <Bar share={all} />
        {all.answered > 0 && (
          <span className="block whitespace-normal text-[0.8125rem] text-soft">
            {count(all.answered)} looked for, not found
          </span>
        )}
      </td>
      {shown.map((degree) => (
        <td key={degree} className="tabular-nums">
          {byDegree[degree] ? shareText(byDegree[degree]) : <span className="text-soft">–</span>}
        </td>
      ))}
    </tr>
  );
}

/** The share again, drawn; the number beside it says it. */
function Bar({ share: { known, of } }: { share: Share }) {
  if (of === 0) return null;
  return (
    <svg aria-hidden="true" width="96" height="5" className="mt-1 block">
      <rect width="96" height="5" className="fill-rule" />
      <rect width={(known / of) * 96} height="5" className="fill-soft" />
    </svg>
  );
}
