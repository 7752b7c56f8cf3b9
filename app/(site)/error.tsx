"use client";
import { PageTitle } from "@/components/ui/page";

/** Shown when a page could not be made. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <main className="mx-auto max-w-[60rem] px-[min(1.125rem,5vw)] py-12 md:px-10">
      <PageTitle>This page could not be shown</PageTitle>
      <p className="mt-3 max-w-[62ch]">
        Something went wrong on our side. The filters and programs you chose are kept in this page’s address, so trying
        again brings them back.
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
