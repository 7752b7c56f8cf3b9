/** Owns the three ways beside ours to answer a search, over the same rows: ItemsJS, Orama and SQL. */
import { create, insertMultiple, search as oramaSearch } from "@orama/orama";
import itemsjs from "itemsjs";
import type { SqliteDatabase } from "../lib/database/sqlite";
import type { Filters } from "../lib/programs/filters/filters";

/** A program as every one of them gets it; "" and -1: not known. */
export type Item = {
  id: number;
  degree: string;
  subject: string;
  state: string;
  control: string;
  delivery: string[];
  institution: string;
  months: number;
  price: number;
  words: string;
};

export const facets = ["degree", "subject", "state", "control", "delivery", "institution"] as const;
type Facet = (typeof facets)[number];

/** How many were found, and for each facet how many each value would give (of institutions the ten largest numbers). */
export type PeerAnswer = { total: number; counts: Partial<Record<Facet, Record<string, number>>> };

/** null: it can't answer this. */
export type Peer = { name: string; answer: (filters: Filters) => PeerAnswer | null | Promise<PeerAnswer | null> };

const largest = 10;
const chosen = (filters: Filters) => facets.filter((facet) => filters[facet].length > 0);

/** ItemsJS: facets as alternatives, ranges as its filter function; its own search finds other words, so it gets none. */
export function itemsJs(items: Item[]): Peer {
  const aggregations = Object.fromEntries(facets.map((facet) => [facet, { conjunction: false, size: 100 }]));
  // Its filter function works only where its own index of words exists.
  const engine = itemsjs(items, { aggregations, searchableFields: [] });
  return {
    name: "ItemsJS",
    answer(filters) {
      if (filters.q !== null) return null;
      const { max_cost: most, max_months: longest } = filters;
      const result = engine.search({
        per_page: 20,
        filters: Object.fromEntries(chosen(filters).map((facet) => [facet, [...filters[facet]]])),
        filter: ({ price, months }) =>
          (most === null || (price >= 0 && price <= most)) && (longest === null || (months >= 0 && months <= longest)),
      });
      const buckets = facets.map((facet) => {
        const own = result.data.aggregations[facet]?.buckets ?? [];
        const most = facet === "institution" ? own.slice(0, largest) : own;
        return [facet, Object.fromEntries(most.map(({ key, doc_count }) => [String(key), doc_count]))];
      });
      return { total: result.pagination.total, counts: Object.fromEntries(buckets) };
    },
  };
}

/** Orama: its facets are of what is found, so a group in use is counted by a search of its own without it. */
export async function orama(items: readonly Item[]): Promise<Peer> {
  const schema = {
    degree: "enum",
    subject: "enum",
    state: "enum",
    control: "enum",
    delivery: "enum[]",
    institution: "enum",
    months: "number",
    price: "number",
    words: "string",
  } as const;
  const engine = create({ schema });
  await insertMultiple(
    engine,
    items.map(({ id, ...rest }) => ({ id: String(id), ...rest })),
    5000,
  );
  const upTo = (most: number): [number, number] => [0, most];
  const ask = async (filters: Filters, without: Facet | null) => {
    const where = {
      ...Object.fromEntries(
        chosen(filters)
          .filter((facet) => facet !== without)
          .map((facet) => [
            facet,
            facet === "delivery" ? { containsAny: [...filters[facet]] } : { in: [...filters[facet]] },
          ]),
      ),
      ...(filters.max_cost === null ? {} : { price: { between: upTo(filters.max_cost) } }),
      ...(filters.max_months === null ? {} : { months: { between: upTo(filters.max_months) } }),
    };
    return oramaSearch(engine, {
      // Told of properties, it would search all of their words for none.
      ...(filters.q === null ? {} : { term: filters.q, properties: ["words" as const], threshold: 0 }),
      where,
      limit: 20,
      facets: Object.fromEntries(facets.map((facet) => [facet, { limit: 20 }])),
    });
  };
  return {
    name: "Orama",
    async answer(filters) {
      const whole = await ask(filters, null);
      const counts: PeerAnswer["counts"] = {};
      for (const facet of facets) {
        const { facets: found } = chosen(filters).includes(facet) ? await ask(filters, facet) : whole;
        counts[facet] = { ...found?.[facet]?.values };
      }
      return { total: whole.count, counts };
    },
  };
}

/** SQLite: a flat table with an index on each column, one GROUP BY for each facet, full text for words. */
export function sql(database: SqliteDatabase, items: readonly Item[]): Peer {
  database.exec(`
    CREATE TABLE "Flat" (id INTEGER PRIMARY KEY, degree, subject, state, control, institution, online, on_campus, hybrid, months, price);
    CREATE VIRTUAL TABLE "FlatText" USING fts5(words, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
    BEGIN`);
  const row = database.prepare(`INSERT INTO "Flat" VALUES (?,?,?,?,?,?,?,?,?,?,?)`);
  const text = database.prepare(`INSERT INTO "FlatText" (rowid, words) VALUES (?,?)`);
  for (const item of items) {
    const { id, degree, subject, state, control, institution, delivery, months, price } = item;
    const modes = ["online", "on-campus", "hybrid"].map((mode) => (delivery.includes(mode) ? 1 : 0));
    row.run(id, degree, subject, state, control, institution, ...modes, months, price);
    text.run(id, item.words);
  }
  database.exec("COMMIT");
  for (const column of ["degree", "subject", "state", "control", "institution", "online", "months", "price"])
    database.exec(`CREATE INDEX "Flat_${column}" ON "Flat" (${column})`);
  database.exec("ANALYZE");
  const list = (values: readonly string[]) => values.map((value) => `'${value}'`).join();
  const conditions = (filters: Filters, without: Facet | null) => {
    const groups = chosen(filters)
      .filter((facet) => facet !== without)
      .map((facet) =>
        facet === "delivery"
          ? `(${filters.delivery.map((mode) => `${mode.replace("-", "_")} = 1`).join(" OR ")})`
          : `${facet} IN (${list(filters[facet])})`,
      );
    const words = (filters.q ?? "")
      .split(" ")
      .filter(Boolean)
      .map((word) => `"${word}"*`);
    return [
      "TRUE",
      ...groups,
      ...(filters.max_cost === null ? [] : [`price BETWEEN 0 AND ${filters.max_cost}`]),
      ...(filters.max_months === null ? [] : [`months BETWEEN 0 AND ${filters.max_months}`]),
      ...(words.length > 0
        ? [`id IN (SELECT rowid FROM "FlatText" WHERE "FlatText" MATCH '${words.join(" AND ")}')`]
        : []),
    ].join(" AND ");
  };
  const rows = (text: string) => database.prepare(text).raw().all() as (string | number)[][];
  return {
    name: "SQL",
    answer(filters) {
      const all = conditions(filters, null);
      const [[total] = []] = rows(`SELECT count(*) FROM "Flat" WHERE ${all}`);
      rows(`SELECT id FROM "Flat" WHERE ${all} ORDER BY price < 0, price, id LIMIT 20`);
      const counts: PeerAnswer["counts"] = {};
      for (const facet of facets) {
        const where = conditions(filters, facet);
        if (facet === "delivery") {
          const [sums = []] = rows(`SELECT sum(online), sum(on_campus), sum(hybrid) FROM "Flat" WHERE ${where}`);
          counts.delivery = { online: Number(sums[0]), "on-campus": Number(sums[1]), hybrid: Number(sums[2]) };
        } else {
          const end = facet === "institution" ? `ORDER BY 2 DESC LIMIT ${largest}` : "";
          counts[facet] = Object.fromEntries(
            rows(`SELECT ${facet}, count(*) FROM "Flat" WHERE ${where} GROUP BY 1 ${end}`).map(([key, n]) => [key, n]),
          );
        }
      }
      return { total: Number(total), counts };
    },
  };
}
