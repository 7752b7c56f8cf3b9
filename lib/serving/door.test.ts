/** Owns the proof that what is no request for a page or from its own form is answered in kind, and everything else let in. */
import { expect, it } from "vitest";
import { atTheDoor, pageOf, refusalOfBody } from "./door";

const site = "https://directory.example";
const form = { "content-type": "multipart/form-data; boundary=x" };
const asked = (method: string, headers: Record<string, string>, of: string | null = null) =>
  atTheDoor({ method, headers: new Headers({ host: "inner:3000", ...headers }) }, of);
const status = (...given: Parameters<typeof asked>) => {
  const answer = asked(...given);
  return "status" in answer ? answer.status : answer.host;
};

it("lets in whoever reads, and forms of the site itself", () => {
  expect(status("GET", {})).toBe("inner:3000");
  expect(status("HEAD", { origin: "https://evil.example" })).toBe("inner:3000");
  expect(status("POST", { ...form, origin: "http://inner:3000" })).toBe("inner:3000");
  expect(status("POST", form)).toBe("inner:3000");
  expect(status("POST", { "next-action": "a", "content-type": "text/plain", origin: "http://inner:3000" })).toBe(
    "inner:3000",
  );
  expect(status("POST", { ...form, host: "[::1]:3000", origin: "http://[::1]:3000" })).toBe("[::1]:3000");
  expect(status("POST", { ...form, host: "my_app:3000", origin: "http://my_app:3000" })).toBe("my_app:3000");
});

it("lets in forms of the address that SITE_URL names, whatever Host the proxy before it asks for", () => {
  expect(status("POST", { ...form, origin: site }, site)).toBe("directory.example");
  expect(status("POST", { ...form, origin: "http://inner:3000" }, site)).toBe("inner:3000");
  expect(status("POST", { ...form, origin: site })).toBe(403);
  expect(status("POST", { ...form, origin: "http://directory.example" }, site)).toBe(403);
});

it.each([null, site])("refuses forms of other sites, and X-Forwarded-Host decides nothing (SITE_URL %s)", (of) => {
  for (const origin of ["https://evil.example", "null", "https://", "http://inner:3000.evil.example", "http://inner"]) {
    expect(status("POST", { ...form, origin }, of)).toBe(403);
    expect(status("POST", { ...form, origin, "x-forwarded-host": "evil.example" }, of)).toBe(403);
    expect(status("POST", { ...form, origin, "next-action": "a" }, of)).toBe(403);
  }
  expect(status("POST", { ...form, "sec-fetch-site": "cross-site" }, of)).toBe(403);
});

it.each(["PUT", "DELETE", "PATCH", "PROPFIND", "QUERY", "LINK"])("answers %s with what there is", (method) => {
  expect(asked(method, {})).toMatchObject({ status: 405, headers: { Allow: "GET, HEAD, POST, OPTIONS" } });
});

it("answers OPTIONS, and a POST that is no form, with what there is", () => {
  expect(asked("OPTIONS", {})).toMatchObject({ status: 204, headers: { Allow: "GET, HEAD, POST, OPTIONS" } });
  for (const type of ["application/json", "application/x-www-form-urlencoded", "text/plain", ""]) {
    expect(asked("POST", { "content-type": type })).toMatchObject({
      status: 405,
      headers: { Allow: "GET, HEAD, OPTIONS" },
    });
  }
});

it("says that a form is too large or can't be read, and that a Host is none", () => {
  expect(status("POST", { ...form, "content-length": String(1024 * 1024) })).toBe("inner:3000");
  expect(status("POST", { ...form, "content-length": String(1024 * 1024 + 1) })).toBe(413);
  expect(status("POST", { "content-type": "multipart/form-data" })).toBe(400);
  for (const host of ["x:99999", "a b", ""]) expect(status("GET", { host })).toBe(400);
});

it("says so as a page of its own", () => {
  const answer = asked("POST", { ...form, origin: "null" });
  const page = "status" in answer ? pageOf(answer) : "";
  expect(page).toMatch(/<html lang="en">[\s\S]*<h1>This form came from another site<\/h1>/);
  expect(page).not.toMatch(/<script|<style|style=/);
});

// Long enough not to stand in a value.
const boundary = "----form".padEnd(30, "x1");

function sent(
  body: string | ReadableStream<Uint8Array<ArrayBuffer>>,
  headers: Record<string, string> = {},
  known: ReadonlySet<string> | null = null,
) {
  const kind = { "content-type": `multipart/form-data; boundary=${boundary}` };
  const stream = typeof body === "string" ? new Blob([body]).stream() : body;
  return refusalOfBody({ method: "POST", headers: new Headers({ ...kind, ...headers }), body: stream }, known);
}

const field = (value: string) => `--${boundary}\r\nContent-Disposition: form-data; name="a"\r\n\r\n${value}\r\n`;
/** What a form without scripts says of its action. */
const names = (id: string) => `--${boundary}\r\nContent-Disposition: form-data; name="$ACTION_ID_${id}"\r\n\r\n\r\n`;
const end = `--${boundary}--\r\n`;

it("says that a form can't be read whose fields can't be told apart, or that names no action, with and without its length", async () => {
  for (const headers of [{}, { "content-length": "100" }]) {
    expect(await sent(names("a") + end, headers)).toBeNull();
    for (const broken of ["", names("a"), "a=b", `${names("a")}--x--\r\n`, field("b") + end]) {
      expect([broken, await sent(broken, headers)]).toMatchObject([broken, { status: 400 }]);
    }
  }
});

it("reads what came without its length as far as one may be, and no further", async () => {
  expect(await sent(names("a") + field("x".repeat(1_000_000)) + end)).toBeNull();
  let kilobytes = 0;
  const endless = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(controller) {
        controller.enqueue(new Uint8Array(1024));
        kilobytes += 1;
      },
    },
    { highWaterMark: 0 },
  );
  expect(await sent(endless)).toMatchObject({ status: 413, text: expect.stringContaining("1 MB") });
  expect(kilobytes).toBe(1025);
  const script = { "content-type": "text/plain;charset=UTF-8", "next-action": "a" };
  expect(await sent("[]", script)).toBeNull();
  expect(await sent("x".repeat(1_100_000), script)).toMatchObject({ status: 413 });
});

it("says that the site was renewed to whoever sends a form that it has no more, by a page and by what scripts know", async () => {
  const known = new Set(["a"]);
  const script = (id: string) => ({ "content-type": "text/plain;charset=UTF-8", "next-action": id });
  expect(await sent(names("a") + end, {}, known)).toBeNull();
  expect(await sent("[]", script("a"), known)).toBeNull();
  const refused = { status: 409, headers: { "X-Nextjs-Action-Not-Found": "1" } };
  for (const id of ["b", "constructor", "__proto__"]) {
    expect(await sent(names(id) + end, {}, known)).toMatchObject(refused);
    expect(await sent("[]", script(id), known)).toMatchObject(refused);
  }
});
