import { type OfficialPage, officialPage } from "@/lib/programs/official-page";
import type { Program } from "@/lib/programs/program";
import { siteOf } from "./provenance";

const what: Partial<Record<OfficialPage["is"], string>> = {
  program: "the program’s own page",
  delivery: "the institution’s page that says how it is delivered",
  credits: "the institution’s page that gives its credits",
  duration: "the institution’s page that gives its duration",
};

/** The way to the institution's own words about the program, and what kind of page that is. */
export function OfficialLink({ program }: { program: Program }) {
  const page = officialPage(program);
  if (!page) return <p className="text-[13px] text-soft">No page of the institution is recorded.</p>;
  return (
    <p className="text-[14px]">
      <a href={page.url} rel="noopener external" className="font-semibold">
        {page.is === "institution" ? "Institution’s website" : "Official page"}: {siteOf(page.url)}
      </a>
      <span className="block text-[12.5px] text-soft">{kindText(page)}</span>
    </p>
  );
}

function kindText({ is }: OfficialPage): string {
  return what[is] ?? "the program’s own page is not recorded here";
}
