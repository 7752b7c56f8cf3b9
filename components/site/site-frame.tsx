import type { ReactNode } from "react";
import { RememberHome } from "../resident/remember-home";
import { ShortlistNotice } from "../shortlist/notice";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";

/** Header and footer of the public site around a page. */
export function SiteFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <SiteHeader />
      <div id="content" className="flex-1">
        {children}
      </div>
      <ShortlistNotice />
      <RememberHome />
      <SiteFooter />
    </>
  );
}
