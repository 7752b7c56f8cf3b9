/** Owns the proof that the built server lets in its own forms alone, and answers everything else in kind. */
import { type ChildProcess, spawn } from "node:child_process";
import http from "node:http";
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { freePort } from "../scripts/steps/port.mjs";

const correction = "/programs/university-of-texas-at-austin-online-ms-in-artificial-intelligence/correction";

/** The hidden fields by which a form without scripts names its action. */
async function hiddenFields(request: APIRequestContext, address: string): Promise<Record<string, string>> {
  const html = await (await request.get(address)).text();
  const plain = (text: string) => text.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  const inputs = [...html.matchAll(/<input type="hidden" name="(\$[^"]+)"(?: value="([^"]*)")?/g)];
  return Object.fromEntries(inputs.map(([, name = "", value = ""]) => [plain(name), plain(value)]));
}

/** Sends the form of a correction with nothing in it, so that none is counted. */
async function send(request: APIRequestContext, address: string, headers: Record<string, string>) {
  return request.post(address, { headers, multipart: await hiddenFields(request, address), maxRedirects: 0 });
}

/** As browsers make them: long enough not to stand in a value. */
const boundary = "----form".padEnd(30, "x1");

const judged = "Choose what is wrong.";

test("forms of the site are taken, forms of others are not, and X-Forwarded-Host decides nothing", async ({
  request,
  baseURL,
}) => {
  const own = await send(request, correction, { origin: baseURL ?? "" });
  expect([own.status(), await own.text()]).toEqual([200, expect.stringContaining(judged)]);
  expect(await (await send(request, correction, {})).text()).toContain(judged);
  for (const origin of ["https://evil.example", "null"]) {
    for (const more of [{}, { "x-forwarded-host": "evil.example" }, { "next-action": "a" }]) {
      const answer = await send(request, correction, { origin, ...more });
      expect([answer.status(), await answer.text()]).toEqual([403, expect.stringContaining("Nothing was done.")]);
    }
  }
});

test("what is too large, and what no page can be asked, is said so", async ({ request, baseURL }) => {
  const message = "x".repeat(1_100_000);
  const large = await request.post(correction, { headers: { origin: baseURL ?? "" }, multipart: { message } });
  expect([large.status(), await large.text()]).toEqual([413, expect.stringContaining("up to 1 MB")]);
  for (const method of ["PUT", "DELETE", "PATCH", "PROPFIND"]) {
    const answer = await request.fetch("/programs", { method });
    expect([method, answer.status(), answer.headers().allow]).toEqual([method, 405, "GET, HEAD, POST, OPTIONS"]);
    expect(await answer.text()).toContain("<h1>");
  }
  const options = await request.fetch("/programs", { method: "OPTIONS" });
  expect([options.status(), options.headers().allow]).toEqual([204, "GET, HEAD, POST, OPTIONS"]);
  expect((await request.post("/programs", { data: { a: 1 } })).status()).toBe(405);
});

/** Sends what browsers can't, and answers what came back. */
function sendRaw(
  baseURL: string | undefined,
  {
    path,
    method,
    headers = {},
  }: { path: string; method: string; headers?: http.OutgoingHttpHeaders | readonly string[] },
  write: (request: http.ClientRequest) => void = () => {},
): Promise<{ status: number | undefined; allow: string | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(baseURL ?? "");
    const request = http.request({ hostname, port, path, method, headers, agent: false }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      answer.on("end", () => resolve({ status: answer.statusCode, allow: answer.headers.allow, text }));
    });
    request.on("error", reject);
    write(request);
    request.end();
  });
}

test("what Next itself can't answer is answered in kind: TRACE, the server as a whole, two hosts", async ({
  baseURL,
}) => {
  const allow = "GET, HEAD, POST, OPTIONS";
  expect(await sendRaw(baseURL, { path: "/programs", method: "TRACE" })).toMatchObject({ status: 405, allow });
  expect(await sendRaw(baseURL, { path: "*", method: "OPTIONS" })).toMatchObject({ status: 204, allow });
  const two = ["Host", "localhost", "Host", "evil.example"];
  expect(await sendRaw(baseURL, { path: "/programs", method: "GET", headers: two })).toMatchObject({ status: 400 });
});

test("a form that comes in pieces without its length is taken while it is small, and refused when it is not", async ({
  request,
  baseURL,
}) => {
  const fields = Object.entries(await hiddenFields(request, correction));
  const headers = { "content-type": `multipart/form-data; boundary=${boundary}`, origin: baseURL };
  const part = (name: string, value: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const send = (bytes: number) =>
    sendRaw(baseURL, { path: correction, method: "POST", headers }, (form) => {
      for (const [name, value] of fields) form.write(part(name, value));
      form.write(`${part("message", "x".repeat(bytes))}--${boundary}--\r\n`);
    });
  expect(await send(100)).toMatchObject({ status: 200, text: expect.stringContaining(judged) });
  for (const bytes of [1_100_000, 12_000_000]) {
    expect(await send(bytes)).toMatchObject({ status: 413, text: expect.stringContaining("up to 1 MB") });
  }
});

test("every answer says that its kind is not to be guessed, and no picture is scaled on demand", async ({
  request,
}) => {
  const html = await (await request.get("/")).text();
  const file = /\/_next\/static\/[^"]+\.js/.exec(html)?.[0] ?? "";
  for (const address of ["/", "/icon.svg", file, "/_next/static/none.js", "/api/healthz", "/nowhere"]) {
    const { "x-content-type-options": guessing, ...others } = (await request.get(address)).headers();
    expect([address, guessing]).toEqual([address, "nosniff"]);
    // The site's own address is not known to have https.
    expect(others).not.toHaveProperty("strict-transport-security");
  }
  expect((await request.get("/_next/image?url=/admin&w=640&q=75")).status()).toBe(404);
});

test("names that every object answers to are words, parameters and paths like any others", async ({ request }) => {
  for (const word of ["constructor", "__proto__", "toString"]) {
    const list = await request.get(`/programs?q=${word}&${word}=1&degree=${word}&sort=${word}`);
    expect([word, list.status()]).toEqual([word, 200]);
    for (const address of [
      `/programs?near=${word}&within=${word}&resident=${word}&institution=${word}&view=${word}&page=${word}`,
      `/shortlist?keep=${word}&near=${word}&resident=${word}`,
      `/compare?compare=${word}&show=${word}&v=${word}`,
      `/compare/csv?compare=${word}`,
      `/about/coverage/propose?institution=${word}&degree=${word}`,
      `${correction}?figure=${word}`,
      `/api/suggest?q=${word}`,
    ]) {
      expect([address, (await request.get(address)).status()]).toEqual([address, 200]);
    }
    for (const path of [
      `/programs/${word}`,
      `/institutions/${word}`,
      `/browse/${word}`,
      `/${word}`,
      `/guides/${word}`,
    ]) {
      expect([path, (await request.get(path)).status()]).toEqual([path, 404]);
    }
  }
});

test("a passkey that is asked for at another host says where it works", async ({ page, baseURL }) => {
  await page.goto(`${baseURL?.replace("localhost", "127.0.0.1")}/admin/sign-in`);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByRole("status")).toContainText("work only at localhost, and this page was opened at 127.0.0.1");
});

/** Pages that stand for themselves. */
const paths = [correction.replace(/\/correction$/, ""), "/programs", "/browse/masters/online", "/guides/generative-ai"];

/** What a page calls its one address; undefined where it says nothing. */
const canonicalOf = async (request: APIRequestContext, address: string) =>
  /<link rel="canonical" href="([^"]+)"/.exec(await (await request.get(address)).text())?.[1];

test("without SITE_URL no page calls the host that it was asked under its own", async ({ request }) => {
  for (const path of paths) expect(await canonicalOf(request, path)).toBeUndefined();
});

test.describe("with SITE_URL, behind a proxy that asks for a name of its own", () => {
  let server: ChildProcess | undefined;
  test.afterEach(async () => {
    const ended = new Promise((resolve) => server?.once("close", resolve));
    server?.kill("SIGTERM");
    await ended;
  });

  test("the site's forms are taken by the address that people open, with and without scripts", async ({
    page,
    request,
  }) => {
    const port = String(await freePort());
    const inner = `http://localhost:${port}`;
    const site = "https://directory.example";
    const env = { ...process.env, PORT: port, SITE_URL: site, TRUSTED_PROXIES: "2" };
    server = spawn(process.execPath, ["scripts/steps/server.mjs", port], { env });
    await expect(async () => expect((await request.get(`${inner}/api/healthz`)).ok()).toBe(true)).toPass();
    expect(await (await request.get(`${inner}/robots.txt`)).text()).toContain(`${site}/sitemap.xml`);
    for (const path of paths) expect(await canonicalOf(request, inner + path)).toBe(site + path);
    // The site's own address has https: browsers are told to ask by it alone.
    for (const address of ["/programs", "/icon.svg"]) {
      const { "strict-transport-security": asked } = (await request.get(inner + address)).headers();
      expect([address, asked]).toEqual([address, "max-age=31536000"]);
    }
    const answer = await send(request, inner + correction, { origin: site });
    expect([answer.status(), await answer.text()]).toEqual([200, expect.stringContaining(judged)]);
    expect((await send(request, inner + correction, { origin: "https://evil.example" })).status()).toBe(403);
    await asProxy(page, site, inner);
    await page.goto(site + correction);
    await page.getByRole("radio", { name: "Something else" }).check();
    await page.getByRole("textbox", { name: "Anything else" }).fill("The program has ended.");
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Not decided yet");
    expect(page.url()).toContain(`${site}/corrections/`);
    // What the browser still asks for is of no matter here, and the server is about to end.
    await page.unrouteAll({ behavior: "ignoreErrors" });
  });
});

/** Answers what the browser asks the site for as a proxy before it would: by its own name for the server. */
async function asProxy(page: Page, site: string, inner: string): Promise<void> {
  await page.route(`${site}/**`, async (route) => {
    const asked = route.request();
    const headers = {
      ...(await asked.allHeaders()),
      host: new URL(inner).host,
      "x-forwarded-for": "192.0.2.77, 192.0.2.1",
    };
    const response = await route.fetch({ url: asked.url().replace(site, inner), headers, maxRedirects: 0 });
    await route.fulfill({ response });
  });
}
