/** Owns pages of statements: their sections as one text, which a page shows, written as a document. */
import type { BlockContent, Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { keysOf } from "../closed-list";
import { figureStates } from "../programs/model/vocabulary";
import type { Statement } from "../statements/statement";
import { closing } from "./parts";
import { bullets, documentOf, heading, link } from "./tree";

/** The blocks of a text; statements hold no HTML. With an `origin`, addresses can be followed from anywhere. */
export function blocksOf(text: string, origin = ""): BlockContent[] {
  const tree = fromMarkdown(text);
  makeWhole(tree, origin);
  return tree.children.filter(
    (node): node is BlockContent => node.type === "code" || ("children" in node && node.type !== "listItem"),
  );
}

function makeWhole(node: Nodes, origin: string): void {
  if (node.type === "link" && node.url.startsWith("/")) node.url = origin + node.url;
  if ("children" in node) for (const child of node.children) makeWhole(child, origin);
}

/** The document of a page of statements; `origin` has no slash at its end. */
export function statementDocument(
  { path, title, lead, sections }: { path: string; title: string; lead: string | null; sections: readonly Statement[] },
  origin: string,
): Root {
  return documentOf([
    heading(1, [link(`${origin}${path}`, title)]),
    ...(lead === null ? [] : blocksOf(lead, origin)),
    ...sections.flatMap(({ title: name, text, marks }) => {
      const [first, ...others] = blocksOf(text, origin);
      const states = marks ? [bullets(keysOf(figureStates).map((state) => figureStates[state]))] : [];
      return [heading(2, name), ...(first ? [first] : []), ...states, ...others];
    }),
    closing(`${origin}${path}`),
  ]);
}
