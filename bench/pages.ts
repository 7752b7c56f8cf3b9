/**
 * Owns measuring whole pages of the production server, at our real size and at a country's, beside a
 * prerendered answer of the same server (`npm run bench -- pages`, after a build).
 */
import fs from "node:fs";
import path from "node:path";
import { makeCountry, needCountryData } from "./country";
import { median, neverSeen, printMachine, printTable, quantile, rate, short, timed } from "./measure";
import { get, makeSeeded, type Served, scratchFolder, serve } from "./serve";

/** What is asked for, from no filter to many. */
const addresses = [
  "/programs",
  "/programs?degree=masters",
  "/programs?degree=masters&delivery=online&max_cost=30000",
  "/programs?near=Austin%2C+TX&within=100",
  "/programs?resident=TX&max_cost=50000&sort=-cost",
  "/programs?q=machine+learning",
  "/programs?view=table&sort=name&page=3",
];
/** An answer that the server has ready: what it can do at most. */
const prerendered = "/icon.svg";
const rounds = 30;
const atATime = 8;
const seconds = 8;
const load = { atATime, seconds };
/** Distinct addresses over which memory is watched; `--addresses=` asks for more or fewer. */
const distinct = Number(/--addresses=(\d+)/.exec(process.argv.join(" "))?.[1] ?? 100_000);

needCountryData();
const folder = scratchFolder();
const [seedFile, countryFile] = [path.join(folder, "seed.db"), path.join(folder, "country.db")];
printMachine();
await makeSeeded(seedFile);
const country = await makeCountry(countryFile);
const servers: Served[] = [];
try {
  servers.push(await serve(seedFile), await serve(countryFile));
  const [real, large] = servers;
  if (!real || !large) throw new Error("A server is missing.");
  console.log(
    `## The page\n\nMilliseconds to the last byte of the whole page, ${rounds} requests each in turn, one at a time; country: ${country.programs} programs.\n`,
  );
  const table: string[][] = [];
  const all: number[] = [];
  for (const address of addresses) {
    const first = [await timed(() => get(real.base + address)), await timed(() => get(large.base + address))];
    const times: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, own] of times.entries())
        own.push((await timed(() => get((index === 0 ? real : large).base + address))).ms);
    }
    all.push(...times[1]);
    const cells = [first[0]?.ms, median(times[0]), first[1]?.ms, median(times[1]), Math.max(...times[1])];
    table.push([
      `\`${address}\``,
      ...cells.map((ms) => short(ms ?? Number.NaN)),
      short(median(times[1]) / median(times[0])),
    ]);
  }
  printTable(["address", "real size: first", "median", "country: first", "median", "worst", "country ÷ real"], table);
  console.log(`Country: median of all ${short(median(all))} ms, 95 of 100 within ${short(quantile(all, 0.95))} ms.\n`);

  console.log(
    `Requests per second, ${atATime} at a time for ${seconds} seconds each; beside a prerendered answer of the same server.\n`,
  );
  const rates: string[][] = [];
  for (const [name, { base }] of [
    ["real size", real],
    ["country", large],
  ] as const) {
    const ready = await rate(() => get(base + prerendered), load);
    const repeated = await rate((n) => get(base + (addresses[n % addresses.length] ?? "")), load);
    const unseen = await rate(() => get(`${base}/programs?${neverSeen()}`), load);
    rates.push([name, short(ready), short(repeated), short(repeated / ready), short(unseen), short(unseen / ready)]);
  }
  printTable(["size", "prerendered", "pages asked before", "÷ prerendered", "never seen", "÷ prerendered"], rates);

  console.log(`Memory of the server at our real size over ${distinct} distinct addresses (megabytes resident):\n`);
  const memory = [real.megabytes()];
  const step = distinct / 10;
  for (let asked = step; asked <= distinct; asked += step) {
    let left = step;
    const one = async () => {
      while (left > 0) {
        left -= 1;
        await get(`${real.base}/programs?${neverSeen()}`);
      }
    };
    await Promise.all(Array.from({ length: atATime }, one));
    memory.push(real.megabytes());
  }
  printTable(
    ["asked", ...memory.map((_, n) => String(Math.round(n * step)))],
    [["MB", ...memory.map((mb) => mb.toFixed(0))]],
  );
} finally {
  for (const { stop } of servers) stop();
  fs.rmSync(folder, { recursive: true, force: true });
}
