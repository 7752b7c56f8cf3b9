/** Data for machines inside a page; `text` must hold no `<`. The browser doesn't execute it. */
export function JsonLd({ text }: { text: string }) {
  return <script type="application/ld+json">{text}</script>;
}
