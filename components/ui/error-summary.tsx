"use client";

import { useEffect, useId, useRef } from "react";
import type { Fault } from "@/lib/form-state";

/**
 * Everything that is wrong with a form, at its top, each linked to its field by `idOf`; nothing when
 * nothing is. It takes the focus when it appears, so that it is read out and one Tab away from the
 * first link.
 */
export function ErrorSummary({
  faults,
  idOf,
  title = faults.length === 1 ? "Please correct one thing" : `Please correct ${faults.length} things`,
}: {
  /** The same array for as long as nothing was sent anew. */
  faults: readonly Fault[];
  idOf: (path: string) => string;
  title?: string;
}) {
  const heading = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.length > 0) box.current?.focus();
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      aria-labelledby={heading}
      className="mb-5 border-l-4 border-wrong py-1 pl-4"
    >
      <h2 id={heading} className="font-sans text-[0.9375rem]">
        {title}
      </h2>
      <ul className="mt-1 space-y-1 text-sm">
        {faults.map(({ path, message }) => (
          <li key={path + message}>{path === "" ? message : <a href={`#${idOf(path)}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
