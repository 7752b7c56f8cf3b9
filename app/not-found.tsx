import { NoPage } from "@/components/no-page";
import { SiteFrame } from "@/components/site-frame";

/** For addresses that no page has; one for which a page finds nothing is in that page's own frame. */
export default function NotFound() {
  return (
    <SiteFrame>
      <NoPage />
    </SiteFrame>
  );
}
