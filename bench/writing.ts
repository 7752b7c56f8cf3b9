/**
 * Owns measuring what writes cost at a country's size: saving a listing, importing a hundred thousand, and
 * reading and saving meanwhile (after a build, which `npm start` makes). What is imported is made from the
 * country's institutions and fields of study for measuring only.
 */
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { stringify } from "csv-stringify/sync";
import { z } from "zod";
import { db } from "../lib/database/db";
import { openSqlite } from "../lib/database/sqlite";
import { fingerprint } from "../lib/import/file";
import { makeCountry, needCountryData } from "./country";
import { median, printMachine, printTable, quantile, timed } from "./measure";
import { rawImport } from "./raw-import";
import { bareSave, savesOf } from "./saves";
import { get, scratchFolder, serve } from "./serve";

const saves = 50;
const reads = 200;
const imported = 100_000;

const countryRow = z.object({
  institution: z.string(),
  program: z.string(),
  degree: z.string(),
  subject: z.string(),
  city: z.string(),
  state: z.string(),
  duration_months: z.number().nullable(),
  credits: z.number().nullable(),
  total_cost_usd: z.number().nullable(),
});

/** Writes a file of listings, half of them published. */
function writeListings(country: string, file: string): void {
  const database = openSqlite(country, { readonly: true });
  const rows = database
    .prepare(
      `SELECT i."slug" AS institution, p."name" AS program, p."degree", p."subject", p."city", p."state",
         p."durationMonths" AS duration_months, p."credits", p."totalCost" AS total_cost_usd
       FROM "Program" p JOIN "Institution" i ON i."id" = p."institutionId"
       WHERE length(i."slug") <= 90 ORDER BY p."id" LIMIT ?`,
    )
    .all(imported);
  database.close();
  const source = "https://example.edu/made-for-measuring";
  const figure = (name: string, value: unknown) => ({
    [`${name}_state`]: value === null ? "unknown" : "inferred",
    [`${name}_reason`]: value === null ? "not-checked" : "",
    [`${name}_source_url`]: value === null ? "" : source,
  });
  const listings = z.array(countryRow).parse(rows);
  const lines = listings.map((row, index) => ({
    slug: `imported-${index}`,
    ...row,
    delivery: index % 3 === 0 ? "on-campus" : "online;on-campus",
    residency: row.total_cost_usd === null ? "" : "flat",
    status: index % 2 === 0 ? "draft" : "published",
    ...figure("delivery", ""),
    ...figure("duration", row.duration_months),
    ...figure("credits", row.credits),
    ...figure("cost", row.total_cost_usd),
  }));
  fs.writeFileSync(file, stringify(lines, { header: true }));
}

type Import = { running: () => boolean; done: Promise<{ seconds: number; megabytes: number }> };

/** `npm run import` as its own process; its peak memory is what it says of itself at its end. */
function startImport(country: string, file: string, fileNumber: string): Import {
  const start = performance.now();
  const peak = `data:text/javascript,process.on("exit",()=>console.log("peak "+process.resourceUsage().maxRSS))`;
  const child = spawn(
    process.execPath,
    ["--import", peak, "--import", "tsx", "scripts/import.ts", file, "--looked-at", fileNumber],
    {
      env: { ...process.env, DATABASE_URL: `file:${country}` },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    said += text;
  });
  const done = new Promise<{ seconds: number; megabytes: number }>((resolve, reject) => {
    child.on("close", (status) => {
      const kilobytes = Number(/peak (\d+)/.exec(said)?.[1]);
      if (status !== 0) reject(new Error(`The import failed:\n${said}`));
      else resolve({ seconds: (performance.now() - start) / 1000, megabytes: kilobytes / 1024 });
    });
  });
  return { running: () => child.exitCode === null, done };
}

/** What `work` answers, in milliseconds, as often as `again` says. */
async function timesOf(work: () => Promise<number>, again: (round: number) => boolean): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; again(round); round += 1) times.push(await work());
  return times;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const seconds = (value: number) => `${value.toFixed(1)} s`;
const ms = (value: number) => `${value.toFixed(1)} ms`;
const ratio = (value: number, beside: number) => (value / beside).toFixed(1);

/** A line of the table of times; `beside` is the median of what it is set beside. */
function line(name: string, times: readonly number[], budget: string, beside?: { what: string; median: number }) {
  const set = beside ? [`${beside.what}: ${ms(beside.median)}`, ratio(median(times), beside.median)] : ["", ""];
  return [name, ...[median(times), quantile(times, 0.95), Math.max(...times)].map(ms), budget, ...set];
}

needCountryData();
printMachine();
const folder = scratchFolder();
const at = (name: string) => path.join(folder, name);
const [country, copy, file] = [at("country.db"), at("copy.db"), at("programs.csv")];
process.env.DATABASE_URL = `file:${country}`;
try {
  const { programs } = await makeCountry(country);
  fs.copyFileSync(country, copy);
  writeListings(country, file);
  const [save, bare] = [await savesOf(db()), bareSave(db())];
  // The first of each loads what the others find loaded.
  await save();
  await bare();
  const ownSaves = await timesOf(save, (round) => round < saves);
  const bareSaves = await timesOf(bare, (round) => round < saves);

  const server = await serve(country);
  const read = async () => (await timed(() => get(`${server.base}/programs`))).ms;
  const measure = async () => {
    await read();
    const before = await timesOf(read, (round) => round < reads);
    const { running, done } = startImport(country, file, await fingerprint(file));
    // Somebody reads all the time, somebody saves now and then.
    const savesDuring = timesOf(async () => {
      await pause(300);
      return save();
    }, running);
    const during = await timesOf(read, running);
    return { before, during, savesDuring: await savesDuring, done: await done };
  };
  const { before, during, savesDuring, done } = await measure().finally(server.stop);
  const raw = await rawImport(copy, file);

  console.log(`## Writing\n\n${programs} programs before the import; ${imported} rows, half of them drafts\n`);
  printTable(
    ["", "median", "95th percentile", "worst", "budget", "beside", "ratio of medians"],
    [
      line("a save, judged and stored", ownSaves, "30 ms", { what: "a bare one", median: median(bareSaves) }),
      line("a save during the import", savesDuring, "", { what: "before it", median: median(ownSaves) }),
      line("`/programs` before the import", before, ""),
      line("`/programs` during the import", during, "", { what: "before it", median: median(before) }),
    ],
  );
  const [took, least] = [done.seconds, `the same rows without rules: ${seconds(raw)}`];
  printTable(
    ["", "value", "budget", "beside", "ratio"],
    [
      ["the import", seconds(took), "60 s", least, ratio(took, raw)],
      ["its peak memory", `${done.megabytes.toFixed(0)} MB`, "600 MB", "", ""],
    ],
  );
} finally {
  await db().$disconnect();
  fs.rmSync(folder, { recursive: true, force: true });
}
