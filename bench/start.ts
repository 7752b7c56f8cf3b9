/**
 * Owns measuring how long `npm start` takes to the first page: when everything is built, at our real size and
 * at a country's, and with `--fresh` from a clone that has nothing yet, step by step. Needs a build.
 * `--country=<file>` takes a database that `makeCountry` has made before instead of making one.
 */
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { freePort } from "../scripts/steps/port.mjs";
import { countryData, makeCountry } from "./country";
import { printMachine, printTable, quantile } from "./measure";
import { makeSeeded, scratchFolder, untilAnswered } from "./serve";

const runs = 3;
const page = "/programs";
// Next takes its port from PORT, too.
const next = [process.execPath, "node_modules/next/dist/bin/next", "start"];

/** What came of a command that serves: seconds to its first page, and what it printed. */
type Started = { seconds: number; output: string };

/** Runs a command until its server has answered a page, then stops it. Throws with what it printed when it ends first. */
async function start(
  [command = "", ...args]: readonly string[],
  env: Record<string, string>,
  cwd = ".",
): Promise<Started> {
  const port = String(await freePort());
  const child = spawn(command, args, {
    cwd,
    // A group of its own: npm, the script behind it and the server are stopped together.
    detached: true,
    env: { ...process.env, ...env, PORT: port },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const pipe of [child.stdout, child.stderr]) {
    pipe.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
  try {
    const milliseconds = await untilAnswered(`http://localhost:${port}${page}`, () => child.exitCode !== null);
    return { seconds: milliseconds / 1000, output };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${output}`);
  } finally {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGINT");
    await ended;
  }
}

async function printBuilt(databases: Readonly<Record<string, string>>) {
  console.log(`Seconds to the first answered ${page} of a built application, median (worst) of ${runs} in turn;`);
  console.log("Next’s own start of the same server is what no script of ours can save\n");
  const rows: string[][] = [];
  for (const [name, file] of Object.entries(databases)) {
    const env = { DATABASE_URL: `file:${file}` };
    const [ours, bare]: [number[], number[]] = [[], []];
    for (let run = 0; run < runs; run += 1) {
      ours.push((await start(["npm", "start"], env)).seconds);
      bare.push((await start(next, env)).seconds);
    }
    const cell = (times: number[]) => `${quantile(times, 0.5).toFixed(1)} (${Math.max(...times).toFixed(1)})`;
    const ratio = quantile(ours, 0.5) / quantile(bare, 0.5);
    rows.push([name, cell(ours), cell(bare), ratio.toFixed(2)]);
  }
  printTable(["database", "`npm start`", "`next start` alone", "ratio"], rows);
}

/** Clones this repository as it is committed, and starts it: every step that prints its seconds is a row. */
async function printFresh(folder: string) {
  const clone = path.join(folder, "clone");
  const cloned = spawnSync("git", ["clone", "--quiet", "--no-hardlinks", ".", clone], { encoding: "utf8" });
  if (cloned.status !== 0) throw new Error(cloned.stderr);
  const { seconds, output } = await start(["npm", "start"], { DATABASE_URL: "" }, clone);
  const steps = [...output.matchAll(/^(.+?) … ([\d.]+) s/gm)].map(([, title, time]) => [title, Number(time)] as const);
  const rest = seconds - steps.reduce((sum, [, time]) => sum + time, 0);
  console.log(`Seconds from a fresh clone to the first answered ${page}\n`);
  const all = [...steps, ["everything else, the server’s start included", rest], ["all", seconds]] as const;
  printTable(
    ["step", "seconds", "share"],
    all.map(([title = "", time]) => [title, time.toFixed(1), `${Math.round((time / seconds) * 100)} %`]),
  );
}

const folder = scratchFolder();
try {
  printMachine();
  console.log("## Start\n");
  const databases: Record<string, string> = { "real size": path.join(folder, "seed.db") };
  await makeSeeded(path.join(folder, "seed.db"));
  const made = process.argv.find((word) => word.startsWith("--country="))?.slice("--country=".length);
  const country = made ?? path.join(folder, "country.db");
  if (made === undefined && fs.existsSync(countryData)) await makeCountry(country);
  if (fs.existsSync(country)) databases["a country’s"] = path.resolve(country);
  else console.log(`The country's data is missing (${countryData}): its start is not measured.\n`);
  await printBuilt(databases);
  if (process.argv.includes("--fresh")) await printFresh(folder);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
