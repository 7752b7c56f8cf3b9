import type { Metadata } from "next";
import { NoPage } from "@/components/site/no-page";
import { SiteFrame } from "@/components/site/site-frame";

export const metadata: Metadata = { title: "Page not found" };

/** For addresses that no page has; one for which a page finds nothing is in that page's own frame. */
export default function NotFound() {
  return (
    <SiteFrame>
      <NoPage />
    </SiteFrame>
  );
}
