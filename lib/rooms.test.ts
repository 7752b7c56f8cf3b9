/** Owns the rooms: what each folder is for, what it may import, and the proof that every import keeps to it. */
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ownSources } from "./sources-fixtures";

/**
 * Every folder with code in it, what it owns and, behind "<", the rooms it may import; one that ends in a slash
 * stands for all below it, `base` for lib and lib/text. `app` is one room with all its routes: what its folders may
 * have from each other is a rule of its own.
 */
const table = `
lib: what everything else needs: settings, closed lists, forms' answers, one of each per process
  < base
lib/text: how numbers, days, words and tables are written, whatever they are about
  < base
lib/database: the database: its file, its connections, what changed in it
  < base
lib/people: people: roles, ways in, one-time links, the log of what they did
  < base lib/database
lib/authorization: who asks, and whether they may; bound to Next
  < base lib/database lib/people
lib/fetching: asking other web servers: politely, within limits, and only those of the public network
  < base
lib/programs/shapes: how numbers, amounts, days and choices stand written in the text of pages
  < base
lib/programs/model: the closed lists, the table of facts, and the shapes of program, institution, charge and provenance
  < base lib/programs/shapes
lib/programs/places: where a ZIP code, a city or a campus lies, and how far apart
  < base lib/programs/model
lib/programs/filters: the one table of filters: parsing, links, chips
  < base lib/programs/model
lib/programs/price: what a program costs a given reader, with its arithmetic and words
  < base lib/programs/model
lib/programs/payback: when a program pays for itself, from what the reader types
  < base lib/programs/model lib/programs/price
lib/programs/listing: what a listing must be to be stored: schema, rules, flat fields, form; pure
  < base lib/programs/model
lib/programs/merging: two editors' changes of one listing, two listings made one, a listing as it was; pure
  < base lib/programs/model lib/programs/listing
lib/programs/records: reads of single programs, institutions and their revisions; what a row means
  < base lib/database lib/programs/model lib/programs/listing
lib/programs/outcomes: what became of graduates, by field family and level at an institution, and facts of institutions
  < base lib/database lib/programs/model
lib/programs/coverage: which institutions that award AI degrees are listed, and how much is known of programs
  < base lib/database lib/programs/model lib/programs/listing lib/programs/outcomes lib/programs/records
lib/programs/corrections: visitors' reports: receiving them and deciding them
  < base lib/database lib/people lib/programs/model
lib/programs/catalog: the published programs in memory, in columns, kept as the database is
  < base lib/database lib/programs/model lib/programs/places lib/programs/price lib/programs/records lib/programs/outcomes
lib/programs/search: a query over a catalog: which fit, which might, counts, order, relevance
  < base lib/database lib/programs/model lib/programs/places lib/programs/filters lib/programs/catalog lib/programs/price
lib/programs/asking: what a sentence in plain words asks for: filters, and the words that are none
  < base lib/database lib/programs/model lib/programs/places lib/programs/filters lib/programs/catalog lib/programs/search
lib/programs/public-pages: what the public pages ask for: a list, suggestions, similar ones, browse pages, maps, exports
  < base lib/programs/model lib/programs/places lib/programs/filters lib/programs/price lib/programs/records lib/programs/catalog lib/programs/search
lib/programs/comparison: programs side by side: rows, caveats, address, plain table
  < base lib/programs/model lib/programs/filters lib/programs/price lib/programs/outcomes lib/programs/listing lib/programs/records lib/programs/public-pages
lib/programs/verdicts: which of some programs wins under a printed rule, and who could not be judged
  < base lib/programs/model lib/programs/outcomes lib/programs/price lib/programs/payback
lib/programs/plan: what a reader pays and owes term by term, when it ends, and the same as a calendar
  < base lib/programs/model lib/programs/price lib/programs/payback lib/programs/public-pages
lib/programs/shortlist: the reader's list as a value
  < base
lib/programs/saving: every write of a program: one transaction with its revision
  < base lib/database lib/people lib/programs/model lib/programs/listing lib/programs/merging lib/programs/records lib/programs/corrections
lib/programs/review: what an editor sees before saving: outliers, lookalikes, effects, reminders
  < base lib/database lib/editing lib/programs/model lib/programs/filters lib/programs/price lib/programs/listing lib/programs/merging lib/programs/records lib/programs/saving
lib/programs/editors-table: the table of programs of every status
  < base lib/database lib/people lib/programs/model lib/programs/filters lib/programs/price lib/programs/catalog lib/programs/search lib/programs/public-pages
lib/editing: unfinished edits, who has a form open, what the admin's own addresses hold
  < base lib/database lib/people lib/programs/model lib/programs/saving lib/programs/listing
lib/reading/documents: what pages of every kind say once their markup is gone, and which program they are about
  < base lib/programs/model
lib/reading: what a page states of a program, with the words it stands in
  < base lib/fetching lib/programs/model lib/programs/shapes lib/programs/listing lib/reading/documents
lib/bulk: one field of many programs changed together
  < base lib/database lib/people lib/programs/model lib/programs/listing lib/programs/records lib/programs/saving lib/programs/review
lib/work: the work lists: what stands in them, pages read for them, settings, views, links
  < base lib/database lib/fetching lib/people lib/programs/model lib/programs/corrections lib/programs/listing lib/programs/saving lib/programs/review lib/bulk lib/reading lib/reading/documents
lib/watching: the sources of published figures asked again, and what became of each figure there
  < base lib/database lib/fetching lib/programs/model lib/programs/listing lib/reading lib/reading/documents lib/work
lib/spreadsheets: a table read from a file of any kind: text in any encoding, a workbook; knows no word of the domain
  < base
lib/import: a file of listings: read, checked, written, taken back
  < base lib/database lib/people lib/programs/model lib/programs/listing lib/programs/saving lib/programs/review
lib/import/review: a file of listings in the admin: its headings and cells as people write them, what it would do, done, undone
  < base lib/database lib/people lib/spreadsheets lib/import lib/bulk lib/programs/model lib/programs/listing lib/programs/records lib/programs/review lib/programs/saving
lib/guides/model: what a guide must be: its shape, figures, Markdown, rules
  < base lib/programs/model lib/programs/filters
lib/guides/reading: what the public pages of guides ask for
  < base lib/database lib/guides/model lib/programs/filters lib/programs/payback lib/programs/catalog lib/programs/search lib/programs/public-pages
lib/guides/editing: guides as editors change them: form, versions, merge, storing
  < base lib/database lib/people lib/guides/model lib/guides/reading lib/programs/model lib/programs/listing lib/programs/merging
lib/answers: how whoever reads by program is answered: the limit, ETags, problems
  < base lib/database lib/people lib/programs/filters
lib/api: the API: the table of endpoints, their parameters and answers, and its description
  < base lib/answers lib/guides/model lib/guides/reading lib/programs/model lib/programs/filters lib/programs/price lib/programs/records lib/programs/outcomes lib/programs/comparison lib/programs/catalog lib/programs/search lib/programs/public-pages
lib/statements: what pages of statements say: the promises, the terms, how listings come about; pure
  < base lib/api lib/reading lib/programs/model lib/programs/filters lib/programs/price
lib/documents: public pages in other forms: Markdown, spreadsheets, feeds, frames for other sites
  < base lib/answers lib/api lib/statements lib/database lib/serving lib/guides/model lib/guides/reading lib/programs/model lib/programs/filters lib/programs/price lib/programs/records lib/programs/outcomes lib/programs/coverage lib/programs/corrections lib/programs/comparison lib/programs/catalog lib/programs/public-pages
lib/mcp: tools for language models over the Model Context Protocol, whose answers are the documents
  < base lib/answers lib/api lib/documents lib/guides/reading lib/programs/model lib/programs/filters
lib/serving: what the proxy asks: which paths exist, which pages are kept ready, what other programs may ask
  < base lib/answers lib/database lib/programs/public-pages lib/programs/asking lib/programs/catalog lib/programs/filters
components/ui: fields, notes, frames: knows no word of the domain
  < base components/ui
components/resident: where the reader lives: on the device, in the address, and said on every page with prices
  < base lib/programs/
components/site: what stands around every public page
  < components/shortlist components/resident components/ui
components/figures: a figure with its mark, its source and its sum
  < base components/figures components/ui lib/programs/
components/filters: the filter form, what is in use, how it answers while one types
  < base components/figures components/ui lib/programs/
components/results: the list of results: cards, table, orders, ways on
  < base components/figures components/ui lib/programs/ components/compare components/shortlist lib/guides/model lib/guides/reading
components/charts: the map and the plot, drawn on the server
  < base components/ui lib/programs/
components/shortlist: the reader's list on the device and as a page
  < base components/changes components/ui lib/programs/
components/plan: a plan of paying and owing, term by term, as the reader types
  < base components/ui components/your-cost lib/programs/
components/verdicts: verdicts with their rules, and the pace that they go by
  < base components/ui components/your-cost lib/programs/
components/compare: programs side by side
  < base components/figures components/ui components/filters components/resident lib/programs/
components/your-cost: what a program costs the reader and when it pays for itself, computed in the browser
  < base components/figures components/ui lib/programs/ lib/guides/reading
components/program: a program's own page
  < base components/figures components/ui components/filters components/resident components/your-cost components/shortlist components/charts lib/programs/
components/changes: the way to what has changed since the reader was here
  < base components/ui
components/institutions: an institution's own page
  < base components/figures components/ui components/charts lib/programs/
components/outcomes: what became of graduates, and facts of an institution, each with its source
  < base components/ui lib/programs/
components/coverage: who is listed, how much is known, the form that proposes a program and the check of an institution’s file
  < base components/resident components/ui lib/programs/ lib/reading
components/corrections: the form of a correction and what it says of the listing
  < base components/figures components/ui lib/programs/
components/guides: the page of a guide and the guides side by side
  < base components/figures components/ui components/results components/guides/prose components/guides/sections lib/guides/ lib/programs/
components/guides/prose: a guide's text with its figures and their sources
  < base components/figures components/ui lib/guides/
components/guides/sections: what a section of a guide shows: ranges, timeline, skills, uses, predictions
  < base components/figures components/ui components/guides/prose lib/guides/ lib/programs/
components/admin/shell: what stands around the admin's pages and forms
  < base components/ui lib/people
components/admin/people: passkeys and two-factor
  < base components/ui
components/admin/bulk: one field of many: choosing, preview, the last ones
  < base components/ui lib/bulk lib/programs/
components/admin/history: versions of a listing, and undoing
  < base components/ui components/admin/bulk lib/programs/
components/admin/listing: the listing form, its confirmation and its conflicts
  < base components/ui components/admin/shell components/admin/history lib/programs/ lib/guides/editing lib/reading
components/admin/table: the table of programs of every status, and its filters
  < base components/figures components/ui components/filters lib/programs/
components/admin/guide: the form of a guide, its versions and conflicts
  < base components/ui components/admin/shell components/admin/listing components/admin/history lib/guides/ lib/programs/model
components/admin/imports: a file of listings: its columns, what it would do, what it did
  < base components/ui lib/import/review lib/programs/ lib/spreadsheets
components/admin/work: a work list and what can be done with its items
  < base components/figures components/ui lib/work lib/programs/
app: routes: parse, read, compose; no rules, no SQL
  < lib/ components/
proxy: what comes before every page
  < lib lib/serving lib/programs/saving
instrumentation: what the server begins with
  < lib lib/watching
prisma: the schema, the migrations and their runner
  < base lib lib/database
seed: the project's own data, and its loader
  < base lib/database lib/import lib/guides/ lib/programs/model lib/programs/listing lib/programs/outcomes lib/programs/saving
scripts: the commands
  < base lib/ prisma seed scripts/steps
scripts/steps: what the commands are made of: packages, build, port, browser
  < nothing
`;

type Room = { owns: string; mayImport: readonly string[] };

const rooms: Readonly<Record<string, Room>> = Object.fromEntries(
  [...table.matchAll(/^(\S+): (.*)\n {2}< (.*)$/gm)].map(([, name = "", owns = "", may = ""]) => [
    name,
    { owns, mayImport: may.replace("base", "lib lib/text").split(" ") },
  ]),
);

/** Source files that a folder may hold; more is a sign of two rooms. */
const mostFiles = 15;

/** Tests and what only they use may import whatever they prove. */
const isTest = (file: string) => /\.test\.tsx?$|(^|[/-])(fixtures|example)\.ts$/.test(file);

type Import = { file: string; line: number; imported: string };

/** The room that a file belongs to: the nearest folder that is one. */
function roomOf(file: string): string | null {
  for (let folder = file.replace(/\.\w+$/, ""); folder !== "."; folder = path.posix.dirname(folder)) {
    if (Object.hasOwn(rooms, folder)) return folder;
  }
  return null;
}

const quoted = /(?:\bfrom|\bimport)\s*\(?\s*"([^"]+)"/g;

/** Every import of one of our own files by another, types too. */
function importsIn(sources: ReadonlyMap<string, string>): Import[] {
  return [...sources].flatMap(([file, text]) =>
    [...text.matchAll(quoted)].flatMap(({ 1: named = "", index }) => {
      const target = named.startsWith("@/") ? named.slice(2) : path.posix.join(path.posix.dirname(file), named);
      if (!named.startsWith("@/") && !named.startsWith(".")) return [];
      const imported = ["", ".ts", ".tsx", ".mjs"].map((ending) => target + ending).find((name) => sources.has(name));
      const line = text.slice(0, index).split("\n").length;
      return imported === undefined ? [] : [{ file, line, imported }];
    }),
  );
}

/** What is wrong with an import, in words; null where nothing is. */
function faultOf({ file, imported }: Import): string | null {
  const [from, to] = [roomOf(file), roomOf(imported)];
  if (from === null || to === null) return `${from === null ? file : imported} lies in no room of the table`;
  if (isTest(imported) && !isTest(file)) return `${imported} is for tests alone`;
  if (to === "app") return from === "app" ? routeFault(file, imported) : "nobody imports from app";
  if (from === to || isTest(file)) return null;
  const { owns, mayImport } = rooms[from] ?? { owns: "", mayImport: [] };
  if (mayImport.some((room) => (room.endsWith("/") ? `${to}/`.startsWith(room) : room === to))) return null;
  return `${from} (${owns}) may not import ${to}: it would have to stand in its row of lib/rooms.test.ts`;
}

/** A route has files from its own folder, from those above it, and from a folder of shared parts. */
function routeFault(file: string, imported: string): string | null {
  const folder = path.posix.dirname(imported);
  const isShared = folder.endsWith("/_parts") || `${path.posix.dirname(file)}/`.startsWith(`${folder}/`);
  return isShared
    ? null
    : `a route takes nothing from another route's folder: ${imported} belongs in lib, components or _parts`;
}

/** The first way from a name back to itself along arrows; null where there is none. */
function circleIn(arrows: ReadonlyMap<string, ReadonlySet<string>>): string[] | null {
  const done = new Set<string>();
  const walk = (name: string, way: readonly string[]): string[] | null => {
    if (way.includes(name)) return [...way.slice(way.indexOf(name)), name];
    if (done.has(name)) return null;
    for (const next of arrows.get(name) ?? []) {
      const circle = walk(next, [...way, name]);
      if (circle) return circle;
    }
    done.add(name);
    return null;
  };
  for (const name of arrows.keys()) {
    const circle = walk(name, []);
    if (circle) return circle;
  }
  return null;
}

/** Which names point to which others, without pointing to themselves. */
function arrowsBy(imports: readonly Import[], nameOf: (file: string) => string | null) {
  const arrows = new Map<string, Set<string>>();
  for (const { file, imported } of imports) {
    const [from, to] = [nameOf(file), nameOf(imported)];
    if (from === null || to === null || from === to) continue;
    arrows.set(from, (arrows.get(from) ?? new Set()).add(to));
  }
  return arrows;
}

/** Everything wrong with these sources, a line each: the file, the line where there is one, and the rule. */
function faultsIn(sources: ReadonlyMap<string, string>): string[] {
  const imports = importsIn(sources);
  const own = imports.filter(({ file, imported }) => !isTest(file) && !isTest(imported));
  const folders = [...sources.keys()].filter((file) => !isTest(file)).map((file) => path.posix.dirname(file));
  const circles = [
    ["files", circleIn(arrowsBy(own, (file) => file))],
    ["rooms", circleIn(arrowsBy(own, roomOf))],
  ] as const;
  return [
    ...imports.flatMap((one) => {
      const fault = faultOf(one);
      return fault === null ? [] : [`${one.file}:${one.line}: ${fault}`];
    }),
    ...circles.flatMap(([what, circle]) =>
      circle ? [`${circle[0]}: ${what} in a circle: ${circle.join(" → ")}`] : [],
    ),
    ...[...new Set(folders)].flatMap((folder) => {
      const { length } = folders.filter((one) => one === folder);
      return length > mostFiles ? [`${folder}: ${length} source files, and a room has ${mostFiles} at most`] : [];
    }),
  ];
}

it("every import keeps to its room, nothing goes in a circle, and no folder is too full", () => {
  const sources = ownSources();
  expect(importsIn(sources).length).toBeGreaterThan(1000);
  expect(faultsIn(sources)).toEqual([]);
});

it("every room has files", () => {
  const inUse = new Set([...ownSources().keys()].map(roomOf));
  expect(Object.keys(rooms).filter((room) => !inUse.has(room))).toEqual([]);
});

describe("a planted fault is named with its file, its line and its rule", () => {
  const planted = (files: Record<string, string>) => faultsIn(new Map(Object.entries(files)));

  it("an import that the table has no arrow for", () => {
    const files = { "lib/programs/price/a.ts": '\nimport { b } from "../search/b";', "lib/programs/search/b.ts": "" };
    expect(planted(files)).toEqual([
      expect.stringMatching(
        /^lib\/programs\/price\/a\.ts:2: lib\/programs\/price \(.*\) may not import lib\/programs\/search/,
      ),
    ]);
  });

  it("a circle of files, by types alone too", () => {
    const files = {
      "lib/text/a.ts": 'import type { B } from "./b";',
      "lib/text/b.ts": 'import type { A } from "./a";',
    };
    expect(planted(files)).toEqual(["lib/text/a.ts: files in a circle: lib/text/a.ts → lib/text/b.ts → lib/text/a.ts"]);
  });

  it("a circle of rooms without one of files", () => {
    const files = {
      "components/results/a.tsx": 'import { B } from "@/components/compare/b";',
      "components/compare/b.tsx": "",
      "components/compare/c.tsx": 'const D = lazy(() => import("@/components/results/d"));',
      "components/results/d.tsx": "",
    };
    expect(planted(files)).toContainEqual(expect.stringMatching(/^components\/results: rooms in a circle: /));
  });

  it("what only tests may use, a route's file in another route, an import from app, a file without a room", () => {
    const files = {
      "lib/text/a.ts": 'import { one } from "./fixtures";\nimport { p } from "@/app/p/parts";',
      "lib/text/fixtures.ts": "",
      "app/p/parts.ts": "",
      "app/q/page.tsx": 'import { p } from "../p/parts";',
      "app/p/r/page.tsx": 'import { p } from "../parts";\nimport { x } from "@/lib/nowhere/x";',
      "lib/elsewhere.mts": "",
    };
    expect(planted(files)).toEqual([
      "lib/text/a.ts:1: lib/text/fixtures.ts is for tests alone",
      "lib/text/a.ts:2: nobody imports from app",
      "app/q/page.tsx:1: a route takes nothing from another route's folder: app/p/parts.ts belongs in lib, components or _parts",
    ]);
    const outside = { "elsewhere/a.ts": 'import { b } from "./b";', "elsewhere/b.ts": "" };
    expect(planted(outside)).toEqual(["elsewhere/a.ts:1: elsewhere/a.ts lies in no room of the table"]);
  });

  it("a folder that is too full", () => {
    const files = Object.fromEntries(Array.from({ length: mostFiles + 1 }, (_, n) => [`lib/text/f${n}.ts`, ""]));
    expect(planted(files)).toEqual(["lib/text: 16 source files, and a room has 15 at most"]);
  });
});
