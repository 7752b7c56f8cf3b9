import type { ReactNode } from "react";

/**
 * A button that opens a note beside it, without scripts: the browser's own popover, closed by
 * Escape or a click elsewhere. `id` must be unique on the page; `label` says what the note is about
 * to someone who hears the button alone.
 */
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
      <button
        type="button"
        popoverTarget={id}
        className="-my-1 py-1 [text-align:inherit] text-inherit underline decoration-rule decoration-dotted underline-offset-3 hover:decoration-current"
      >
        {children}
        <span className="sr-only">, {label}</span>
      </button>
      <div id={id} popover="auto" className="source-note font-sans text-[13px] leading-normal">
        {note}
      </div>
    </>
  );
}
