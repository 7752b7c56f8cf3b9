/**
 * Owns measuring one save alone, as the listing form makes it: at our real size, or with `--country` at a
 * country's. To compare two versions of it, run both in turn; the machine says more than they do.
 */
import fs from "node:fs";
import path from "node:path";
import { db } from "../lib/database/db";
import { makeCountry, needCountryData } from "./country";
import { median, printMachine, printTable, quantile, short, timed } from "./measure";
import { formsOf } from "./saves";
import { makeSeeded, scratchFolder } from "./serve";

const saves = 300;
/** These find nothing loaded and nothing compiled, and are not counted. */
const first = 50;

const whole = process.argv.includes("--country");
if (whole) needCountryData();
printMachine();
const folder = scratchFolder();
const file = path.join(folder, "save.db");
process.env.DATABASE_URL = `file:${file}`;
try {
  await (whole ? makeCountry(file) : makeSeeded(file));
  const open = await formsOf(db());
  for (let round = 0; round < first; round += 1) await (await open())();
  const [times, processor]: [number[], number[]] = [[], []];
  for (let round = 0; round < saves; round += 1) {
    const save = await open();
    const before = process.cpuUsage();
    times.push((await timed(save)).ms);
    const { user, system } = process.cpuUsage(before);
    processor.push((user + system) / 1000);
  }
  printTable(
    [`${saves} saves, milliseconds`, "median", "95th percentile", "worst", "of the processor: median"],
    [
      [
        whole ? "country" : "real size",
        ...[median(times), quantile(times, 0.95), Math.max(...times), median(processor)].map(short),
      ],
    ],
  );
} finally {
  await db().$disconnect();
  fs.rmSync(folder, { recursive: true, force: true });
}
