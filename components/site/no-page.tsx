import { PageTitle } from "@/components/ui/page";
import { ResidentLink } from "../resident/resident-link";

/** Shown with 404 on the public site, where nothing is at an address. */
export function NoPage() {
  return (
    <main className="mx-auto max-w-[60rem] px-[min(1.125rem,5vw)] py-12 md:px-10">
      <PageTitle>There is no page at this address</PageTitle>
      <p className="mt-3 max-w-[62ch]">
        The address may be mistyped, or the page may have been removed. Try searching for the program or its
        institution:
      </p>
      <form action="/programs" aria-label="Search" className="mt-4 flex max-w-md flex-wrap items-end gap-2">
        <label className="flex-1 text-xs text-soft">
          Program or institution
          <input type="search" name="ask" className="field mt-0.5 text-ink" />
        </label>
        <button type="submit" className="primary">
          Search
        </button>
      </form>
      <p className="mt-5">
        <ResidentLink href="/programs" className="target">
          All programs
        </ResidentLink>{" "}
        ·{" "}
        <ResidentLink href="/browse" className="target">
          Browse
        </ResidentLink>{" "}
        ·{" "}
        <ResidentLink href="/" className="target">
          Start page
        </ResidentLink>
      </p>
    </main>
  );
}
