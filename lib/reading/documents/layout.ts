/** Owns what the layout of a page says: which texts are labels of which, what is a heading, and what stands at its edge. */
import {
  attribute,
  type Element,
  firstOf,
  hasBlocks,
  isElement,
  isSkipped,
  type Node,
  rawText,
  tags,
  textOf,
} from "./nodes";
import { labelIn, labelledLine } from "./passages";

/** Elements in which labels are set off. */
export const accented = tags("strong b em label span dt i u small mark abbr");

/** The level of a heading; null of what is none. */
export const levelOf = (element: Element): number | null => {
  if (/^h[1-6]$/.test(element.tagName)) return Number(element.tagName.slice(1));
  if (attribute(element, "role") === "heading") return Number(attribute(element, "aria-level")) || 2;
  return element.tagName === "summary" || element.tagName === "legend" ? 7 : null;
};

/** Parts of a page that speak of something else than its subject. */
const edges =
  /(?:^|[\s_-])(?:related|breadcrumbs?|cookies?|testimonials?|footer|newsletter|similar|other-programs)(?:$|[\s_-])/i;

/** What calls itself the facts of the page, at its side too. */
const factual = /glance|\bfacts?\b|key[\s_-](?:facts|info)|summary|snapshot|program[\s_-](?:details|info)/i;

export function isEdge(element: Element): boolean {
  const heading = element.tagName === "aside" ? firstOf(element, (one) => levelOf(one) !== null) : null;
  const names = ["class", "id", "aria-label"].map((name) => attribute(element, name));
  return (
    element.tagName === "footer" ||
    element.tagName === "blockquote" ||
    (element.tagName === "aside" && !factual.test([...names, heading ? textOf(heading) : ""].join(" "))) ||
    (element.tagName !== "body" && edges.test(`${attribute(element, "class")} ${attribute(element, "id")}`))
  );
}

/** Whether an element is read by rules of its own. */
const isOwnPart = (element: Element) =>
  firstOf({ childNodes: [element] }, (one) => /^(?:dl|table|h[1-6]|p)$/.test(one.tagName)) !== null;

/** The lowest blocks in an element. */
function blocksOf(element: Element): Element[] {
  const blocks = element.childNodes.filter(
    (child): child is Element => isElement(child) && !isSkipped(child) && textOf(child) !== "",
  );
  return hasBlocks(element) ? blocks.flatMap(blocksOf) : [element];
}

/** Whether elements are of one kind and another in turn, as a grid of labels and values is. */
function areOfTwoKinds(children: readonly Element[]): boolean {
  const kind = (child: Element) => `${child.tagName} ${attribute(child, "class")}`;
  const [first, second] = children.map(kind);
  return first !== second && children.every((child, index) => kind(child) === (index % 2 === 0 ? first : second));
}

/** Whether short texts without a figure and others, most of them with one, stand in turn: labels and values of one kind. */
function areInTurn(children: readonly Element[]): boolean {
  const texts = children.map(textOf);
  const [labels, values] = [0, 1].map((odd) => texts.filter((_, index) => index % 2 === odd));
  return (
    labels !== undefined &&
    values !== undefined &&
    labels.every((text) => text.length <= 40 && !/\d|[.!;]$/.test(text)) &&
    values.every((text) => text.length <= 160) &&
    values.filter((text) => /\d/.test(text)).length * 2 >= values.length
  );
}

/** A line, parted before each label after its first: "<b>Credits:</b> 36 <b>Length:</b> 24 months". */
export function pairsIn(run: readonly Node[]): Node[][] {
  const isLabel = (node: Node, index: number) =>
    isElement(node) &&
    accented.has(node.tagName) &&
    (/:\s*$/.test(textOf(node)) || /^\s*:/.test(run[index + 1] ? rawText(run[index + 1] ?? node) : ""));
  const parts: Node[][] = [[]];
  for (const [index, node] of run.entries()) {
    if (isLabel(node, index)) parts.push([node]);
    else parts.at(-1)?.push(node);
  }
  return parts.length > 2 ? parts : [[...run]];
}

/** The labels and values that stand side by side in an element: cards, grids, fields of content management systems. */
export function sideBySide(element: Element): { label: string | null; text: string }[] {
  const children = element.childNodes.filter(
    (child): child is Element => isElement(child) && !isSkipped(child) && textOf(child) !== "",
  );
  const [label, value] = children;
  // A label beside a block of values.
  if (children.length === 2 && label && value && !hasBlocks(label) && hasBlocks(value) && !isOwnPart(value)) {
    const [one, other] = [textOf(label), blocksOf(value).map(textOf).join(", ")];
    const isField = one.length <= 60 && other.length <= 160 && !/[.!;]$/.test(one) && levelOf(label) === null;
    return isField ? [{ label: labelIn(one), text: other }] : [];
  }
  if (children.some((child) => hasBlocks(child) || /^(?:h1|dl|table)$/.test(child.tagName))) return [];
  const hasOwnText = element.childNodes.some((child) => child.nodeName === "#text" && textOf(child) !== "");
  const isGrid = children.length > 2 && children.length % 2 === 0 && (areOfTwoKinds(children) || areInTurn(children));
  if (hasOwnText || !(children.length === 2 || isGrid)) return [];
  const pairs: { label: string | null; text: string }[] = [];
  for (let index = 0; index < children.length; index += 2) {
    const [one, other] = children.slice(index, index + 2).map(textOf);
    if (one === undefined || other === undefined || labelledLine(one) || labelledLine(other)) continue;
    if (other.length <= 160 && one.length <= 80) pairs.push({ label: labelIn(one), text: other });
    if (one.length <= 40 && other.length <= 60) pairs.push({ label: labelIn(other), text: one });
  }
  return pairs;
}
