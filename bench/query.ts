/**
 * Owns measuring the query: rows of a page, total and the counts of every option, beside ItemsJS, Orama
 * and SQL over the same rows in the same run (`npm run bench -- query`).
 */
import fs from "node:fs";
import path from "node:path";
import { openSqlite } from "../lib/database/sqlite";
import { type Catalog, catalogOf } from "../lib/programs/catalog/catalog";
import type { AnyRow } from "../lib/programs/catalog/columns";
import { catalogRows } from "../lib/programs/catalog/load";
import { type Filters, parametersOf } from "../lib/programs/filters/filters";
import { type DirectoryPage, searchDirectory } from "../lib/programs/public-pages/directory";
import { makeCountry, needCountryData } from "./country";
import { median, printMachine, printTable, quantile, short, timed } from "./measure";
import { facets, type Item, itemsJs, orama, type Peer, type PeerAnswer, sql } from "./peers";
import { makeSeeded, scratchFolder } from "./serve";

/** From no filter to all of them, with and without words. */
const kinds = [
  "",
  "degree=masters",
  "degree=masters&delivery=online",
  "degree=masters&delivery=online&max_cost=30000",
  "subject=data-science&state=TX&state=CA&control=public",
  "degree=bachelors&degree=masters&delivery=online&subject=data-science&state=TX&control=public&max_cost=60000&max_months=48",
  "q=engineering",
  "q=nursing&degree=masters&delivery=online",
  "q=business+administration&max_cost=50000",
  "q=university",
  "sort=name&page=300",
  "sort=duration&resident=TX&max_cost=50000",
  "near=Austin%2C+TX&within=100",
  "degree=masters&delivery=online&delivery=hybrid&unknown=cost&unknown=duration&max_cost=30000&max_months=24&resident=TX&near=Austin%2C+TX&within=500&q=science",
];
/** What only we know: places, residents, the unknown. */
const ownOnly = /near=|resident=|unknown=/;
const [rounds, peerRounds] = [40, 5];

const parameters = (kind: string) => parametersOf(new URLSearchParams(kind));

function itemOf(row: AnyRow, price: number): Item {
  const { id, institution, durationMonths, degree, subject, state } = row;
  const words = [row.name, institution.name, row.city, subject, degree].join(" ").replaceAll("-", " ");
  return {
    id,
    degree: degree ?? "",
    subject: subject ?? "",
    state: state ?? "",
    control: institution.control ?? "",
    delivery: [...row.delivery],
    institution: institution.slug,
    months: durationMonths ?? -1,
    price,
    words,
  };
}

/** Where a peer says something else than we do; null: nowhere. */
function difference({ found }: DirectoryPage, theirs: PeerAnswer): string | null {
  if (found.total !== theirs.total) return `found ${theirs.total} instead of ${found.total}`;
  for (const facet of facets) {
    const [own, other] = [found.counts[facet] ?? {}, theirs.counts[facet] ?? {}];
    if (facet === "institution") {
      const numbers = (counts: Readonly<Record<string, number>>) =>
        Object.values(counts)
          .sort((a, b) => b - a)
          .slice(0, 10)
          .filter((n) => n > 0)
          .join();
      if (numbers(own) !== numbers(other)) return `institutions: ${numbers(other)} instead of ${numbers(own)}`;
      continue;
    }
    for (const [value, n] of Object.entries(own))
      if ((other[value] ?? 0) !== n) return `${facet}=${value}: ${other[value] ?? 0} instead of ${n}`;
  }
  return null;
}

/** Milliseconds of each kind; the first time apart. */
async function timesOf(catalog: Catalog): Promise<{ first: number; times: number[] }[]> {
  const first = new Map<string, number>();
  const times = new Map<string, number[]>(kinds.map((kind) => [kind, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const kind of kinds) {
      const { ms } = await timed(() => searchDirectory(parameters(kind), catalog));
      if (round === 0) first.set(kind, ms);
      else times.get(kind)?.push(ms);
    }
  }
  return kinds.map((kind) => ({ first: first.get(kind) ?? Number.NaN, times: times.get(kind) ?? [] }));
}

async function peerTimes(peer: Peer, kind: string, ours: DirectoryPage, filters: Filters) {
  const times: number[] = [];
  for (let round = 0; round < peerRounds; round += 1) {
    const { ms, answer: theirs } = await timed(() => peer.answer(filters));
    if (theirs === null) return null;
    times.push(ms);
    const wrong = difference(ours, theirs);
    if (wrong !== null) return `${peer.name} on “${kind}”: ${wrong}`;
  }
  return median(times);
}

needCountryData();
const folder = scratchFolder();
printMachine();
try {
  const file = path.join(folder, "country.db");
  process.env.DATABASE_URL = `file:${file}`;
  const made = await makeCountry(file);
  const seedFile = path.join(folder, "seed.db");
  await makeSeeded(seedFile);

  const { ms: building, answer: country } = await timed(() => catalogOf(catalogRows()));
  const many = 1_000_000;
  const repeated = function* () {
    for (let id = 1; id <= many; )
      for (const row of catalogRows()) {
        if (id <= many) yield { ...row, id };
        id += 1;
      }
  };
  const small = catalogOf(catalogRows(null, openSqlite(seedFile)));
  console.log(
    `## The query\n\nMilliseconds for the rows of a page, the total and every option's count, in one process: ${rounds} times each,`,
  );
  console.log(
    `in turn. ${made.programs} programs at ${made.institutions} institutions; their columns were built in ${short(building)} ms.\n`,
  );
  const results = [await timesOf(small), await timesOf(country)];
  // Made only now: what lies in memory beside a catalog makes its searches wait for cleaning up.
  const sizes = [small, country, catalogOf(repeated())];
  results.push(await timesOf(sizes[2] ?? country));
  printTable(
    ["kind", ...sizes.flatMap(({ size }) => [`${size}: median`, "worst"]), "first time", `${many} ÷ ${country.size}`],
    kinds.map((kind, n) => {
      const cells = results.flatMap((of) => [
        short(median(of[n]?.times ?? [])),
        short(Math.max(...(of[n]?.times ?? []))),
      ]);
      const ratio = median(results[2]?.[n]?.times ?? []) / median(results[1]?.[n]?.times ?? []);
      return [`\`${kind}\``, ...cells, short(results[1]?.[n]?.first ?? Number.NaN), short(ratio)];
    }),
  );
  for (const [n, of] of results.entries()) {
    const all = of.flatMap(({ times }) => times);
    console.log(
      `${sizes[n]?.size} programs: median of all ${short(median(all))} ms, 95 of 100 within ${short(quantile(all, 0.95))}, worst ${short(Math.max(...all))}.`,
    );
  }

  const high = country.prices(null).high;
  const rows = [...catalogRows()];
  const items = rows.map((row, position) => itemOf(row, high[position] ?? -1));
  const scratch = openSqlite(path.join(folder, "flat.db"));
  const peers = [itemsJs(structuredClone(items)), await orama(items), sql(scratch, items)];
  console.log(
    `\nThe same rows in the same run, ${peerRounds} times each, where the answer is the same (total and every count).\n`,
  );
  const wrong: string[] = [];
  const table: string[][] = [];
  for (const [n, kind] of kinds.entries()) {
    if (ownOnly.test(kind)) continue;
    const ours = await searchDirectory(parameters(kind), country);
    const own = median(results[1]?.[n]?.times ?? []);
    const cells: string[] = [];
    for (const peer of peers) {
      const theirs = await peerTimes(peer, kind, ours, ours.question.filters);
      if (typeof theirs === "string") wrong.push(theirs);
      cells.push(typeof theirs === "number" ? `${short(theirs)} (${short(theirs / own)} ×)` : "–");
    }
    table.push([`\`${kind}\``, short(own), ...cells]);
  }
  printTable(["kind", "ours", ...peers.map(({ name }) => `${name} (÷ ours)`)], table);
  for (const line of wrong) console.log(`Not the same answer, so not compared: ${line}.`);
  scratch.close();
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
