/** Owns pages of statements: their sections as one text, which a page shows, written as a document. */
import type { BlockContent, PhrasingContent, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { keysOf } from "../closed-list";
import { figureStates } from "../programs/model/vocabulary";
import type { Statement } from "../statements/statement";
import { closing } from "./parts";
import { bullets, documentOf, heading, link } from "./tree";

/** The blocks of a text; statements hold no HTML. */
export function blocksOf(text: string): BlockContent[] {
  return fromMarkdown(text).children.filter(
    (node): node is BlockContent => "children" in node && node.type !== "listItem",
  );
}

/** The document of a page of statements; `origin` has no slash at its end. */
export function statementDocument(
  { path, title, lead, sections }: { path: string; title: string; lead: string | null; sections: readonly Statement[] },
  origin: string,
): Root {
  return documentOf([
    heading(1, [link(`${origin}${path}`, title)]),
    ...(lead === null ? [] : wholeLinks(blocksOf(lead), origin)),
    ...sections.flatMap(({ title: name, text, marks }) => {
      const [first, ...others] = wholeLinks(blocksOf(text), origin);
      const states = marks ? [bullets(keysOf(figureStates).map((state) => figureStates[state]))] : [];
      return [heading(2, name), ...(first ? [first] : []), ...states, ...others];
    }),
    closing(`${origin}${path}`),
  ]);
}

/** The same, with addresses that can be followed from anywhere. */
function wholeLinks<Of extends BlockContent | PhrasingContent>(nodes: readonly Of[], origin: string): Of[] {
  return nodes.map((node) => {
    const url = node.type === "link" && node.url.startsWith("/") ? { url: origin + node.url } : {};
    const children =
      "children" in node ? { children: wholeLinks(node.children as (BlockContent | PhrasingContent)[], origin) } : {};
    return { ...node, ...url, ...children };
  });
}
