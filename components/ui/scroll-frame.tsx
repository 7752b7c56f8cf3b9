import type { ReactNode } from "react";

/**
 * A frame in which what is too wide scrolls sideways; the arrow keys scroll it too, so it has a name. `cue` is the
 * class that hides the words about it where there is room for all.
 */
export function ScrollFrame({
  label,
  cue,
  className = "",
  children,
}: {
  label: string;
  cue?: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  return (
    <>
      {cue !== undefined && (
        <p aria-hidden="true" className={`py-1 text-right text-[0.78125rem] text-soft print:hidden ${cue}`}>
          Scroll sideways for more →
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard */}
      <section aria-label={label} tabIndex={0} className={`overflow-x-auto ${className}`}>
        {children}
      </section>
    </>
  );
}
