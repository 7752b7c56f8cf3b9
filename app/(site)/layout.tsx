import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SiteFrame } from "@/components/site/site-frame";

// Pages that have no picture of their own.
export const metadata: Metadata = { openGraph: { siteName: "Matricula", images: "/pictures" } };

export default function SiteLayout({ children }: { children: ReactNode }) {
  return <SiteFrame>{children}</SiteFrame>;
}
