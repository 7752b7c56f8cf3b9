/** Owns the proof that a filter is declared once: a row planted in the filter table compiles only when it says all. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const inRoot = (file: string) => path.join(root, file);
const table = inRoot("lib/programs/filters/filter-table.ts");
const facets = inRoot("lib/programs/search/facets.ts");
const declaration = inRoot("lib/programs/filters/declaration.ts");
const fields = inRoot("components/filters/filter-fields.tsx");
/** What judges and counts filters, and what draws them. */
const judging = [facets];
const drawing = [
  fields,
  inRoot("components/filters/filter-form.tsx"),
  inRoot("components/admin/table/table-filters.tsx"),
];

const { config } = ts.readConfigFile(inRoot("tsconfig.json"), ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root);
const parsed = new Map<string, ts.SourceFile>();

/** What the compiler says, file by file, of some files and all that they import, if some of them read otherwise. */
function errorsWith(changed: ReadonlyMap<string, string>, files: readonly string[]): string[] {
  const host = ts.createCompilerHost({ ...options, incremental: false });
  const { getSourceFile } = host;
  host.getSourceFile = (name, version, ...rest) => {
    const text = changed.get(path.normalize(name));
    if (text !== undefined) return ts.createSourceFile(name, text, version, true);
    const known = parsed.get(name) ?? getSourceFile.call(host, name, version, ...rest);
    if (known) parsed.set(name, known);
    return known;
  };
  const program = ts.createProgram({ rootNames: files, options: { ...options, incremental: false }, host });
  const looked = [...files, table].flatMap((name) => program.getSourceFile(name) ?? []);
  return looked
    .flatMap((file) => program.getSemanticDiagnostics(file))
    .map(
      ({ file, messageText }) =>
        `${path.relative(root, file?.fileName ?? "")}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
}

/** A file with one text in the place of another, which must be there. */
function edited(file: string, from: string, to: string): [string, string] {
  const text = ts.sys.readFile(file) ?? "";
  expect(text).toContain(from);
  return [file, text.replace(from, to)];
}

/** The filter table with a row before that of the subject. */
function planted(row: string): [string, string] {
  return edited(
    table,
    "\n  subject: {",
    `\n  min_credits: { ...amount("Credits", 1, 300, String), ${row} },\n  subject: {`,
  );
}

const complete = 'role: "narrows", counted: false, form: null, table: null';
const drawn = complete
  .replace("form: null", 'form: { as: "amount", group: "duration", label: "At least" }')
  .replace("table: null", 'table: { as: "line", place: "duration" }');
/** A facet that judges the planted row. */
const facetPlanted = edited(facets, "\n  max_months: duration,", "\n  max_months: duration,\n  min_credits: duration,");

it("compiles as it is", () => {
  expect(errorsWith(new Map(), [...judging, ...drawing])).toEqual([]);
});

it.each([
  ["its role", "counted: false, form: null, table: null"],
  ["whether it is counted", 'role: "narrows", form: null, table: null'],
  ["how the public form draws it", 'role: "narrows", counted: false, table: null'],
  ["how the editors' form draws it", 'role: "narrows", counted: false, form: null'],
])("a row must say %s", (_, row) => {
  const errors = errorsWith(new Map([planted(row)]), judging);
  expect(errors.filter((error) => error.startsWith("lib/programs/filters/filter-table.ts"))).not.toEqual([]);
});

it("a row that narrows needs a facet, and then is drawn without another word", () => {
  const row = planted(drawn);
  expect(errorsWith(new Map([row]), judging)).toEqual([
    expect.stringMatching(/^lib\/programs\/search\/facets\.ts: .*'min_credits' is missing/),
  ]);
  expect(errorsWith(new Map([row, facetPlanted]), [...judging, ...drawing])).toEqual([]);
});

it("what a row says is counted is counted, nothing else is, and only what is counted shows counts", () => {
  const counted = planted(complete.replace("false", "true"));
  expect(errorsWith(new Map([counted, facetPlanted]), judging).join()).toMatch(/facets\.ts: .*min_credits/);
  const row = '...many("Delivery", deliveryModes),\n    role: "narrows",\n    counted: ';
  const uncounted = edited(table, `${row}true`, `${row}false`);
  expect(errorsWith(new Map([uncounted]), judging).join()).toMatch(/facets\.ts: .*'delivery'/);
  const options = planted(complete.replace("form: null", 'form: { as: "checks", group: "duration", options: "list" }'));
  expect(errorsWith(new Map([options, facetPlanted]), [fields]).join()).toMatch(/filter-fields\.tsx: .*min_credits/);
});

it("a new kind of drawing needs a form that can draw it", () => {
  const row = planted(
    'role: "narrows", counted: false, form: { as: "dial", group: "duration" }, table: { as: "dial", place: "duration" }',
  );
  const [, kinds] = edited(declaration, '| { as: "words" }', '| { as: "words" }\n  | { as: "dial"; group: FormGroup }');
  const both = kinds.replace('| { as: "search" }', '| { as: "search" }\n      | { as: "dial" }');
  const errors = errorsWith(new Map([row, [declaration, both]]), drawing).join("\n");
  expect(errors).toContain("filter-form.tsx");
  expect(errors).toContain("table-filters.tsx");
});
