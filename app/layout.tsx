import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { inter } from "./fonts";
import { lettersScript } from "./heading-letters";
import "./heading-letters.css";
import "./globals.css";
import { firstScript } from "@/components/resident/home";
import { siteOrigin } from "@/lib/authorization/site-origin";

export async function generateMetadata(): Promise<Metadata> {
  return {
    // What pages give as paths, such as their canonical address, becomes whole with it.
    metadataBase: new URL(await siteOrigin()),
    title: { default: "Matricula: an open directory of study programs", template: "%s · Matricula" },
    description:
      "AI and machine-learning degrees and certificates in the United States. Every figure says where it came from.",
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf7" },
    { media: "(prefers-color-scheme: dark)", color: "#161513" },
  ],
};

// The content security policy carries a new nonce for each answer, so no page is made ahead of time.
export const dynamic = "force-dynamic";

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [, nonce] = /'nonce-([^']+)'/.exec((await headers()).get("content-security-policy") ?? "") ?? [];
  return (
    <html lang="en" className={inter.variable}>
      <head>
        {/* Before any style sheet, for which a script after it would wait; a browser gives no script its nonce back. */}
        <script nonce={nonce} suppressHydrationWarning>
          {`${firstScript}${lettersScript}`}
        </script>
        <link rel="search" type="application/opensearchdescription+xml" title="Matricula" href="/opensearch.xml" />
      </head>
      <body className="flex min-h-dvh flex-col">
        <a
          href="#content"
          className="sr-only focus:not-sr-only focus:absolute focus:m-2 focus:bg-sheet focus:p-2 focus:z-30"
        >
          Skip to content
        </a>
        {children}
      </body>
    </html>
  );
}
