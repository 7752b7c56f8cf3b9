"use client";

import { useEffect, useRef } from "react";

/** What is wrong with a form, each a link to its field; it takes the focus when it appears. */
export function ErrorSummary({ errors }: { errors: readonly { field: string | null; message: string }[] }) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => summary.current?.focus(), []);
  return (
    <div
      ref={summary}
      role="alert"
      tabIndex={-1}
      aria-labelledby="error-summary"
      className="mb-6 border-2 border-estimate p-4"
    >
      <h2 id="error-summary" className="text-[19px]">
        Nothing was sent yet
      </h2>
      <ul className="mt-2 list-disc space-y-1 pl-5">
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>{field === null ? message : <a href={`#${field}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
