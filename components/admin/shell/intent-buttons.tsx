import type { ReactNode } from "react";

/** The buttons of a long form, always in sight at its end. */
export function IntentBar({ children }: { children: ReactNode }) {
  return (
    <div className="sticky bottom-0 z-10 -mx-1 flex flex-wrap items-center gap-3 border-t border-rule bg-paper px-1 py-3">
      {children}
    </div>
  );
}

/** A button that sends its form and says what for. */
export function IntentButton({
  intent,
  quiet = false,
  children,
}: {
  intent: string;
  /** For what is not the main thing to do. */
  quiet?: boolean;
  children: ReactNode;
}) {
  return (
    <button type="submit" name="intent" value={intent} className={quiet ? "secondary" : "primary"}>
      {children}
    </button>
  );
}
