import { markOfPrice } from "@/components/figures/price-mark";
import { Mark, markOf } from "@/components/figures/provenance";
import { ProvenanceDetails } from "@/components/figures/provenance-details";
import { SumDetails } from "@/components/figures/sum";
import { NoteButton } from "@/components/ui/note-button";
import type { Cell, Compared } from "@/lib/programs/comparison/rows";
import { readably } from "@/lib/programs/model/fact-text";

type Props = {
  compared: Compared;
  cell: Cell;
  /** Unique on the page, and what the value is, for who hears the button alone. */
  id: string;
  label: string;
  /** What it is the best at; null: it is not. */
  best: string | null;
};

/** One value of the comparison with its mark; what has a source opens to it. */
export function CompareCell({ compared, cell, id, label, best }: Props) {
  const { text, known, source, federal } = cell;
  return (
    <div className={`tabular-nums ${known ? "" : "text-soft italic"}`}>
      {source ? (
        <NoteButton id={id} label={`source of ${label}`} note={<SourceNote compared={compared} cell={cell} />}>
          <Mark
            state={
              source.figure === "cost"
                ? markOfPrice(compared.price, compared.program.provenance.cost)
                : markOf(compared.program.provenance[source.figure])
            }
          />
          {text}
        </NoteButton>
      ) : federal ? (
        <NoteButton id={id} label={`source of ${label}`} note={<FederalNote federal={federal} />}>
          {text}
        </NoteButton>
      ) : (
        text
      )}
      {best !== null && <b className="block text-[0.75rem] font-semibold text-accent">{best}</b>}
    </div>
  );
}

/** Whom a federal figure counts, and where it stands. */
function FederalNote({ federal: { details, source } }: { federal: NonNullable<Cell["federal"]> }) {
  return (
    <>
      <ul className="mb-2">
        {details.map((detail) => (
          <li key={detail}>{detail.replace(/\.$/, "")}.</li>
        ))}
      </ul>
      <p>
        Source:{" "}
        <a href={source.url} rel="noopener external">
          {source.name}
        </a>
        .
      </p>
    </>
  );
}

function SourceNote({ compared: { program, price }, cell: { source } }: Pick<Props, "compared" | "cell">) {
  if (!source) return null;
  if (source.figure !== "cost")
    return <ProvenanceDetails provenance={readably(source.figure, program.provenance[source.figure])} />;
  if (price.known) return <SumDetails program={program} price={price} />;
  return (
    <>
      <p className="mb-2">{price.explanation}</p>
      {program.provenance.cost.state === "unknown" && <ProvenanceDetails provenance={program.provenance.cost} />}
    </>
  );
}
