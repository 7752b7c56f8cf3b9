"use client";
import { PageTitle } from "@/components/ui/page";

/** Shown when a page of the admin could not be made. */
export default function AdminErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <main id="content" className="mx-auto w-full max-w-[60rem] px-[min(1.125rem,5vw)] py-12">
      <PageTitle>This page could not be made</PageTitle>
      <p className="mt-3 max-w-[62ch]">Something failed on the server. What was saved before is safe.</p>
      <p className="mt-4">
        <button type="button" onClick={reset} className="primary">
          Try again
        </button>
      </p>
    </main>
  );
}
