/** Owns what all measurements share: times and what is made of them, tables, and the line that says where. */

import os from "node:os";
import { isoDay } from "../lib/text/day";

/** Milliseconds that a function took, and what it answered. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ ms: number; answer: T }> {
  const start = performance.now();
  const answer = await work();
  return { ms: performance.now() - start, answer };
}

/** How often a second something is done with so many at a time, for so many seconds; `ask` gets its number, from 1. */
export async function rate(
  ask: (n: number) => Promise<unknown>,
  { atATime, seconds }: { atATime: number; seconds: number },
): Promise<number> {
  const start = performance.now();
  let [asked, done] = [0, 0];
  const one = async () => {
    while (performance.now() - start < seconds * 1000) {
      asked += 1;
      await ask(asked);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: atATime }, one));
  return done / ((performance.now() - start) / 1000);
}

let fresh = 0;
/** Filters that nobody asked for before in this measurement, as a query. */
export function neverSeen(): string {
  fresh += 1;
  const degrees = ["masters", "bachelors", "graduate-certificate", "associate"];
  return `degree=${degrees[fresh % 4]}&max_cost=${1000 + fresh}&max_months=${6 + (fresh % 60)}`;
}

/** The value below which that share of all lies: 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** A number with as many digits as matter. */
export function short(value: number): string {
  return Number.isNaN(value)
    ? "–"
    : value >= 100
      ? value.toFixed(0)
      : value >= 10
        ? value.toFixed(1)
        : value.toFixed(2);
}

export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  console.log(`| ${head.join(" | ")} |`);
  console.log(
    `|---|${head
      .slice(1)
      .map(() => "--:|")
      .join("")}`,
  );
  for (const row of rows) console.log(`| ${row.join(" | ")} |`);
  console.log("");
}

/** Where and when: processor, cores, load, Node, date. */
export function printMachine(): void {
  const load = os.loadavg()[0]?.toFixed(1);
  console.log(
    `${os.cpus()[0]?.model.trim()}, ${os.cpus().length} cores (load ${load} at the start), Node ${process.version}, ${isoDay()}\n`,
  );
}
