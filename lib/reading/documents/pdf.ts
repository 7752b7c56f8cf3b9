/** Owns reading a PDF: its lines, what stands side by side in them, and so its labels, as passages. */
import { getDocumentProxy } from "unpdf";
import { z } from "zod";
import { labelIn, labelledLine, oneLine, type Page, type Passage, UnreadableDocument } from "./passages";

/** Pages read of one document; a catalog has hundreds. */
const mostPages = 60;

const piece = z.object({
  str: z.string(),
  width: z.number(),
  height: z.number(),
  transform: z.array(z.number()).length(6),
});
type Piece = { text: string; x: number; y: number; width: number; size: number };

/** Pieces of text on one height, from left to right as they were written. */
type Line = { pieces: Piece[]; y: number; size: number };

function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  for (const one of pieces) {
    const last = lines.at(-1);
    if (last && Math.abs(last.y - one.y) < one.size * 0.4) last.pieces.push(one);
    else lines.push({ pieces: [one], y: one.y, size: one.size });
  }
  return lines;
}

/** The parts of a line that wide gaps set apart: columns of a table, or a label and its value. */
function columnsOf({ pieces, size }: Line): string[] {
  const columns: string[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const { text, x, width } of pieces) {
    if (text.trim() === "") continue;
    const gap = x - end;
    if (columns.length === 0 || gap > size * 1.8 || gap < -size * 4) columns.push(text);
    else columns[columns.length - 1] += gap > size * 0.15 ? ` ${text}` : text;
    end = x + width;
  }
  return columns.map(oneLine).filter((text) => text !== "");
}

/**
 * What a PDF says. Text that is only a picture says nothing. Throws an UnreadableDocument where the bytes are
 * no PDF, or one that is locked.
 */
export async function readPdf(bytes: Uint8Array): Promise<Page> {
  const lines: Line[] = [];
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 });
    for (let number = 1; number <= Math.min(document.numPages, mostPages); number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      const pieces = items.flatMap((item) => {
        const read = piece.safeParse(item);
        if (!read.success || read.data.str === "") return [];
        const { str, width, height, transform } = read.data;
        return [{ text: str, x: transform[4] ?? 0, y: transform[5] ?? 0, width, size: height || 10 }];
      });
      lines.push(...linesOf(pieces));
    }
    await document.destroy();
  } catch {
    throw new UnreadableDocument("it is no PDF that can be read, but damaged or locked");
  }
  return passagesOf(lines);
}

function passagesOf(lines: readonly Line[]): Page {
  const sizes = lines.map(({ size }) => size).sort((a, b) => a - b);
  const body = sizes[Math.floor(sizes.length / 2)] ?? 10;
  const passages: Passage[] = [];
  let heading = "";
  let headings: string[] = [];
  let paragraph: string[] = [];
  let before: Line | null = null;
  const say = (how: Passage["how"], labels: string[], text: string) =>
    passages.push({ how, labels, text, headings, among: [], doubt: null });
  const flush = () => {
    const text = paragraph.join(" ").replace(/(\w)- (?=[a-z])/g, "$1");
    if (text !== "") say("sentence", [], text);
    paragraph = [];
  };
  for (const line of lines) {
    const columns = columnsOf(line);
    const [first = "", second] = columns;
    const pair = columns.length === 1 ? labelledLine(first) : null;
    const label = columns.length === 2 && second !== undefined ? labelIn(first) : (pair?.label ?? null);
    const text = pair?.text ?? second;
    const isFar = before !== null && (before.y - line.y > line.size * 1.9 || line.y > before.y + line.size);
    before = line;
    if (first === "") continue;
    if (line.size > body * 1.15 && columns.length === 1) {
      flush();
      heading ||= first;
      headings = [first];
      say("sentence", [], first);
    } else if (label !== null && text !== undefined && (columns.length === 2 || paragraph.length === 0 || isFar)) {
      flush();
      say("labelled", [label], text);
    } else {
      if (isFar) flush();
      paragraph.push(columns.join(" "));
    }
  }
  flush();
  return { title: heading || (passages[0]?.text.slice(0, 120) ?? ""), heading, passages };
}
