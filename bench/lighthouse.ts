/**
 * Owns asking Lighthouse about a page. It is fetched by npx, at one version, instead of being installed with
 * everything else: its 140 packages would lengthen each first start by more than half, and only measuring
 * needs it. Version 13 asks for a newer Node.
 */
import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import { run } from "../scripts/steps/steps.mjs";

const version = "12.8.2";

export const categories = {
  performance: "performance",
  accessibility: "accessibility",
  "best-practices": "best practices",
  seo: "SEO",
} as const;
type Category = keyof typeof categories;

const audit = z.object({ score: z.number().nullable(), numericValue: z.number().optional() });
const category = z.object({
  score: z.number(),
  auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
});
const answer = z.object({
  audits: z.record(z.string(), audit),
  categories: z.object({
    performance: category,
    accessibility: category,
    "best-practices": category,
    seo: category,
  }),
  environment: z.object({ benchmarkIndex: z.number() }),
});

export type Report = {
  /** From 0 to 100. */
  scores: Record<Category, number>;
  /** Names of the audits that cost a score something. */
  failing: string[];
  /** Milliseconds, on the phone that Lighthouse imagines. */
  largestPaint: number;
  blocking: number;
  /** Cumulative Layout Shift. */
  shift: number;
  /** Lighthouse's benchmark of this machine; what it imagines depends on it. */
  machine: number;
};

/** Runs Lighthouse's mobile test on an address; throws with its own words when it can't. */
export async function lighthouse(url: string, chromium: string, folder: string): Promise<Report> {
  const file = path.join(folder, "lighthouse.json");
  fs.rmSync(file, { force: true });
  const { status, output } = await run(
    "npx",
    [
      "--yes",
      `lighthouse@${version}`,
      url,
      "--quiet",
      "--output=json",
      `--output-path=${file}`,
      `--only-categories=${Object.keys(categories).join(",")}`,
      "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
    ],
    { env: { CHROME_PATH: chromium } },
  );
  if (status !== 0 || !fs.existsSync(file)) throw new Error(`Lighthouse failed on ${url}: ${output}`);
  const { audits, categories: found, environment } = answer.parse(JSON.parse(fs.readFileSync(file, "utf8")));
  const score = (key: Category) => Math.round(found[key].score * 100);
  const number = (key: string) => audits[key]?.numericValue ?? Number.NaN;
  const failing = Object.values(found)
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => id);
  return {
    scores: {
      performance: score("performance"),
      accessibility: score("accessibility"),
      "best-practices": score("best-practices"),
      seo: score("seo"),
    },
    failing,
    largestPaint: number("largest-contentful-paint"),
    blocking: number("total-blocking-time"),
    shift: number("cumulative-layout-shift"),
    machine: environment.benchmarkIndex,
  };
}
