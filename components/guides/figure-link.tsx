import type { ReactNode } from "react";
import { SourceLink } from "@/components/programs/provenance";
import { Note, NoteOpener } from "@/components/ui/note-button";
import { type Figure, figureText } from "@/lib/guides/figure";
import { type FigureKind, figureKinds } from "@/lib/guides/vocabulary";
import { keysOf } from "@/lib/programs/vocabulary";
import type { Cited, CitedFigures } from "./cited";

/** The short word beside a mark. */
const shortKinds: Record<FigureKind, string> = {
  official: "official",
  report: "original report",
  press: "press",
  claimed: "claimed; no source found",
};

const markShapes: Record<FigureKind, string> = {
  official: "mark-published",
  report: "mark-report",
  press: "mark-third-party",
  claimed: "mark-listed",
};

/** The shape that says what kind of source a figure has; always beside words that say it too. */
function KindMark({ kind }: { kind: FigureKind }) {
  return <span aria-hidden="true" className={`mark ${markShapes[kind]}`} />;
}

/** "official, as of 2023"; "press, 2024–2034"; "claimed; no source found". */
function kindLine({ kind, year }: Figure): string {
  if (!year) return shortKinds[kind];
  return `${shortKinds[kind]}, ${year.includes("-") ? year.replace("-", "–") : `as of ${year}`}`;
}

/**
 * A figure in running text: its value, or other words for it, with the mark of its kind; opens its
 * source. Said `again` beside its first mention, or above its source's line, it needs no second mark.
 */
export function FigureLink({ cited, again, children }: { cited: Cited; again?: boolean; children?: ReactNode }) {
  const { id, n, figure } = cited;
  return (
    <NoteOpener note={id} label={`source: ${kindLine(figure)}`}>
      {children ?? figureText(figure)}
      {!again && (
        <>
          <span aria-hidden="true" className={`mark-trailing ${markShapes[figure.kind]}`} />
          <sup aria-hidden="true" className="hidden print:inline">
            {n}
          </sup>
        </>
      )}
    </NoteOpener>
  );
}

/** The line under a figure that stands alone: its mark and what kind of source it has. */
export function FigureSource({ cited: { n, figure } }: { cited: Cited }) {
  return (
    <>
      <KindMark kind={figure.kind} />
      {kindLine(figure)}
      <sup aria-hidden="true" className="hidden print:inline">
        {n}
      </sup>
    </>
  );
}

/** A figure named by its key, where a list may name none. */
export function KeyedFigure({ figures, of }: { figures: CitedFigures; of: string | null | undefined }) {
  const cited = of ? figures.get(of) : undefined;
  return cited ? <FigureLink cited={cited} /> : null;
}

/** The notes that the figures of a page open; on paper the numbered list of sources. */
export function FigureNotes({ figures }: { figures: CitedFigures }) {
  return (
    <section aria-label="Sources of the figures" className="sources">
      <h2 className="mb-3 hidden text-[21px] print:block">Figures and their sources</h2>
      <NoteList figures={figures} />
    </section>
  );
}

/** The notes alone. */
export function NoteList({ figures }: { figures: CitedFigures }) {
  return (
    <>
      {[...figures.values()].map(({ id, n, figure }) => (
        <Note key={id} id={id}>
          <p className="mb-1.5 font-semibold">
            <span className="hidden print:inline">{n}. </span>
            {figureText(figure)}
          </p>
          {figure.note && <p className="mb-1.5">{figure.note}</p>}
          <SourceDetails figure={figure} />
        </Note>
      ))}
    </>
  );
}

function SourceDetails({ figure: { kind, publisher, sourceUrl, year, area } }: { figure: Figure }) {
  return (
    <dl className="note-facts">
      <dt>Kind</dt>
      <dd>
        <KindMark kind={kind} />
        {figureKinds[kind]}
      </dd>
      {publisher && (
        <>
          <dt>Published by</dt>
          <dd>{publisher}</dd>
        </>
      )}
      {sourceUrl && (
        <>
          <dt>Source</dt>
          <dd>
            <SourceLink url={sourceUrl} state="published" />
            <span className="hidden break-all print:inline"> ({sourceUrl})</span>
          </dd>
        </>
      )}
      <dt>Year</dt>
      <dd>{year ?? "none stated"}</dd>
      {area && (
        <>
          <dt>Where</dt>
          <dd>{area}</dd>
        </>
      )}
    </dl>
  );
}

/** What each mark of a figure means. */
export function KindLegend() {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-[12.5px] text-soft">
      {keysOf(figureKinds).map((kind) => (
        <li key={kind}>
          <KindMark kind={kind} />
          {figureKinds[kind]}
        </li>
      ))}
    </ul>
  );
}
