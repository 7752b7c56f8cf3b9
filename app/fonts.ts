/**
 * Owns the typeface of the interface, shipped with the app: nothing is fetched from elsewhere. Each answer asks for
 * it at once; on a line too slow for the first paint a page keeps the system's letters instead of changing them under
 * the reader's eyes, and the next page has it. Headings have theirs in the style sheet: heading-letters.css.
 */
import localFont from "next/font/local";

export const inter = localFont({
  src: "../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  weight: "100 900",
  variable: "--font-inter",
  display: "optional",
});
