/** Owns reading a page of HTML: what its markup says of labels, headings, lists and tables, as passages. */
import { parse } from "parse5";
import { accented, isEdge, levelOf, pairsIn, sideBySide } from "./layout";
import {
  attribute,
  type Element,
  firstOf,
  hasBlocks,
  inline,
  isElement,
  isSkipped,
  makeShallow,
  type Node,
  rawText,
  tags,
  textOf,
} from "./nodes";
import { labelIn, labelledLine, oneLine, type Page, type Passage, sentencesIn } from "./passages";
import { structuredData } from "./structured";
import { type Cell, tablePassages } from "./tables";

/** Passages read of a page, and letters of one: a program's page has hundreds, and a fact stands in a sentence. */
const mostPassages = 3_000;
const longestText = 2_000;

/** Headings that only look like some: a short paragraph all in bold. */
const boldLevel = 8;

class Reader {
  readonly passages: Passage[] = [];
  #headings: { level: number; text: string }[] = [];
  #edge = false;

  get headings(): string[] {
    return this.#headings.map(({ text }) => text).reverse();
  }

  say(how: Passage["how"], labels: readonly (string | null)[], text: string, among: Passage["among"] = []): void {
    const said = oneLine(text);
    if (said === "" || this.passages.length >= mostPassages) return;
    this.passages.push({
      how,
      labels: labels.flatMap((label) => label ?? []),
      text: said.slice(0, longestText),
      headings: this.headings,
      among,
      doubt: this.#edge ? "it stands at the page’s edge" : null,
    });
  }

  head(level: number, text: string): void {
    if (text === "") return;
    this.#headings = this.#headings.filter((one) => one.level < level);
    this.say("sentence", [], text);
    if (text.length <= 160) this.#headings.push({ level, text });
  }

  /** Walks into an element: what is below it belongs to it. */
  enter(element: Element): void {
    const [edge, headings] = [this.#edge, this.#headings];
    this.#edge = edge || isEdge(element);
    this.block(element);
    this.#edge = edge;
    // Headings at the edge end with it.
    if (this.#edge !== isEdge(element) && isEdge(element)) this.#headings = headings;
  }

  block(element: Element): void {
    const level = levelOf(element);
    if (level !== null) this.head(level, textOf(element));
    else if (element.tagName === "dl") this.definitions(element);
    else if (element.tagName === "table") this.table(element);
    else if (!hasBlocks(element)) this.lines(element);
    else this.blocks(element);
  }

  blocks(element: Element): void {
    for (const { label, text } of sideBySide(element)) this.say("labelled", [label], text);
    let run: Node[] = [];
    const flush = () => {
      if (run.length > 0) this.lines({ ...element, tagName: "span", childNodes: run });
      run = [];
    };
    for (const child of element.childNodes) {
      if (isElement(child) && isSkipped(child)) continue;
      if (isElement(child) && (!inline.has(child.tagName) || hasBlocks(child))) {
        flush();
        this.enter(child);
      } else run.push(child);
    }
    flush();
  }

  /** Text without blocks in it, a passage a line. */
  lines(element: Element): void {
    const children = element.childNodes.filter((child) => isElement(child) || textOf(child) !== "");
    const whole = textOf(element);
    const [only] = children;
    const isBold = children.length === 1 && only && isElement(only) && tags("strong b").has(only.tagName);
    if (
      isBold &&
      element.tagName !== "span" &&
      whole.length <= 80 &&
      !labelledLine(whole) &&
      !/[.$]|\d{2}/.test(whole)
    ) {
      this.head(boldLevel, whole);
      return;
    }
    const runs: Node[][] = [[]];
    for (const child of element.childNodes) {
      if (isElement(child) && child.tagName === "br") runs.push([]);
      else runs.at(-1)?.push(child);
    }
    for (const run of runs) for (const childNodes of pairsIn(run)) this.line({ ...element, childNodes });
  }

  line(element: Element): void {
    const parts = element.childNodes.filter((child) => textOf(child) !== "" && !(isElement(child) && isSkipped(child)));
    const [first, ...rest] = parts;
    if (first && isElement(first) && accented.has(first.tagName) && rest.length > 0) {
      const label = labelIn(textOf(first).replace(/\.\s*$/, ""));
      const value = oneLine(rest.map(rawText).join(" ")).replace(/^[\s:–—-]+/u, "");
      // "Application fee. $75 for …", the label in bold.
      const isShort = /^[^.\d]{2,40}\.\s*$/.test(textOf(first));
      const isMarked = /:\s*$/.test(textOf(first)) || isShort || /^\s*[:–—]/.test(rawText(rest[0] ?? first));
      const isPair = isMarked || (label !== null && !/[.!]$/.test(label) && value.length <= 160);
      if (label !== null && value !== "" && isPair) {
        this.say("labelled", [label], value);
        // "30 total credits": the value comes first.
        if (/^\$?\d/.test(label) && !isMarked) this.say("sentence", [], `${label} ${value}`);
        if (rest.length === 1 && value.length <= 40 && !isMarked) this.say("labelled", [labelIn(value)], label);
        return;
      }
    }
    for (const part of rawText(element).split(/\n|\s[|•]\s/)) {
      // "Credits: 36. Length: 24 months.": each sentence with a label is a line.
      const sentences = sentencesIn(oneLine(part));
      const areLines = sentences.filter((one) => labelledLine(one)).length > 1;
      for (const line of areLines ? sentences : [oneLine(part)]) {
        const pair = labelledLine(line);
        if (pair) this.say("labelled", [pair.label], pair.text);
        else this.say("sentence", [], line);
      }
    }
  }

  definitions(element: Element): void {
    const terms: { tag: string; element: Element }[] = [];
    const gather = (parent: Element) => {
      for (const child of parent.childNodes) {
        if (!isElement(child)) continue;
        if (child.tagName === "dt" || child.tagName === "dd") terms.push({ tag: child.tagName, element: child });
        else gather(child);
      }
    };
    gather(element);
    let label = "";
    for (const one of terms) {
      if (one.tag === "dt") label = textOf(one.element);
      else if (firstOf(one.element, ({ tagName }) => tagName === "dl" || tagName === "table")) this.enter(one.element);
      else this.say("labelled", [labelIn(label)], textOf(one.element));
    }
  }

  table(element: Element): void {
    const rows: Cell[][] = [];
    let isLayout = false;
    const gather = (parent: Element, inHead: boolean) => {
      for (const child of parent.childNodes) {
        if (!isElement(child)) continue;
        if (child.tagName === "tr") {
          rows.push(
            child.childNodes.flatMap((cell) => {
              if (!isElement(cell) || !/^t[dh]$/.test(cell.tagName)) return [];
              const span = (name: string) => Math.min(20, Number(attribute(cell, name)) || 1);
              const text = textOf(cell);
              isLayout ||= text.length > 500 || cell.childNodes.some((one) => isElement(one) && levelOf(one) !== null);
              return [
                { text, isHead: cell.tagName === "th" || inHead, columns: span("colspan"), rows: span("rowspan") },
              ];
            }),
          );
        } else if (child.tagName === "caption") this.head(7, textOf(child));
        else if (/^t(head|body|foot)$/.test(child.tagName)) gather(child, child.tagName === "thead");
        else isLayout ||= child.tagName === "table";
      }
    };
    gather(element, false);
    if (isLayout) {
      for (const child of element.childNodes) if (isElement(child)) this.cells(child);
      return;
    }
    const headings = this.#headings;
    for (const { labels, text, among, isHeading } of tablePassages(rows)) {
      if (isHeading) this.head(9, text);
      else this.say(labels.length > 0 ? "labelled" : "sentence", labels, text, among);
    }
    this.#headings = headings;
  }

  /** A table that only lays out: its cells are blocks. */
  cells(element: Element): void {
    if (/^t[dh]$/.test(element.tagName)) this.block(element);
    else for (const child of element.childNodes) if (isElement(child)) this.cells(child);
  }
}

/** What a page of HTML says. Never throws: there is no text that a browser would not show either. */
export function readHtml(html: string): Page {
  const document = parse(html, { scriptingEnabled: false });
  makeShallow(document);
  const title = firstOf(document, ({ tagName }) => tagName === "title");
  const top = firstOf(document, (element) => element.tagName === "h1" && textOf(element) !== "");
  const body = firstOf(document, ({ tagName }) => tagName === "body");
  const reader = new Reader();
  const named = {
    title: title ? oneLine(title.childNodes.map(rawText).join("")) : "",
    heading: top ? textOf(top) : "",
  };
  const data = structuredData(document, named.heading || named.title);
  for (const passage of data.passages) reader.passages.push(passage);
  if (body) reader.enter(body);
  const heading = named.heading || (named.title === "" ? data.name : "");
  return { ...named, heading, passages: reader.passages };
}
