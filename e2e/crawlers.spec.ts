/** Owns what crawlers and previews are told, at a site with an address of its own: the sitemap, data, pictures. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { dataBlocksIn, faultsOf } from "../lib/programs/public-pages/schema-org-fixtures";
import { freePort } from "../scripts/steps/port.mjs";

const site = "https://directory.example";
let server: ChildProcess;
let inner: string;

// One server for both.
test.describe.configure({ mode: "default" });

test.beforeAll(async () => {
  const port = String(await freePort());
  inner = `http://localhost:${port}`;
  server = spawn(process.execPath, ["scripts/steps/server.mjs", port], {
    env: { ...process.env, PORT: port, SITE_URL: site },
    stdio: "ignore",
  });
  const isUp = () =>
    fetch(`${inner}/api/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect(async () => expect(await isUp()).toBe(true)).toPass();
});

test.afterAll(async () => {
  const exit = once(server, "exit");
  server.kill();
  await exit;
});

/** The addresses that a file of the sitemap names, as they are asked for here. */
async function named(request: APIRequestContext, address: string): Promise<string[]> {
  const answer = await request.get(address);
  expect([address, answer.status(), answer.headers()["content-type"]]).toEqual([
    address,
    200,
    "application/xml; charset=utf-8",
  ]);
  const all = [...(await answer.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, found = ""]) => found);
  expect(all.every((one) => one.startsWith(`${site}/`))).toBe(true);
  return all.map((one) => one.replace(site, inner));
}

/** So many of a list, spread over it, the first and the last among them. */
const sampled = <Of>(all: readonly Of[], most: number) => {
  const step = Math.max(1, Math.ceil(all.length / most));
  return all.filter((_, at) => at % step === 0 || at === all.length - 1);
};

test("every address of the sitemap is a page's own, and what it tells machines is schema.org's", async ({
  request,
}) => {
  test.setTimeout(240_000);
  expect(await (await request.get(`${inner}/robots.txt`)).text()).toContain(`Sitemap: ${site}/sitemap.xml`);
  const files = await named(request, `${inner}/sitemap.xml`);
  const parts = await Promise.all(files.map((file) => named(request, file)));
  expect(new Set(parts.flat()).size).toBe(parts.flat().length);
  const seen = new Map<string, number>();
  for (const address of parts.flatMap((part) => sampled(part, 20))) {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect([address, answer.status()]).toEqual([address, 200]);
    const html = await answer.text();
    const [, canonical] = /<link rel="canonical" href="([^"]+)"/.exec(html) ?? [];
    expect([address, canonical?.replace(/\/$/, "")]).toEqual([
      address,
      address.replace(inner, site).replace(/\/$/, ""),
    ]);
    const blocks = dataBlocksIn(html);
    expect([address, faultsOf(blocks)]).toEqual([address, []]);
    const kind = new URL(address).pathname.split("/")[1] ?? "";
    seen.set(kind, Math.max(seen.get(kind) ?? 0, blocks.length));
  }
  for (const kind of ["programs", "institutions"]) expect([kind, seen.get(kind)]).toEqual([kind, 1]);
  expect(seen.get("guides")).toBe(1);
});

test("every kind of page has a picture where a link to it is shared, and may be kept", async ({ request }) => {
  const program = "/programs/university-of-texas-at-austin-online-ms-in-artificial-intelligence";
  const pictures: [page: string, picture: string][] = [
    ["/", "/pictures"],
    ["/about", "/pictures"],
    [program, `${program}/preview.png`],
    ["/institutions/university-of-south-dakota", "/institutions/university-of-south-dakota/preview.png"],
    ["/browse/masters/online", "/pictures/masters/online"],
    ["/guides/generative-ai", "/guides/generative-ai/preview.png"],
  ];
  for (const [page, picture] of pictures) {
    const html = await (await request.get(inner + page)).text();
    expect([page, /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1]]).toEqual([page, site + picture]);
    const answer = await request.get(inner + picture);
    const { "content-type": type, "cache-control": kept } = answer.headers();
    expect([picture, answer.status(), type, kept]).toEqual([picture, 200, "image/png", "public, max-age=3600"]);
    const png = await answer.body();
    // Width and height stand behind the signature and the name of the first chunk.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  }
  for (const none of ["/programs/none/preview.png", "/institutions/none/preview.png", "/pictures/banana"]) {
    expect([none, (await request.get(inner + none)).status()]).toEqual([none, 404]);
  }
});
