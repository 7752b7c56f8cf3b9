import ts from "typescript";
import { expect, it } from "vitest";
import { lookup, memberOf } from "./closed-list";
import { ownSources } from "./sources-fixtures";

/** Names that every object answers to. */
const inherited = ["constructor", "__proto__", "toString", "valueOf", "hasOwnProperty", "isPrototypeOf"];

it.each(inherited)("a table says nothing of “%s” unless it is its own", (word) => {
  expect(lookup({ ai: "artificial intelligence" }, word)).toBeUndefined();
  expect(memberOf({ ai: "artificial intelligence" }, word)).toBeNull();
  expect(lookup(Object.fromEntries([[word, "its own"]]), word)).toBe("its own");
});

it("a table says what it has", () => {
  expect(lookup({ ai: "artificial intelligence" }, "ai")).toBe("artificial intelligence");
  expect(lookup({ ai: "artificial intelligence" }, "ml")).toBeUndefined();
});

/** Where a type says that any text is a key and the value is a word or number of ours. */
const openTable = /^(?:Readonly<|Partial<)*Record<\s*string,\s*(?!unknown)(\w+|Readonly<Record<.*>>)\s*>/;

/** Lines of a source that ask a plain object by a text: `table[text]` of such a table, and `text in object`. */
function asked(name: string, source: string): string[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const aliases = new Set<string>();
  const tables = new Set<string>();
  const found: string[] = [];
  const at = (node: ts.Node) =>
    `${name}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${node.getText()}`;
  const isOpen = (type: ts.TypeNode | undefined) =>
    type !== undefined &&
    (openTable.test(type.getText()) || aliases.has(type.getText().replace(/^Readonly<(.*)>$/, "$1")));
  const declare = (node: ts.Node): void => {
    if (ts.isTypeAliasDeclaration(node) && ts.isTypeReferenceNode(node.type) && isOpen(node.type))
      aliases.add(node.name.text);
    if ((ts.isVariableDeclaration(node) || ts.isParameter(node)) && ts.isIdentifier(node.name) && isOpen(node.type)) {
      tables.add(node.name.text);
    }
    ts.forEachChild(node, declare);
  };
  const look = (node: ts.Node): void => {
    if (
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.InKeyword &&
      !ts.isStringLiteral(node.left)
    ) {
      found.push(at(node));
    }
    const isWritten = ts.isBinaryExpression(node.parent) && node.parent.left === node;
    if (
      ts.isElementAccessExpression(node) &&
      !isWritten &&
      ts.isIdentifier(node.expression) &&
      tables.has(node.expression.text) &&
      !ts.isStringLiteral(node.argumentExpression)
    ) {
      found.push(at(node));
    }
    ts.forEachChild(node, look);
  };
  declare(file);
  ts.forEachChild(file, look);
  return found;
}

it("no source asks a plain object by a text", () => {
  const sources = [...ownSources()].filter(([file]) => /(?<!\.test|\/fixtures)\.tsx?$/.test(file));
  const found = sources.flatMap(([file, text]) => asked(file, text));
  // `lookup` itself is the way: it has asked first whether the key is the table's own.
  expect(found.filter((line) => !line.startsWith("lib/closed-list.ts:"))).toEqual([]);
});

it("finds what it looks for", () => {
  const planted = [
    'const forms: Readonly<Record<string, string>> = { ai: "a" };\nforms[word];',
    "type Options = Readonly<Record<string, string>>;\nconst chip = (options: Options, word: string) => options[word];",
    "word in table;",
  ];
  expect(planted.map((source) => asked("planted.ts", source).length)).toEqual([1, 1, 1]);
  expect(asked("planted.ts", '"name" in table; const a: Record<Figure, string> = {}; a[figure]; list[0];')).toEqual([]);
});
