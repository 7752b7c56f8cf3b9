import { ResidentLink } from "../resident/resident-link";

/** What the directory promises, on every page. */
export function SiteFooter() {
  return (
    <footer className="print:hidden mt-16 border-t border-rule text-[0.8125rem] text-soft">
      <div className="mx-auto flex max-w-[77.5rem] flex-wrap gap-x-6 gap-y-2 px-[min(1.125rem,5vw)] py-6 md:px-10">
        <p>
          No account, no tracking, no paid places.{" "}
          <ResidentLink href="/about/how-we-list#kept">What is counted</ResidentLink>
        </p>
        <p>
          <ResidentLink href="/about/how-we-list" className="target">
            Where the figures come from
          </ResidentLink>
        </p>
        <p>
          <ResidentLink href="/about/coverage" className="target">
            Who is listed, what is known
          </ResidentLink>
        </p>
        <p>
          <ResidentLink href="/about/corrections" className="target">
            Corrections
          </ResidentLink>
        </p>
        <p>
          <ResidentLink href="/about" className="target">
            About, privacy, licence
          </ResidentLink>
        </p>
        <p>
          <ResidentLink href="/about/api" className="target">
            API
          </ResidentLink>
        </p>
      </div>
    </footer>
  );
}
