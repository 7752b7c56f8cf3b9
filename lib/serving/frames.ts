/** Owns what other sites may show in a frame: those pages, their look, and the policy that lets them. */
import { createHash } from "node:crypto";

/** Whether a page is made to stand in other sites. */
export function isFrame(pathname: string): boolean {
  return pathname.startsWith("/embed/");
}

/** Plain and small, in the reader's own fonts, light and dark. */
export const frameStyle = `
:root { color-scheme: light dark; --ink: #1d1b17; --soft: #5b564d; --rule: #d9d3c7; --paper: #fbfaf7; --link: #1f4e79; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ece8df; --soft: #b3ada1; --rule: #3d3a34; --paper: #161513; --link: #9cc3e6; }
}
body { margin: 0; padding: 1rem; background: var(--paper); color: var(--ink); font: 0.9375rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.25rem; margin: 0 0 0.5rem; }
h2 { font-size: 1rem; margin: 1.25rem 0 0.375rem; }
p { margin: 0.375rem 0; max-width: 70ch; }
a { color: var(--link); }
div { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.875rem; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: 0.3125rem 0.75rem 0.3125rem 0; border-bottom: 1px solid var(--rule); }
th { color: var(--soft); font-weight: 500; }
`;

/** No script, no style but that one, nothing loaded; any site may frame it. */
export const framePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(frameStyle).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors *",
].join("; ");
