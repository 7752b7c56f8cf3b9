import type { Metadata } from "next";
import { FileCheck } from "@/components/coverage/file-check";
import { Page, PageTitle } from "@/components/ui/page";
import { canonical } from "@/lib/authorization/site-origin";
import { institutionSections, institutionsLead } from "@/lib/statements/for-institutions";
import { Section } from "../_parts/section";
import { Statements } from "../_parts/statements";
import { checkFile } from "./check";

export const metadata: Metadata = {
  title: "For institutions",
  description:
    "How an institution states its own programs for this directory: a small file on its site, and its check.",
  ...canonical("/about/for-institutions", { "text/markdown": "/about/for-institutions.md" }),
};

export default function ForInstitutionsPage() {
  const sections = institutionSections();
  return (
    <Page>
      <PageTitle>For institutions</PageTitle>
      <div className="mt-4 max-w-[65ch] font-prose text-[1.0625rem] leading-relaxed">
        <p>{institutionsLead}</p>
        <Statements sections={sections} />
        <Section id="check" title="Check your file or page">
          <p className="mb-3">
            Paste what stands in it, or the HTML of a page with its data. It says what would be read and what is wrong;
            nothing of it is kept.
          </p>
          <div className="font-sans text-[0.9375rem]">
            <FileCheck check={checkFile} />
          </div>
        </Section>
      </div>
    </Page>
  );
}
