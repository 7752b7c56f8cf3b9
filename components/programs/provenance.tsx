import type { Provenance } from "@/lib/programs/program";
import { type FigureState, figureStates, keysOf, unknownReasons } from "@/lib/programs/vocabulary";

/** The short word beside a mark. */
const shortStates: Record<FigureState, string> = {
  published: "published",
  "third-party": "third party",
  listed: "listed",
  inferred: "inferred",
  estimated: "estimate",
  unknown: "unknown",
};

/** The shape that says how sure a figure is; always beside words that say it too. */
export function Mark({ state }: { state: FigureState }) {
  return <span aria-hidden="true" className={`mark ${markShapes[state]}`} />;
}

const markShapes: Record<FigureState, string> = {
  published: "mark-published",
  "third-party": "mark-third-party",
  listed: "mark-listed",
  inferred: "mark-inferred",
  estimated: "mark-estimated",
  unknown: "mark-unknown",
};

/** What a provenance says in a few words: "third party, 2025", "not yet checked". */
export function provenanceLine({ state, reason, year }: Provenance): string {
  if (state === "unknown") return unknownReasons[reason ?? "not-checked"];
  return year ? `${shortStates[state]}, ${year}` : shortStates[state];
}

/** A link to a source by the name of its site, or words for the absence of one. */
export function SourceLink({ url, state }: { url: string | null; state: FigureState }) {
  if (!url)
    return <span>{state === "listed" ? "the guide page this directory grew from" : "no address recorded"}</span>;
  return (
    <a href={url} rel="nofollow noopener external" className="break-words">
      {siteOf(url)}
    </a>
  );
}

/** The name of the site that an address belongs to: "cs.cmu.edu". */
export function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url;
}

/** What each mark means; `id` lets other places point here. */
export function Legend({ id }: { id?: string }) {
  return (
    <ul id={id} className="flex flex-wrap gap-x-5 gap-y-1 text-[12.5px] text-soft">
      {keysOf(figureStates).map((state) => (
        <li key={state}>
          <Mark state={state} />
          {figureStates[state]}
        </li>
      ))}
    </ul>
  );
}
