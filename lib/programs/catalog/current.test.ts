/** Owns the proof that the catalog in memory says what plain SQL says, whatever was written meanwhile. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from "vitest";
import { migrate } from "../../../prisma/migrate";
import { db } from "../../database/db";
import { openSqlite, type SqliteDatabase } from "../../database/sqlite";
import type { RawParameters } from "../filters/filters";
import { searchDirectory } from "../public-pages/directory";
import { type Catalog, catalogOf } from "./catalog";
import { currentCatalog } from "./current";
import { catalogRows } from "./load";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-current-"));
/** Another connection, as another process has one. */
let other: SqliteDatabase;

beforeAll(() => {
  const file = path.join(folder, "test.db");
  process.env.DATABASE_URL = `file:${file}`;
  migrate(file);
  other = openSqlite(file);
});
afterAll(async () => {
  other.close();
  await db().$disconnect();
  fs.rmSync(folder, { recursive: true, force: true });
});

const degrees = ["masters", "bachelors", "graduate-certificate"];
const subjects = ["robotics", "artificial-intelligence"];
const states = ["OH", "TX"];
const controls = ["public", "private-nonprofit"];
const names = ["MS in AI", "BS Art", "Arts of Data", "Data and AI"];

const oneOf = (...values: (string | number | null)[]) => fc.constantFrom(...values);
const anyProgram = fc.record({
  institutionId: fc.integer({ min: 1, max: 4 }),
  name: oneOf(...names),
  degree: oneOf(...degrees),
  subject: oneOf(...subjects),
  city: oneOf("Akron", "Austin"),
  state: oneOf(...states),
  online: fc.integer({ min: 0, max: 1 }),
  onCampus: fc.integer({ min: 0, max: 1 }),
  hybrid: fc.integer({ min: 0, max: 1 }),
  durationMonths: oneOf(null, 12, 24, 36),
  // A price is a total or nothing: what is estimated from rates is no matter of SQL.
  totalCost: oneOf(null, 9000, 20_000, 45_000),
  status: oneOf("published", "published", "published", "draft", "withdrawn"),
  // Two facts that stand with their sources.
  partTime: oneOf(null, "yes", "no"),
  openTo: oneOf(null, null, null, "anyone", "members"),
});
type Row = Readonly<Record<string, string | number | null>>;

function put(id: number, { partTime = null, openTo = null, ...program }: Row): void {
  const known = other.prepare('SELECT 1 FROM "Program" WHERE id = ?').get(id) !== undefined;
  const columns = Object.keys(program);
  if (known) {
    const set = columns.map((column) => `"${column}" = ?`).join();
    other.prepare(`UPDATE "Program" SET ${set} WHERE id = ?`).run(...Object.values(program), id);
  } else {
    const list = columns.map((column) => `"${column}"`).join();
    const row = `INSERT INTO "Program" (id, slug, "updatedAt", residency, ${list}) VALUES (?, ?, 0, 'flat', ${columns.map(() => "?").join()})`;
    other.prepare(row).run(id, `p-${id}`, ...Object.values(program));
  }
  const state = program.totalCost === null ? ["unknown", "not-checked"] : ["published", null];
  other
    .prepare(`INSERT OR REPLACE INTO "Provenance" ("programId", figure, state, reason) VALUES (?, 'cost', ?, ?)`)
    .run(id, ...state);
  for (const [fact, values] of Object.entries({ partTime: { partTime }, audience: { openTo } })) {
    const [value] = Object.values(values);
    const written = value === null ? null : JSON.stringify(values);
    other
      .prepare(
        `INSERT OR REPLACE INTO "Provenance" ("programId", figure, "values", state, reason) VALUES (?, ?, ?, 'published', null)`,
      )
      .run(id, fact, written);
  }
}

const anyEdit = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constant("put" as const), fc.integer({ min: 1, max: 40 }), anyProgram) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constant("delete" as const), fc.integer({ min: 1, max: 40 }), fc.constant(null)),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constant("institution" as const),
      fc.integer({ min: 1, max: 4 }),
      fc.record({
        name: oneOf("Elm", "Oak", "Art U"),
        control: oneOf(null, ...controls),
        city: oneOf("Akron", "Austin"),
      }),
    ),
  },
);

function edit([kind, id, given]: [kind: string, id: number, given: Row | null]): void {
  if (kind === "put" && given) put(id, given);
  else if (kind === "delete") other.prepare('DELETE FROM "Program" WHERE id = ?').run(id);
  else if (given)
    other
      .prepare(`UPDATE "Institution" SET name = ?, control = ?, city = ? WHERE id = ?`)
      .run(given.name, given.control, given.city, id);
}

const some = (options: readonly string[]) => fc.subarray([...options], { maxLength: 2 });
const anyFilters = fc.record<RawParameters>({
  degree: some(degrees),
  subject: some(subjects),
  state: some(states),
  control: some(controls),
  institution: some(["i-1", "i-2", "i-3"]),
  delivery: some(["online", "on-campus", "hybrid"]),
  unknown: some(["delivery", "duration", "cost", "part_time"]),
  part_time: fc.constantFrom(undefined, "yes"),
  audience: fc.constantFrom(undefined, "limited"),
  max_months: fc.constantFrom(undefined, "12", "24"),
  min_cost: fc.constantFrom(undefined, "10000"),
  max_cost: fc.constantFrom(undefined, "20000", "60000"),
  // Short words: no typing error is forgiven in them, so that they mean themselves.
  q: fc.constantFrom(undefined, "ai", "art", "arts", "data ms", "oak", "rob", "zzz"),
});
type Given = Readonly<Record<string, readonly string[] | string | undefined>>;

const list = (values: readonly string[]) => values.map((value) => `'${value}'`).join();
const modes: Record<string, string> = {
  online: `p.online = 1`,
  "on-campus": `p."onCampus" = 1`,
  hybrid: `p.hybrid = 1`,
};

/** What a program's source keeps of a fact, in SQL. */
const kept = (fact: string, path: string) =>
  `(SELECT json_extract(x."values", '$.${path}') FROM "Provenance" x WHERE x."programId" = p.id AND x.figure = '${fact}')`;
const partTime = kept("partTime", "partTime");
const openTo = kept("audience", "openTo");

/** The conditions of each group of filters in SQL, by the parameter of its options. */
function conditions(given: Given): Record<string, string> {
  const of = (key: string) => [given[key] ?? []].flat();
  const isIn = (column: string, key: string) => (of(key).length > 0 ? `${column} IN (${list(of(key))})` : "TRUE");
  const figure = (key: string, isUnknown: string, known: string | null) => {
    const included = of("unknown").includes(key);
    if (known === null) return included ? isUnknown : "TRUE";
    return included ? `(${isUnknown} OR ${known})` : `(NOT (${isUnknown}) AND ${known})`;
  };
  const cost = [
    ...(given.min_cost ? [`p."totalCost" >= ${given.min_cost}`] : []),
    ...(given.max_cost ? [`p."totalCost" <= ${given.max_cost}`] : []),
  ];
  const text = `' ' || lower(p.name || ' ' || i.name || ' ' || p.city || ' ' || replace(p.subject, '-', ' ') || ' ' || replace(p.degree, '-', ' '))`;
  const words = `${given.q ?? ""}`.split(" ").filter(Boolean);
  // The last word may still be being typed, and one of three letters begins others as well.
  const found = words.map((word, n) =>
    n === words.length - 1 || word.length >= 3 ? `${text} LIKE '% ${word}%'` : `${text} || ' ' LIKE '% ${word} %'`,
  );
  return {
    status: `p.status = 'published'`,
    degree: isIn("p.degree", "degree"),
    subject: isIn("p.subject", "subject"),
    state: isIn("p.state", "state"),
    control: isIn("i.control", "control"),
    institution: isIn("i.slug", "institution"),
    delivery: figure(
      "delivery",
      `p.online + p."onCampus" + p.hybrid = 0`,
      of("delivery").length > 0
        ? `(${of("delivery")
            .map((mode) => modes[mode])
            .join(" OR ")})`
        : null,
    ),
    duration: figure(
      "duration",
      `p."durationMonths" IS NULL`,
      given.max_months ? `p."durationMonths" <= ${given.max_months}` : null,
    ),
    cost: figure("cost", `p."totalCost" IS NULL`, cost.length > 0 ? cost.join(" AND ") : null),
    part_time: figure("part_time", `${partTime} IS NULL`, given.part_time ? `${partTime} = 'yes'` : null),
    audience: given.audience ? "TRUE" : `ifnull(${openTo}, 'anyone') = 'anyone'`,
    words: found.length > 0 ? found.join(" AND ") : "TRUE",
  };
}

/** How many rows of every condition but that of one group also meet this one. */
function countBy(given: Given, without: string, extra: string): number {
  const others = Object.entries(conditions(given)).flatMap(([key, sql]) => (key === without ? [] : [sql]));
  const sql = `SELECT count(*) AS n FROM "Program" p JOIN "Institution" i ON i.id = p."institutionId" WHERE ${[...others, extra].join(" AND ")}`;
  const row = other.prepare(sql).get();
  return row !== null && typeof row === "object" && "n" in row ? Number(row.n) : Number.NaN;
}

async function agree(asked: Given, catalog: Catalog): Promise<void> {
  const { found, ignored } = await searchDirectory(asked);
  // An institution that has no published program is no filter, and said to be none.
  const strangers = ignored.filter(({ parameter }) => parameter === "institution").map(({ value }) => value);
  for (const slug of strangers) expect([slug, countBy({}, "audience", `i.slug = '${slug}'`)]).toEqual([slug, 0]);
  const institution = [asked.institution ?? []].flat().filter((slug) => !strangers.includes(slug));
  const given = { ...asked, institution };
  expect([given, found.total]).toEqual([given, countBy(given, "", "TRUE")]);
  const codes: [parameter: string, column: string, options: readonly string[]][] = [
    ["degree", "p.degree", degrees],
    ["subject", "p.subject", subjects],
    ["state", "p.state", states],
    ["control", "i.control", controls],
  ];
  const counts: Readonly<Record<string, Readonly<Record<string, number>>>> = found.counts;
  for (const [parameter, column, options] of codes) {
    for (const option of options)
      expect([given, option, counts[parameter]?.[option]]).toEqual([
        given,
        option,
        countBy(given, parameter, `${column} = '${option}'`),
      ]);
  }
  for (const [mode, sql] of Object.entries(modes))
    expect([given, mode, counts.delivery?.[mode]]).toEqual([given, mode, countBy(given, "delivery", sql)]);
  for (const [slug, n] of Object.entries(counts.institution ?? {}))
    expect([given, slug, n]).toEqual([given, slug, countBy(given, "institution", `i.slug = '${slug}'`)]);
  expect(counts.unknown?.cost).toBe(countBy(given, "cost", `p."totalCost" IS NULL`));
  expect(counts.unknown?.duration).toBe(countBy(given, "duration", `p."durationMonths" IS NULL`));
  expect(counts.unknown?.part_time).toBe(countBy(given, "part_time", `${partTime} IS NULL`));
  expect(counts.part_time?.yes).toBe(countBy(given, "part_time", `${partTime} = 'yes'`));
  expect(counts.audience?.limited).toBe(countBy(given, "audience", "TRUE"));
  expect(catalog.size).toBe(countBy({}, "audience", "TRUE"));
}

it("takes a price for old once the year has turned, without a start anew", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-12-31T23:59:00Z") });
  onTestFinished(() => void vi.useRealTimers());
  other.exec(
    `INSERT INTO "Institution" (id, slug, name, city, state, control) VALUES (1, 'i-1', 'Elm', 'Akron', 'OH', 'public')`,
  );
  const [program] = fc.sample(
    anyProgram.map((one) => ({ ...one, institutionId: 1, status: "published", totalCost: 9000 })),
    1,
  );
  put(1, program ?? {});
  other.exec(`UPDATE "Provenance" SET year = '2023' WHERE figure = 'cost'`);
  const before = await currentCatalog();
  expect(before.prices(null).published[0]).toBe(9000);
  expect(await currentCatalog()).toBe(before);
  vi.setSystemTime(new Date("2027-01-01T00:01:00Z"));
  expect((await currentCatalog()).prices(null).published[0]).toBe(-1);
});

it("agrees with SQL and with a catalog that is made anew, after any edits by another process", async () => {
  let changed = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyProgram, { minLength: 25, maxLength: 35 }),
      fc.array(fc.tuple(fc.array(anyEdit, { minLength: 1, maxLength: 4 }), anyFilters), { minLength: 2, maxLength: 6 }),
      async (programs, rounds) => {
        other.exec(`DELETE FROM "Program"; DELETE FROM "Institution"`);
        for (const id of [1, 2, 3, 4])
          other
            .prepare(
              `INSERT INTO "Institution" (id, slug, name, city, state, control) VALUES (?, ?, 'Elm', 'Akron', 'OH', 'public')`,
            )
            .run(id, `i-${id}`);
        for (const [index, program] of programs.entries()) put(index + 1, program);
        let before = await currentCatalog();
        for (const [edits, filters] of rounds) {
          other.exec("BEGIN");
          for (const one of edits) edit(one);
          other.exec("COMMIT");
          const catalog = await currentCatalog();
          if (catalog !== before && catalog.dictionary === before.dictionary) changed += 1;
          before = catalog;
          await agree(filters, catalog);
          const fresh = catalogOf(catalogRows());
          for (const sort of ["cost", "name", "institution", "duration"]) {
            const [mine, anew] = [
              await searchDirectory({ ...filters, sort }, catalog),
              await searchDirectory({ ...filters, sort }, fresh),
            ];
            const plain = ({ found }: typeof mine) => {
              const { bands, counts, possibleMatches, pages, total } = found;
              return { bands, counts, possibleMatches, nearMisses: found.findNearMisses(), pages, total };
            };
            expect(plain(mine)).toEqual(plain(anew));
            expect(mine.corrected).toEqual(anew.corrected);
          }
          const listed = ({ institutions, sites, states: where }: Catalog) => [
            institutions.map(({ slug, name }) => `${slug} ${name}`).sort(),
            [...new Set(sites.map(({ label }) => label))].sort(),
            [...where].sort(),
          ];
          expect(listed(catalog)).toEqual(listed(fresh));
        }
      },
    ),
    { numRuns: 25 },
  );
  // The catalog was changed where the database was, not only made anew each time.
  expect(changed).toBeGreaterThan(10);
});
