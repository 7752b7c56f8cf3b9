/** Owns the Markdown of the guides: what it may contain, and the references to figures in it. */
import type { Element, ElementContent, Root } from "hast";
import { sanitize } from "hast-util-sanitize";
import type { Nodes, PhrasingContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toHast } from "mdast-util-to-hast";

/** `{{key}}` or `{{key|words to show}}`. */
const reference = /\{\{\s*([^{}|]*?)\s*(?:\|\s*([^{}]*?)\s*)?\}\}/g;

/** The keys that a text refers to, in order, each as often as it does. */
export function referencesIn(markdown: string): string[] {
  return [...markdown.matchAll(reference)].map(([, key]) => key ?? "");
}

/** A text with each reference replaced by its words, or by what `write` gives for its key. */
export function withoutReferences(markdown: string, write: (key: string) => string): string {
  return markdown.replace(reference, (_, key: string, shown?: string) => shown || write(key));
}

/** The elements that prose may contain; everything else loses its tags, scripts and styles their content, too. */
const allowed = {
  tagNames: ["p", "h3", "strong", "em", "a", "ul", "ol", "li", "blockquote", "br", "data"],
  attributes: { a: ["href"], data: ["value", "dataAgain"] },
  protocols: { href: ["http", "https"] },
  strip: ["script", "style"],
};

/**
 * Markdown as a tree of harmless HTML elements. A reference is a `data` element whose value is the
 * figure's key, with the words to show inside, if any; `data-again` says that the same paragraph or
 * list item mentions the figure before. Never throws: all text is Markdown.
 */
export function proseTree(markdown: string): Root {
  const tree = fromMarkdown(markdown);
  markReferences(tree, new Set());
  const clean = sanitize(toHast(tree), allowed);
  return clean.type === "root" ? clean : { type: "root", children: clean.type === "doctype" ? [] : [clean] };
}

/** Turns the references of a tree into elements; `seen` are the keys that its paragraph has mentioned. */
function markReferences(node: Nodes, seen: Set<string>): void {
  if (!("children" in node)) return;
  if (node.type !== "paragraph" && node.type !== "emphasis" && node.type !== "strong" && node.type !== "link") {
    for (const child of node.children) markReferences(child, seen);
    return;
  }
  const mentioned = node.type === "paragraph" ? new Set<string>() : seen;
  node.children = node.children.flatMap((child) => {
    if (child.type === "text") return split(child.value, mentioned);
    markReferences(child, mentioned);
    return [child];
  });
}

/** A text as plain pieces and references; a reference becomes an element of its own in `toHast`. */
function split(text: string, seen: Set<string>): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let end = 0;
  for (const match of text.matchAll(reference)) {
    const [whole, key = "", shown] = match;
    if (match.index > end) pieces.push({ type: "text", value: text.slice(end, match.index) });
    const children: PhrasingContent[] = shown ? [{ type: "text", value: shown }] : [];
    pieces.push({
      type: "emphasis",
      data: { hName: "data", hProperties: { value: key, ...(seen.has(key) && { dataAgain: "" }) } },
      children,
    });
    seen.add(key);
    end = match.index + whole.length;
  }
  if (end < text.length) pieces.push({ type: "text", value: text.slice(end) });
  return pieces;
}

/** The words of a text without markup, references written by `write`: for descriptions and search engines. */
export function plainText(markdown: string, write: (key: string) => string): string {
  const text = (node: Root | Element | ElementContent | Root["children"][number]): string => {
    if (node.type === "text") return node.value;
    if (!("children" in node)) return "";
    if (node.type === "element" && node.tagName === "data" && node.children.length === 0) {
      return write(String(node.properties.value));
    }
    return node.children.map(text).join("");
  };
  return text(proseTree(markdown)).replace(/\s+/g, " ").trim();
}
