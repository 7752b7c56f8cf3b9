/** Owns the nodes of a parsed page: their attributes, and their text as people read it. */
import type { DefaultTreeAdapterTypes } from "parse5";
import { oneLine } from "./passages";

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

export const isElement = (node: Node): node is Element => "tagName" in node;

/** The value of an attribute; an empty text where there is none. */
export function attribute(element: Element, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? "";
}

export const tags = (names: string) => new Set(names.split(" "));

/** What people don't read as the page's text; what is struck out is no longer said. */
const skipped = tags(
  "script style template noscript svg nav select textarea iframe object video audio canvas del s strike head dialog math",
);
export const inline = tags(
  "a abbr b bdi bdo big br button cite code data dfn em font i img input ins kbd label mark picture q ruby samp small source span strong sub sup time tt u var wbr",
);
/** Whether people don’t read what is in it. */
export function isSkipped(element: Element): boolean {
  const role = attribute(element, "role");
  return skipped.has(element.tagName) || role === "navigation" || attribute(element, "aria-hidden") === "true";
}

/** A mark that leads to a footnote, which would else become the last digit of an amount. */
const isNote = (element: Element) => element.tagName === "sup" && /^[\s\d*†‡,()[\]]*$/u.test(rawText(element));

/** All text below, each line of it by itself where a <br> parts them. */
export function rawText(node: Node | Element): string {
  if (node.nodeName === "#text" && "value" in node) return node.value.replace(/\s+/g, " ");
  if (!isElement(node) || skipped.has(node.tagName)) return "";
  if (node.tagName === "br") return "\n";
  return node.childNodes
    .map((child, index) => {
      if (isElement(child) && isNote(child)) return "";
      const before = node.childNodes[index - 1];
      const text = rawText(child);
      const apart =
        isElement(child) && (!inline.has(child.tagName) || (before && isElement(before) && child.tagName !== "sup"));
      return apart ? ` ${text} ` : text;
    })
    .join("");
}

/** The text below an element, in one line. */
export function textOf(node: Node | Element): string {
  return oneLine(rawText(node));
}

/** Whether anything in it begins a line of its own. */
export function hasBlocks(element: Element): boolean {
  return element.childNodes.some(
    (child) => isElement(child) && (!inline.has(child.tagName) ? !isSkipped(child) : hasBlocks(child)),
  );
}

/** How deep a page may be nested; what lies deeper is text of what holds it. */
const deepest = 80;

/** Makes a page no deeper than can be walked: pages of thousands of levels are made to bring readers down. */
export function makeShallow(root: { childNodes: Node[] }): void {
  let level = root.childNodes.filter(isElement);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth === deepest) for (const element of level) element.childNodes = textNodesIn(element);
    level = level.flatMap((element) => element.childNodes.filter(isElement));
  }
}

function textNodesIn(root: Element): Node[] {
  const texts: Node[] = [];
  const left: Node[] = [...root.childNodes].reverse();
  for (let node = left.pop(); node; node = left.pop()) {
    if (isElement(node) && !skipped.has(node.tagName))
      for (const child of [...node.childNodes].reverse()) left.push(child);
    else if (node.nodeName === "#text") texts.push(node);
  }
  return texts;
}

/** The first element below that a test fits. */
export function firstOf(node: { childNodes: Node[] }, fits: (element: Element) => boolean): Element | null {
  for (const child of node.childNodes) {
    if (!isElement(child)) continue;
    const found = fits(child) ? child : firstOf(child, fits);
    if (found) return found;
  }
  return null;
}
