/**
 * Owns the two typefaces, shipped with the app: nothing is fetched from elsewhere. Each answer asks for
 * them at once; on a line too slow for the first paint a page keeps the system's letters instead of
 * changing them under the reader's eyes, and the next page has them.
 */
import localFont from "next/font/local";

export const inter = localFont({
  src: "../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  weight: "100 900",
  variable: "--font-inter",
  display: "optional",
});

export const sourceSerif = localFont({
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  weight: "200 900",
  variable: "--font-source-serif",
  display: "optional",
  adjustFontFallback: "Times New Roman",
});
