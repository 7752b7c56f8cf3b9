import type { Metadata } from "next";
import { Page, PageTitle } from "@/components/ui/page";
import { canonical } from "@/lib/authorization/site-origin";
import { aboutLead, aboutSections } from "@/lib/statements/about";
import { Statements } from "./_parts/statements";

export const metadata: Metadata = {
  title: "About",
  description: "What this is, what we promise: accessibility, privacy, the licence of the data, the API.",
  ...canonical("/about", { "text/markdown": "/about.md" }),
};

export default function AboutPage() {
  return (
    <Page>
      <PageTitle>About Matricula</PageTitle>
      <div className="mt-4 max-w-[65ch] font-prose text-[1.0625rem] leading-relaxed">
        <p>{aboutLead}</p>
        <Statements sections={aboutSections()} />
      </div>
    </Page>
  );
}
