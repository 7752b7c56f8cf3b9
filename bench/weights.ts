/**
 * Owns how the weight and the steadiness of a page in the browser are measured, for the journeys, which hold
 * them to a budget, and for `bench/browser.ts`, which prints them. Needs a build in `.next`.
 */
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import zlib from "node:zlib";
import type { Page } from "@playwright/test";
import { z } from "zod";

/** The pages that have budgets, as addresses of the running server: each with what a reader would see there. */
export async function measuredAddresses(page: Page): Promise<string[]> {
  await page.goto("/programs");
  const programs = await hrefs(page, "article h3 a");
  const compared = programs.slice(0, 4).map((href) => `compare=${href.slice("/programs/".length)}`);
  await page.goto("/guides");
  const guides = await hrefs(page, "main a[href^='/guides/']");
  const [program, guide] = [programs[0], guides[0]];
  if (!program || !guide || compared.length < 4) throw new Error("The database has too few programs or guides.");
  return ["/programs", program, guide, `/compare?${compared.join("&")}`];
}

async function hrefs(page: Page, selector: string): Promise<string[]> {
  const links = await page.locator(selector).all();
  return Promise.all(links.map(async (link) => (await link.getAttribute("href")) ?? ""));
}

const buildManifest = z.object({ rootMainFiles: z.array(z.string()) });
const clientManifest = z.object({
  clientModules: z.record(z.string(), z.object({ chunks: z.array(z.string()) })),
});

/**
 * File names of the scripts that are the framework's and no page can do without: what Next loads before it
 * knows which page it is (React, its router), and what its own built-in error page needs, which has nothing
 * of ours on it. Everything else a page loads is ours altogether, next/link included.
 */
export function frameworkScripts(folder = ".next"): Set<string> {
  const root = buildManifest.parse(JSON.parse(fs.readFileSync(path.join(folder, "build-manifest.json"), "utf8")));
  const chunks = [...clientModules(folder, "_global-error").values()].flat();
  return new Set([...root.rootMainFiles, ...chunks].map((chunk) => path.basename(chunk)));
}

/** The scripts that each module of a page needs in the browser, by its path. */
function clientModules(folder: string, page: string): Map<string, string[]> {
  const file = path.join(folder, "server/app", page, "page_client-reference-manifest.js");
  const [, json] = /\] = (\{.*\});?\s*$/s.exec(fs.readFileSync(file, "utf8")) ?? [];
  const { clientModules: modules } = clientManifest.parse(JSON.parse(json ?? ""));
  return new Map(Object.entries(modules).map(([name, { chunks }]) => [name, chunks]));
}

/** Bytes, gzipped, of the scripts that the live form of filters needs beyond those of every page of the site. */
export function liveFormWeight(folder = ".next"): number {
  const modules = [...clientModules(folder, "(site)/programs")];
  const of = (module: string) => modules.find(([name]) => name.includes(module))?.[1] ?? [];
  const everywhere = new Set(of("components/site/main-nav.tsx"));
  if (everywhere.size === 0) throw new Error("The navigation of every page is not among the modules of the list.");
  const own = of("components/filters/live-form.tsx").filter((chunk) => !everywhere.has(chunk));
  const sizes = own.map((chunk) => fs.readFileSync(path.join(folder, chunk.replace(/^\/_next\//, ""))));
  return sizes.reduce((sum, script) => sum + zlib.gzipSync(script).length, 0);
}

const shiftOf = "__layoutShift";

export type Weights = {
  /** Bytes of script beyond the framework's, gzipped. */
  own: number;
  /** Bytes of the framework's script, gzipped. */
  framework: number;
  /** What moved without being asked to, as the browsers' Cumulative Layout Shift; 0: nothing. */
  shift: number;
};

/** Loads an address in a fresh page until nothing more is loading, and weighs what came. */
export async function weigh(page: Page, address: string): Promise<Weights> {
  const framework = frameworkScripts();
  const sizes = new Map<string, Promise<number>>();
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    sizes.set(
      path.basename(new URL(response.url()).pathname),
      response.body().then((body) => zlib.gzipSync(body).length),
    );
  });
  await page.addInitScript((name) => {
    Object.assign(window, { [name]: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const shift = "value" in entry && !("hadRecentInput" in entry && entry.hadRecentInput) ? entry.value : 0;
        Object.assign(window, { [name]: Number(Reflect.get(window, name)) + Number(shift) });
      }
    }).observe({ type: "layout-shift", buffered: true });
  }, shiftOf);
  await page.goto(address, { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready.then(() => null));
  const shift = Number(await page.evaluate((name) => Reflect.get(window, name), shiftOf));
  const weights = { own: 0, framework: 0, shift };
  for (const [name, size] of sizes) weights[framework.has(name) ? "framework" : "own"] += await size;
  return weights;
}

/** Bytes of a page's HTML as the server sends it to a browser that takes gzip. Throws when it answers otherwise. */
export function htmlWeight(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    // Not `fetch`, which would unpack the answer.
    http
      .get(url, { headers: { "Accept-Encoding": "gzip" } }, (response) => {
        if (response.statusCode !== 200 || response.headers["content-encoding"] !== "gzip") {
          reject(new Error(`${url} answered ${response.statusCode}, ${response.headers["content-encoding"]}`));
        }
        let bytes = 0;
        response.on("data", (part: Buffer) => {
          bytes += part.length;
        });
        response.on("end", () => resolve(bytes));
      })
      .on("error", reject);
  });
}
