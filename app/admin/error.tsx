"use client";

/** Shown when a page of the admin could not be made. */
export default function AdminErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <main id="content" className="mx-auto w-full max-w-[60rem] px-[1.125rem] py-12">
      <h1 className="text-[27px] md:text-[34px]">This page could not be made</h1>
      <p className="mt-3 max-w-[62ch]">Something failed on the server. What was saved before is safe.</p>
      <p className="mt-4">
        <button type="button" onClick={reset} className="primary">
          Try again
        </button>
      </p>
    </main>
  );
}
