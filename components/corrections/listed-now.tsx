import { valueText } from "@/components/programs/facts-table";
import { Mark, provenanceLine, SourceLink } from "@/components/programs/provenance";
import type { Program } from "@/lib/programs/program";
import { figures, keysOf } from "@/lib/programs/vocabulary";

/** What a listing says of each figure, with its source. */
export function ListedNow({ program }: { program: Program }) {
  return (
    <dl className="text-sm">
      {keysOf(figures).map((figure) => {
        const provenance = program.provenance[figure];
        const unknown = provenance.state === "unknown";
        return (
          <div key={figure} className="border-b border-rule py-2">
            <dt className="text-[12.5px] text-soft">{figures[figure]}</dt>
            <dd>{unknown ? "not known" : valueText(program, figure)}</dd>
            <dd className="text-[12.5px] text-soft">
              <Mark state={provenance.state} />
              {provenanceLine(provenance)}
              {!unknown && (
                <>
                  {", "}
                  <SourceLink url={provenance.sourceUrl} state={provenance.state} />
                </>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
