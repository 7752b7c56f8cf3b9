/** Owns what documents are made of: headings, paragraphs, lists and tables, written as Markdown or as HTML. */
import { toHtml } from "hast-util-to-html";
import type { BlockContent, Heading, Link, List, Paragraph, PhrasingContent, Root, Table } from "mdast";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { toHast } from "mdast-util-to-hast";
import { toMarkdown } from "mdast-util-to-markdown";

/** Words, or words with links in them. */
export type Words = string | readonly (PhrasingContent | string)[];

const phrases = (words: Words): PhrasingContent[] =>
  [words].flat().map((one) => (typeof one === "string" ? { type: "text", value: one } : one));

export const heading = (depth: 1 | 2 | 3, words: Words): Heading => ({
  type: "heading",
  depth,
  children: phrases(words),
});

export const paragraph = (words: Words): Paragraph => ({ type: "paragraph", children: phrases(words) });

export const link = (url: string, text: string): Link => ({ type: "link", url, children: phrases(text) });

export const bullets = (items: readonly Words[]): List => ({
  type: "list",
  ordered: false,
  spread: false,
  children: items.map((words) => ({ type: "listItem", spread: false, children: [paragraph(words)] })),
});

/** A table whose first row are its headings. */
export const table = (rows: readonly (readonly Words[])[]): Table => ({
  type: "table",
  align: (rows[0] ?? []).map(() => null),
  children: rows.map((cells) => ({
    type: "tableRow",
    children: cells.map((words) => ({ type: "tableCell", children: phrases(words) })),
  })),
});

/** A whole document of these parts. */
export const documentOf = (parts: readonly BlockContent[]): Root => ({ type: "root", children: [...parts] });

/** As Markdown; tables in GitHub's way. */
export function markdownOf(root: Root): string {
  const written = toMarkdown(root, { extensions: [gfmTableToMarkdown({ tablePipeAlign: false })], bullet: "-" });
  // It escapes every "&" that a letter follows; only one that begins a character reference needs it.
  return written.replace(/\\&(?!#?\w+;)/g, "&");
}

/** As HTML without a script, a style or an element of its own around it. */
export function htmlOf(root: Root): string {
  return toHtml(toHast(root));
}
