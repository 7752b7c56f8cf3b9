import { Mark, provenanceLine, SourceLink } from "@/components/figures/provenance";
import { keysOf } from "@/lib/closed-list";
import { factText } from "@/lib/programs/model/fact-text";
import { facts, isCore } from "@/lib/programs/model/facts";
import type { Program } from "@/lib/programs/model/program";

/** What a listing says of each figure, with its source. */
export function ListedNow({ program }: { program: Program }) {
  return (
    <dl className="text-sm">
      {keysOf(facts)
        .filter((fact) => isCore(fact) || program.provenance[fact].state !== "unknown")
        .map((figure) => {
          const provenance = program.provenance[figure];
          const unknown = provenance.state === "unknown";
          return (
            <div key={figure} className="border-b border-rule py-2">
              <dt className="text-[0.78125rem] text-soft">{facts[figure]}</dt>
              <dd>{unknown ? "not known" : factText(figure, program)}</dd>
              <dd className="text-[0.78125rem] text-soft">
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
