/** Owns the proof that the built server has one of each: one catalog, one set of connections; and that reads see what is due. */
import { once } from "node:events";
import { expect, test } from "@playwright/test";
import { z } from "zod";
import { type OwnServer, startOwnServer } from "./own-server";

const counts = z.object({ catalogs: z.number(), connections: z.number() });

let own: OwnServer;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  own = await startOwnServer({ preload: "e2e/inspect-preload.mjs" });
});
test.afterAll(() => own.stop());

async function ask(address: string): Promise<string> {
  const response = await fetch(own.origin + address, { headers: { accept: "text/html" } });
  expect(response.status, address).toBe(200);
  return response.text();
}

async function counted(): Promise<z.infer<typeof counts>> {
  const answer = once(own.process, "message");
  own.process.send(own.file);
  return counts.parse((await answer)[0]);
}

/** Each of another kind: a handler, a page, another handler, a file that is made, pages with relations and without. */
const addresses = ["/api/healthz", "/programs", "/api/suggest?q=ma", "/sitemap.xml", "/guides", "/browse"];

/** One that follows the changes, one that reads, one that tries to write for the state of health. */
const connections = 3;

test("pages, route handlers and the proxy share one catalog and the same connections, also after an edit", async () => {
  test.skip(process.platform !== "linux", "Which files a process has open is read from /proc.");
  // Each count walks through the whole heap.
  test.setTimeout(240_000);
  for (const address of addresses) await ask(address);
  for (const address of addresses) {
    await ask(address);
    expect(await counted(), address).toEqual({ catalogs: 1, connections });
  }
  await own.prisma.program.updateMany({ where: { status: "published" }, data: { name: "Renamed for all to see" } });
  for (const address of ["/api/suggest?q=renamed", "/programs?q=renamed", ...addresses]) {
    const text = await ask(address);
    if (address.includes("renamed")) expect(text).toContain("Renamed for all to see");
  }
  expect(await counted()).toEqual({ catalogs: 1, connections });
});

/** Makes a published program a draft whose time to be public has come. */
async function makeDue(name: string): Promise<string> {
  const { id } = await own.prisma.program.findFirstOrThrow({ where: { status: "published" }, orderBy: { id: "desc" } });
  const publishAt = new Date(Date.now() - 1000);
  const { slug } = await own.prisma.program.update({ where: { id }, data: { name, status: "draft", publishAt } });
  return slug;
}

test("a draft that is due is public at the first request, whatever that asks for", async () => {
  await makeDue("Due for a suggestion");
  expect(await ask("/api/suggest?q=due+for+a+suggestion")).toContain("Due for a suggestion");
  const inSitemap = await makeDue("Due for the sitemap");
  expect(await ask("/sitemap-programs-1.xml")).toContain(`/programs/${inSitemap}<`);
  const page = await makeDue("Due for its page");
  expect(await ask(`/programs/${page}`)).toContain("Due for its page");
  await makeDue("Due for the list");
  expect(await ask("/programs?q=due+for+the+list")).toContain("Due for the list");
});
