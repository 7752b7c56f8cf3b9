import { ResidentLink } from "../resident/resident-link";
import { MainNav } from "./main-nav";

/** The name and the main places, on every page. */
export function SiteHeader() {
  return (
    <header className="print:hidden border-b border-rule">
      <div className="mx-auto flex max-w-[77.5rem] flex-wrap items-baseline gap-x-7 gap-y-1 px-[min(1.125rem,5vw)] py-4 md:px-10">
        <ResidentLink
          href="/"
          className="target font-serif text-[1.3125rem] leading-none font-semibold tracking-tight no-underline"
        >
          Matricula
        </ResidentLink>
        <MainNav />
      </div>
    </header>
  );
}
