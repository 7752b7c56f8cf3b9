/** Owns reading one guide's Markdown file: front matter and sections as plain values, and on which line each stands. */
import fs from "node:fs";
import path from "node:path";
import { isNode, LineCounter, parseDocument } from "yaml";
import { strayDigits } from "../lib/guides/model/stray-digits";
import type { Problems } from "./csv";

type Place = readonly PropertyKey[];

export type GuideFile = {
  /** As it is named in problems: "guides/robotics.md". */
  file: string;
  slug: string;
  /** The front matter with the sections beside it; not validated. */
  content: Record<string, unknown>;
  /** The line on which the value at a path begins, or on which the nth stray number in it stands. */
  lineOf: (place: Place, stray?: { names: readonly string[]; nth: number }) => number;
};

const frontMatter = /^---\n([\s\S]*?\n)---\n/;
const heading = /^## +(.*?) *\{#([^}]*)\} *$/gm;

/** Names of the guides in `folder`, in the order of the alphabet; a folder that can't be read is a problem. */
export function guideFileNames(folder: string, problems: Problems): string[] {
  try {
    return fs
      .readdirSync(folder)
      .filter((file) => file.endsWith(".md"))
      .sort();
  } catch (error) {
    problems.push(`guides: can't be read (${error instanceof Error ? error.message : String(error)}).`);
    return [];
  }
}

/** Reads `name` in `folder`; null with its problems when it has no front matter or the YAML is not well formed. */
export function readGuideFile(folder: string, name: string, problems: Problems): GuideFile | null {
  const file = `guides/${name}`;
  const text = decode(path.join(folder, name));
  if (text === null) return refuse(`${file} line 1: the file is not UTF-8 text.`);
  const [whole, yaml] = frontMatter.exec(text) ?? [];
  if (whole === undefined || yaml === undefined)
    return refuse(`${file} line 1: must begin with front matter between two lines of ---.`);
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const [fault] = document.errors;
  // The YAML begins on the file's second line.
  if (fault)
    return refuse(`${file} line ${lines.linePos(fault.pos[0]).line + 1}: is not well-formed YAML (${fault.code}).`);
  const front: unknown = document.toJS();
  if (typeof front !== "object" || front === null || Array.isArray(front)) {
    return refuse(`${file} line 2: the front matter must be fields with values.`);
  }
  const sections = sectionsOf(text, whole.length);
  const before = text.slice(whole.length, sections[0]?.start);
  if (before.trim()) {
    const at = whole.length + before.length - before.trimStart().length;
    problems.push(
      `${file} line ${lineAt(text, at)}: text outside a section; a section begins with “## Heading {#slug}”.`,
    );
  }

  /** Where in the file the value at a path stands, from and to. */
  const rangeOf = (place: Place): [number, number] => {
    if (place[0] === "sections") {
      const section = sections[Number(place[1])];
      return section
        ? place[2] === "body"
          ? [section.bodyStart, section.end]
          : [section.start, section.bodyStart]
        : [0, 0];
    }
    for (let length = place.length; length > 0; length -= 1) {
      const node = document.getIn(place.slice(0, length), true);
      if (isNode(node) && node.range) return [node.range[0] + yamlStart, node.range[1] + yamlStart];
    }
    return [yamlStart, yamlStart];
  };
  return {
    file,
    slug: name.replace(/\.md$/, ""),
    content: { ...front, sections: sections.map(({ slug, title, body }) => ({ slug, heading: title, body })) },
    lineOf: (place, stray) => {
      const [from, to] = rangeOf(place);
      const within = stray ? strayDigits(text.slice(from, to), stray.names)[stray.nth]?.offset : undefined;
      return lineAt(text, from + (within ?? 0));
    },
  };

  function refuse(problem: string): null {
    problems.push(problem);
    return null;
  }
}

/** Where the YAML begins in a file: after "---" and its line end. */
const yamlStart = 4;

function decode(file: string): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(fs.readFileSync(file)).replaceAll(/\r\n?/g, "\n");
  } catch {
    return null;
  }
}

function sectionsOf(text: string, from: number) {
  const found = [...text.matchAll(heading)].filter(({ index }) => index >= from);
  return found.map(({ 0: line, 1: title = "", 2: slug = "", index: start }, position) => {
    const bodyStart = start + line.length;
    const end = found[position + 1]?.index ?? text.length;
    return { slug, title, start, bodyStart, end, body: text.slice(bodyStart, end).trim() };
  });
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
