/** Owns where a guide's text shows its sources: one note at the end of each sentence that has figures. */
import type { Element, ElementContent, Root, RootContent } from "hast";

/** A sentence's end, with what closes it, before a space or the end of the text. */
const end = /[.!?]["”’)]*(?=\s|$)/;

const blocks: readonly string[] = ["ul", "ol", "blockquote"];

/** The tree with a `data` element after each sentence that refers to figures; its value is their keys. */
export function withNotes(tree: Root): Root {
  return { ...tree, children: tree.children.map((child) => inBlock(child)) };
}

function inBlock<T extends RootContent | ElementContent>(node: T): T | Element {
  if (node.type !== "element") return node;
  const holdsBlocks = node.children.some(
    (child) =>
      child.type === "element" && (child.tagName === "p" || child.tagName === "li" || blocks.includes(child.tagName)),
  );
  return { ...node, children: holdsBlocks ? node.children.map((child) => inBlock(child)) : sentences(node.children) };
}

function sentences(children: readonly ElementContent[]): ElementContent[] {
  const shown: ElementContent[] = [];
  let keys: string[] = [];
  const close = () => {
    if (keys.length > 0) shown.push(noteOf([...new Set(keys)]));
    keys = [];
  };
  for (const child of children) {
    if (child.type !== "text") {
      keys.push(...keysIn(child));
      shown.push(child);
      if (end.test(textIn(child).slice(-3))) close();
      continue;
    }
    const at = keys.length > 0 ? end.exec(child.value) : null;
    if (at === null) {
      shown.push(child);
      continue;
    }
    const cut = at.index + at[0].length;
    shown.push({ ...child, value: child.value.slice(0, cut) });
    close();
    shown.push({ ...child, value: child.value.slice(cut) });
  }
  close();
  return shown;
}

function noteOf(keys: readonly string[]): Element {
  return { type: "element", tagName: "data", properties: { value: keys.join(" "), dataNote: "" }, children: [] };
}

function keysIn(node: ElementContent): string[] {
  if (node.type !== "element") return [];
  return node.tagName === "data" ? [String(node.properties.value)] : node.children.flatMap(keysIn);
}

function textIn(node: ElementContent): string {
  if (node.type === "text") return node.value;
  return node.type === "element" && node.tagName !== "data" ? node.children.map(textIn).join("") : "";
}

/** The keys of each note of a tree. */
export function keysOfNotes(node: Root | RootContent | ElementContent): string[] {
  if (!("children" in node)) return [];
  if (node.type === "element" && "dataNote" in node.properties) return [String(node.properties.value)];
  return node.children.flatMap((child) => keysOfNotes(child));
}
