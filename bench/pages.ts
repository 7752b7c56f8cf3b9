/**
 * Owns measuring whole pages of the production server, at our real size and at the whole country's,
 * side by side in one run: `npm run bench` (after a build, which `npm start` makes).
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { openPrisma } from "../lib/db";
import { migrate } from "../prisma/migrate";
import { loadSeed } from "../seed/load";
import { makeCountry } from "./country";
import { machine, needCountry, quantile, serve, time } from "./serve";

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
const rounds = 30;

needCountry();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-bench-"));
const [seedFile, countryFile] = [path.join(folder, "seed.db"), path.join(folder, "country.db")];
migrate(seedFile);
const prisma = openPrisma(seedFile);
await loadSeed(prisma);
await prisma.$disconnect();
const country = await makeCountry(countryFile);
const servers = [await serve(seedFile), await serve(countryFile)];
try {
  console.log(machine());
  console.log(
    `Milliseconds to the whole page, ${rounds} requests each in turn; country: ${country.programs} programs\n`,
  );
  console.log("| address | first | real size, median | country, first | country, median | worst | country ÷ real |");
  console.log("|---|--:|--:|--:|--:|--:|--:|");
  for (const address of addresses) {
    const first = [await time(servers[0]?.base + address), await time(servers[1]?.base + address)];
    const times: number[][] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, { base }] of servers.entries()) times[index]?.push(await time(base + address));
    }
    const [real, large] = times.map((one) => quantile(one, 0.5));
    const worst = Math.max(...(times[1] ?? []));
    const cells = [first[0], real, first[1], large, worst].map((ms) => ms?.toFixed(1));
    console.log(`| \`${address}\` | ${cells.join(" | ")} | ${((large ?? 0) / (real ?? 1)).toFixed(1)} |`);
  }
} finally {
  for (const { stop } of servers) stop();
  fs.rmSync(folder, { recursive: true, force: true });
}
