/**
 * Owns measuring pages in a real browser, of the production server on the project's own data: what they
 * weigh, what Lighthouse says of them, and how soon a change of filters is seen. Needs a build and Chromium;
 * fetches Lighthouse with npx.
 */
import fs from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { findChromium } from "../scripts/steps/chromium.mjs";
import { type FilterTimes, timeFilters } from "./filter-change";
import { categories, lighthouse, type Report } from "./lighthouse";
import { printMachine, printTable, quantile } from "./measure";
import { makeSeeded, scratchFolder, serve } from "./serve";
import { htmlWeight, measuredAddresses, weigh } from "./weights";

const runs = 3;
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
const short = (address: string) => (address.length > 40 ? `${address.slice(0, 39)}…` : address);

const chromiumFile = await findChromium();
const folder = scratchFolder();
const file = path.join(folder, "seed.db");
await makeSeeded(file);
const server = await serve(file);
const browser = await chromium.launch({ executablePath: chromiumFile, args: ["--no-sandbox", "--disable-gpu"] });
try {
  printMachine();
  console.log(`## The browser\n\nChromium ${browser.version()}\n`);
  const finding = await browser.newPage({ baseURL: server.base });
  const addresses = await measuredAddresses(finding);
  await finding.close();
  await printWeights(addresses);
  printTimes(await timeFilters(browser, server.base));
  // A page with next to nothing of ours shows what the framework and the machine leave possible.
  await printLighthouse(["/about/how-we-list", ...addresses, "/compare"]);
} finally {
  await browser.close();
  server.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}

async function printWeights(addresses: readonly string[]) {
  console.log("kB gzipped; layout shift (CLS) of a first visit on a phone and on a desk\n");
  const rows: string[][] = [];
  for (const address of addresses) {
    const [phone, desk] = await Promise.all([weighAt(address, 390), weighAt(address, 1280)]);
    const html = await htmlWeight(server.base + address);
    const weights = [phone.own, phone.framework, html].map(kilobytes);
    rows.push([`\`${short(address)}\``, ...weights, String(phone.shift), String(desk.shift)]);
  }
  printTable(["address", "our script (≤ 20)", "framework’s", "HTML", "CLS at 390 px", "at 1280 px"], rows);
}

async function weighAt(address: string, width: number) {
  const page = await browser.newPage({ baseURL: server.base, viewport: { width, height: 800 } });
  const weights = await weigh(page, address);
  await page.close();
  return weights;
}

function printTimes({ clicks, loads }: FilterTimes) {
  console.log(`Milliseconds from a click on a filter to its results painted, ${clicks.length} clicks on /programs;`);
  console.log("beside it a whole load of the same address to its first paint, in turn\n");
  const shares = [0.5, 0.95];
  const cells = (times: readonly number[]) => shares.map((share) => quantile(times, share).toFixed(0));
  printTable(
    ["", "median", "95th percentile"],
    [
      ["filter change (≤ 100)", ...cells(clicks)],
      ["whole load of the same address", ...cells(loads)],
      ["change ÷ load", ...shares.map((share) => (quantile(clicks, share) / quantile(loads, share)).toFixed(2))],
    ],
  );
}

async function printLighthouse(addresses: readonly string[]) {
  console.log(`Lighthouse, mobile: of ${runs} runs the median for performance, the worst for the others.`);
  console.log("Speed index of this machine is Lighthouse’s own benchmark, higher is faster\n");
  const rows: string[][] = [];
  for (const address of addresses) {
    const reports: Report[] = [];
    for (let run = 0; run < runs; run += 1) reports.push(await lighthouse(server.base + address, chromiumFile, folder));
    const median = [...reports].sort((a, b) => a.scores.performance - b.scores.performance)[Math.floor(runs / 2)];
    if (!median) throw new Error("There was no run.");
    const worst = (category: keyof typeof categories) => Math.min(...reports.map(({ scores }) => scores[category]));
    const cells = [
      median.scores.performance,
      worst("accessibility"),
      worst("best-practices"),
      worst("seo"),
      (median.largestPaint / 1000).toFixed(1),
      median.blocking.toFixed(0),
      Math.max(...reports.map(({ shift }) => shift)),
      median.machine.toFixed(0),
      [...new Set(reports.flatMap(({ failing }) => failing))].join(", ") || "nothing",
    ];
    rows.push([`\`${short(address)}\``, ...cells.map(String)]);
  }
  printTable(["address", ...Object.values(categories), "LCP s", "blocking ms", "CLS", "machine", "what fails"], rows);
}
