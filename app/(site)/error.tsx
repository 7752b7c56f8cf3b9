"use client";

/** Shown when a page could not be made; nothing the visitor typed is lost by trying again. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <main className="mx-auto max-w-[60rem] px-[1.125rem] py-12 md:px-10">
      <h1 className="text-[27px] md:text-[34px]">This page could not be made</h1>
      <p className="mt-3 max-w-[62ch]">
        Something failed on our side, not on yours. The address keeps what you chose, so trying again loses nothing.
      </p>
      <p className="mt-4 flex flex-wrap items-center gap-4">
        <button type="button" onClick={reset} className="primary">
          Try again
        </button>
        <a href="/programs">All programs</a>
      </p>
    </main>
  );
}
