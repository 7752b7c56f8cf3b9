import { keysOf } from "@/lib/closed-list";
import { urlIn } from "@/lib/parse";
import type { Provenance } from "@/lib/programs/model/program";
import { type FigureState, figureStates, unknownReasons } from "@/lib/programs/model/vocabulary";

/** The short word beside a mark. */
const shortStates: Record<FigureState, string> = {
  published: "published",
  "third-party": "third party",
  listed: "unsourced",
  inferred: "inferred",
  estimated: "estimate",
  unknown: "unknown",
};

/** How sure a figure is, that two sources say different things of it, or that it was published long ago. */
export type MarkState = FigureState | "disputed" | "old";

/** The state of a figure as its mark shows it: of what two sources disagree about, neither is sure. */
export function markOf({ state, otherValue }: Pick<Provenance, "state" | "otherValue">): MarkState {
  return otherValue === null ? state : "disputed";
}

/** The shape that says how sure a figure is; always beside words that say it too. */
export function Mark({ state }: { state: MarkState }) {
  return <span aria-hidden="true" className={`mark ${markShapes[state]}`} />;
}

const markShapes: Record<MarkState, string> = {
  published: "mark-published",
  "third-party": "mark-third-party",
  listed: "mark-listed",
  inferred: "mark-inferred",
  estimated: "mark-estimated",
  unknown: "mark-unknown",
  disputed: "mark-disputed",
  old: "mark-old",
};

/** What a provenance says in a few words: "third party, 2025", "not looked for yet". */
export function provenanceLine(provenance: Provenance): string {
  const { state, reason, year } = provenance;
  if (state === "unknown") return unknownReasons[reason ?? "not-checked"];
  const words = provenance.otherValue === null ? shortStates[state] : "two sources disagree";
  return year ? `${words}, ${year}` : words;
}

/** A link to a source by the name of its site, or words for the absence of one. */
export function SourceLink({ url, state }: { url: string | null; state: FigureState }) {
  if (!url) return <span>{state === "listed" ? "a page that is gone" : "no address recorded"}</span>;
  return (
    <a href={url} rel="nofollow noopener external" className="[overflow-wrap:anywhere]">
      {siteOf(url)}
    </a>
  );
}

/** The name of the site that an address belongs to: "cs.cmu.edu". */
export function siteOf(url: string): string {
  return urlIn(url)?.hostname.replace(/^www\./, "") ?? url;
}

/** What each mark means; `id` lets other places point here. */
export function Legend({ id }: { id?: string }) {
  return (
    <ul id={id} className="flex flex-wrap gap-x-5 gap-y-1 text-[0.78125rem] text-soft">
      {keysOf(figureStates).map((state) => (
        <li key={state}>
          <Mark state={state} />
          {figureStates[state]}
        </li>
      ))}
      <li>
        <Mark state="disputed" />
        two sources disagree
      </li>
      <li>
        <Mark state="old" />a price of more than three years ago
      </li>
    </ul>
  );
}
