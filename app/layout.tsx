import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { inter, sourceSerif } from "./fonts";
import "./globals.css";
import { siteOrigin } from "./site-origin";

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

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={`${inter.variable} ${sourceSerif.variable}`}>
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
