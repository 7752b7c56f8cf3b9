/** Owns the tests of the guides' Markdown: references, and that nothing in it can do harm. */
import fc from "fast-check";
import type { Nodes } from "hast";
import { describe, expect, it } from "vitest";
import { plainText, proseTree, referencesIn, withoutReferences } from "./markdown";

const allowed = ["p", "h3", "strong", "em", "a", "ul", "ol", "li", "blockquote", "br", "data"];

/** Every element of a tree, as its tag and properties. */
function elements(node: Nodes): { tagName: string; properties: Record<string, unknown> }[] {
  const own = node.type === "element" ? [{ tagName: node.tagName, properties: node.properties }] : [];
  return [...own, ...("children" in node ? node.children.flatMap(elements) : [])];
}

function expectHarmless(markdown: string) {
  for (const { tagName, properties } of elements(proseTree(markdown))) {
    expect(allowed).toContain(tagName);
    for (const name of Object.keys(properties)) expect(["href", "value", "dataAgain"]).toContain(name);
    if (properties.href !== undefined) expect(String(properties.href)).toMatch(/^(https?:|[^:]*$|[/?#])/i);
  }
}

describe("proseTree", () => {
  it("makes references elements, with their words inside, and marks those said again", () => {
    const found = elements(proseTree("**{{a}}**, {{b|in 2024}} and {{a|again}}\n\n{{a}}"));
    expect(found.filter(({ tagName }) => tagName === "data").map(({ properties }) => properties)).toEqual([
      { value: "a" },
      { value: "b" },
      { value: "a", dataAgain: "" },
      { value: "a" },
    ]);
    expect(plainText("{{b|in 2024}} and {{a}}", (key) => `<${key}>`)).toBe("in 2024 and <a>");
  });

  it("keeps lists, emphasis and links to the web", () => {
    const tags = elements(proseTree("- **a** _b_ [c](https://example.org)\n\n### d")).map(({ tagName }) => tagName);
    expect(tags).toEqual(["ul", "li", "strong", "em", "a", "h3"]);
  });

  it.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<a href='javascript:alert(1)'>a</a>",
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a](&#106;avascript:alert(1))",
    "[a](data:text/html,<script>alert(1)</script>)",
    "![a](https://example.org/pixel.gif)",
    "<https://example.org/> <javascript:alert(1)>",
    "[a]: javascript:alert(1)\n\n[a]",
    "<style>body{display:none}</style>",
    '<p style="position:fixed" onclick="alert(1)">a</p>',
    "{{a|<b onclick=alert(1)>b</b>}}",
    '{{a" onclick="alert(1)|b}}',
    "<!-- --><iframe src=//example.org></iframe>",
  ])("makes %j harmless", (markdown) => {
    expectHarmless(markdown);
  });

  it("makes any text harmless", () => {
    const piece = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        "<script>",
        "</p>",
        "[x](javascript:",
        "){{",
        "}}",
        "|",
        "`",
        "![",
        "](",
        "<img onerror=",
        ">",
        "\n\n",
        "- ",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => expectHarmless(pieces.join(""))),
      { numRuns: 500 },
    );
  });
});

describe("references", () => {
  it("are read with and without words, and replaced", () => {
    const text = "{{a}} {{ b | so many }} {{a|x}} {not} {{}}";
    expect(referencesIn(text)).toEqual(["a", "b", "a", ""]);
    expect(withoutReferences("{{a}} {{b|so many}}", (key) => `[${key}]`)).toBe("[a] so many");
  });
});
