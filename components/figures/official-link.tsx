import type { Program } from "@/lib/programs/model/program";
import { type OfficialPage, officialPage } from "@/lib/programs/public-pages/official-page";
import { siteOf } from "./provenance";

const what: Partial<Record<OfficialPage["is"], string>> = {
  program: "The program’s own page",
  delivery: "The page that says how it is taught",
  credits: "The page that says how many credits it has",
  duration: "The page that says how long it takes",
};

/** The way to the institution's own words about the program, and what kind of page that is. */
export function OfficialLink({ program }: { program: Program }) {
  const page = officialPage(program);
  if (!page) return <p className="text-[0.8125rem] text-soft">We don’t have an official page yet.</p>;
  return (
    <p className="text-[0.875rem]">
      <a href={page.url} rel="noopener external" className="font-semibold">
        {page.is === "institution" ? "Institution’s website" : "Official page"}: {siteOf(page.url)}
      </a>
      <span className="block text-[0.78125rem] text-soft">{kindText(page)}</span>
    </p>
  );
}

function kindText({ is }: OfficialPage): string {
  return what[is] ?? "We don’t have the program’s own page yet.";
}
