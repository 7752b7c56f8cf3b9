import type { Metadata } from "next";
import { Page, PageTitle } from "@/components/ui/page";
import { canonical } from "@/lib/authorization/site-origin";
import { listingSections } from "@/lib/statements/how-we-list";
import { Statements } from "../_parts/statements";

export const metadata: Metadata = {
  title: "How we list",
  description: "Where the figures come from, what an estimate is, and what decides the order.",
  ...canonical("/about/how-we-list", { "text/markdown": "/about/how-we-list.md" }),
};

export default function HowWeListPage() {
  return (
    <Page>
      <PageTitle>How we list</PageTitle>
      <div className="mt-4 max-w-[65ch] font-prose text-[1.0625rem] leading-relaxed">
        <Statements sections={listingSections()} />
      </div>
    </Page>
  );
}
