/** Owns the typeface of long prose: only the pages that have any ask for it. */
import localFont from "next/font/local";

export const proseSerif = localFont({
  src: "../../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  weight: "200 900",
  variable: "--font-prose-serif",
  display: "optional",
  adjustFontFallback: "Times New Roman",
});
