import Link from "next/link";

/** Shown with 404 on the public site, where nothing is at an address. */
export function NoPage() {
  return (
    <main className="mx-auto max-w-[60rem] px-[1.125rem] py-12 md:px-10">
      <h1 className="text-[27px] md:text-[34px]">There is no page at this address</h1>
      <p className="mt-3 max-w-[62ch]">
        The address may be mistyped, or the listing is not public. A program that was renamed still answers at its old
        address. A name may find it:
      </p>
      <form action="/programs" aria-label="Search" className="mt-4 flex max-w-md flex-wrap items-end gap-2">
        <label className="flex-1 text-xs text-soft">
          Program or institution
          <input type="search" name="q" className="field mt-0.5 text-ink" />
        </label>
        <button type="submit" className="primary">
          Search
        </button>
      </form>
      <p className="mt-5">
        <Link prefetch={false} href="/programs">
          All programs
        </Link>{" "}
        ·{" "}
        <Link prefetch={false} href="/browse">
          Browse
        </Link>{" "}
        ·{" "}
        <Link prefetch={false} href="/">
          Start page
        </Link>
      </p>
    </main>
  );
}
