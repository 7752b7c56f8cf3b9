import type { ReactNode } from "react";

/**
 * A button that opens the note with the id `note`, without scripts: the browser's own popover, closed
 * by Escape or a click elsewhere. Several buttons may open one note; it stands beside the one pressed.
 * `label` says what the note is about to someone who hears the button alone.
 */
export function NoteOpener({ note, label, children }: { note: string; label: string; children: ReactNode }) {
  return (
    <button type="button" popoverTarget={note} className="note-opener">
      {children}
      <span className="sr-only">{`, ${label}`}</span>
    </button>
  );
}

/** A note that its openers show; `id` must be unique on the page. */
export function Note({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={id} popover="auto" className="source-note">
      {children}
    </div>
  );
}

/** A button with a note of its own; `id` must be unique on the page. */
export function NoteButton({
  id,
  label,
  children,
  note,
}: {
  id: string;
  label: string;
  children: ReactNode;
  note: ReactNode;
}) {
  return (
    <>
      <NoteOpener note={id} label={label}>
        {children}
      </NoteOpener>
      <Note id={id}>{note}</Note>
    </>
  );
}
