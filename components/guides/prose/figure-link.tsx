import { SourceLink } from "@/components/figures/provenance";
import { Note, NoteOpener } from "@/components/ui/note-button";
import { SectionTitle } from "@/components/ui/page";
import { keysOf } from "@/lib/closed-list";
import { figureText, type GuideFigure } from "@/lib/guides/model/figure";
import { type FigureKind, figureKinds } from "@/lib/guides/model/vocabulary";
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
function kindLine({ kind, year }: GuideFigure): string {
  if (!year) return shortKinds[kind];
  return `${shortKinds[kind]}, ${year.includes("-") ? year.replace("-", "–") : `as of ${year}`}`;
}

/**
 * A figure that stands alone, with the mark of its kind; opens its source. `again`: above its source's line it needs
 * no second mark.
 */
export function FigureLink({ cited, again }: { cited: Cited; again?: boolean }) {
  const { id, n, figure } = cited;
  return (
    <NoteOpener note={id} label={`source: ${kindLine(figure)}`}>
      {figureText(figure)}
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

/** At the end of a sentence: the marks and numbers of its figures, which open the note with their sources. */
export function SourceNote({ note, cited }: { note: string; cited: readonly Cited[] }) {
  const kinds = [...new Set(cited.map(({ figure }) => figure.kind))];
  const numbers = cited.map(({ n }) => n).join(", ");
  return (
    <>
      {/* Keeps the note on the line of its sentence. */}
      {"\u2060"}
      <button type="button" popoverTarget={note} className="note-number">
        {kinds.map((kind) => (
          <span key={kind} aria-hidden="true" className={`mark-trailing ${markShapes[kind]}`} />
        ))}
        <span className="sr-only">note </span>
        <span>{numbers}</span>
      </button>
    </>
  );
}

/** The sources of several figures in one note. */
export function SharedNote({ id, cited }: { id: string; cited: readonly Cited[] }) {
  return (
    <Note id={id}>
      {cited.map((one, index) => (
        <div key={one.id} className={index > 0 ? "mt-2 border-t border-rule pt-2" : undefined}>
          <FigureDetails cited={one} />
        </div>
      ))}
    </Note>
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
      <SectionTitle className="mb-3 hidden print:block">Figures and their sources</SectionTitle>
      <NoteList figures={figures} />
    </section>
  );
}

/** The notes alone. */
export function NoteList({ figures }: { figures: CitedFigures }) {
  return (
    <>
      {[...figures.values()].map((cited) => (
        <Note key={cited.id} id={cited.id}>
          <FigureDetails cited={cited} />
        </Note>
      ))}
    </>
  );
}

function FigureDetails({ cited: { n, figure } }: { cited: Cited }) {
  return (
    <>
      <p className="mb-1.5 font-semibold">
        {n}. {figureText(figure)}
      </p>
      {figure.note && <p className="mb-1.5">{figure.note}</p>}
      <SourceDetails figure={figure} />
    </>
  );
}

function SourceDetails({ figure: { kind, publisher, sourceUrl, year, area } }: { figure: GuideFigure }) {
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
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-[0.78125rem] text-soft">
      {keysOf(figureKinds).map((kind) => (
        <li key={kind}>
          <KindMark kind={kind} />
          {figureKinds[kind]}
        </li>
      ))}
    </ul>
  );
}
