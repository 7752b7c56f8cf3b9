/** Owns the proof that pages are fetched within limits and politely from a server that misbehaves, and never from private addresses. */
import http from "node:http";
import zlib from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { isPublicAddress, type Resolve } from "./addresses";
import { mannersOf, pageFetcher } from "./politely";
import { type Manners, request } from "./request";

const page = "<h1>MS in AI</h1>";
const bomb = zlib.gzipSync(Buffer.alloc(50_000_000));
let asked: string[] = [];
let open = 0;
let mostOpen = 0;
let robots = "User-agent: *\nDisallow: /closed\n";
let robotsStatus = 200;

const server = http.createServer((incoming, response) => {
  asked.push(incoming.url ?? "");
  open += 1;
  mostOpen = Math.max(mostOpen, open);
  response.on("close", () => {
    open -= 1;
  });
  const html = (body: string | Buffer, headers: http.OutgoingHttpHeaders = {}) =>
    setTimeout(() => response.writeHead(200, { "content-type": "text/html", ...headers }).end(body), 5);
  switch (incoming.url) {
    case "/robots.txt":
      return response.writeHead(robotsStatus).end(robots);
    case "/gzip":
      return html(zlib.gzipSync(page), { "content-encoding": "gzip" });
    case "/bomb":
      return html(bomb, { "content-encoding": "gzip" });
    case "/broken":
      return html("no gzip at all", { "content-encoding": "gzip" });
    case "/endless": {
      const more = setInterval(() => response.write("x".repeat(200_000)), 1);
      response.on("close", () => clearInterval(more));
      return undefined;
    }
    case "/slow": {
      const more = setInterval(() => response.write("x"), 50);
      response.on("close", () => clearInterval(more));
      return undefined;
    }
    case "/cut":
      response.writeHead(200, { "content-length": "1000" }).write("x");
      return setTimeout(() => response.destroy(), 20);
    case "/loop":
      return response.writeHead(302, { location: "/loop" }).end();
    case "/moved":
      return response.writeHead(301, { location: "/here" }).end();
    case "/to-file":
      return response.writeHead(302, { location: "file:///etc/passwd" }).end();
    case "/to-nothing":
      return response.writeHead(302, { location: "http://[" }).end();
    case "/to-private":
      return response.writeHead(302, { location: "http://10.0.0.1/" }).end();
    case "/gone":
      return response.writeHead(404).end("no such page");
    default:
      return html(page);
  }
});
let origin = "";
let port = 0;
const manners: Manners = { userAgent: "Matricula (test)", patience: 10_000, pause: 10, mayAsk: () => true };

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ({ port } = z.object({ port: z.number() }).parse(server.address()));
  origin = `http://127.0.0.1:${port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
  mostOpen = 0;
  robots = "User-agent: *\nDisallow: /closed\n";
  robotsStatus = 200;
});

const get = (path: string, patience = manners.patience) => pageFetcher({ ...manners, patience }).get(origin + path);
const textOf = ({ body }: { body: Uint8Array }) => Buffer.from(body).toString();

describe("a server that misbehaves", () => {
  it.each([
    ["/bomb", "it is larger than 5 MB"],
    ["/endless", "it is larger than 5 MB"],
    ["/broken", "its answer can’t be unpacked"],
    ["/cut", "the connection was cut"],
    ["/loop", "it is redirected more than 5 times"],
    ["/to-file", "only addresses that begin with http:// or https:// are asked"],
    ["/to-nothing", "it is redirected to what is no web address"],
    ["/closed", "its robots.txt asks programs to stay away"],
  ])("%s: %s", async (path, message) => {
    await expect(get(path)).rejects.toThrow(message);
  });

  it("what never ends, however little comes, is given up in time", async () => {
    await expect(get("/slow", 1_000)).rejects.toThrow("no answer within 1 second");
  });

  it("what is packed is unpacked, what moved is followed, what is gone says so", async () => {
    expect(textOf(await get("/gzip"))).toBe(page);
    expect(await get("/moved")).toMatchObject({ status: 200, url: `${origin}/here` });
    expect(await get("/gone")).toMatchObject({ status: 404, body: new Uint8Array() });
  });
});

describe("manners", () => {
  it("one request a host at a time, and robots.txt is asked once", async () => {
    const fetcher = pageFetcher(manners);
    await Promise.all(["/1", "/2", "/3"].map((path) => fetcher.get(origin + path)));
    expect(asked).toEqual(["/robots.txt", "/1", "/2", "/3"]);
    expect(mostOpen).toBe(1);
  });

  it("nor more by several fetchers: an editor reads a page while the server watches sources", async () => {
    await Promise.all(["/1", "/2", "/3"].map((path) => pageFetcher(manners).get(origin + path)));
    expect(asked).toHaveLength(6);
    expect(mostOpen).toBe(1);
  });

  it("nothing is forbidden where there is no robots.txt, everything where its server fails", async () => {
    robotsStatus = 404;
    expect(textOf(await get("/closed"))).toBe(page);
    robotsStatus = 500;
    await expect(get("/1")).rejects.toThrow("its robots.txt asks programs to stay away");
  });

  it("who asks is said with the site and a contact", () => {
    const env = { SITE_URL: "https://matricula.example", CONTACT: "ada@example.org" };
    expect(mannersOf(env, "page reader").userAgent).toBe(
      "Matricula (page reader; +https://matricula.example; ada@example.org)",
    );
    expect(mannersOf({ CONTACT: "a\r\nb: c" }, "page reader")).toMatchObject({
      userAgent: "Matricula (page reader; ab: c)",
      mayAsk: isPublicAddress,
    });
  });
});

describe("addresses that are not of the public network", () => {
  const strict: Manners = { ...manners, mayAsk: isPublicAddress };
  const refusal = "is no address of the public network, and such are never asked";

  it.each([
    ["a loopback address", () => `${origin}/here`],
    ["a name that leads to one", () => `http://localhost:${port}/here`],
    ["one written as a number", () => `http://2130706433:${port}/here`],
    ["one in octal", () => `http://0177.0.0.1:${port}/here`],
    ["a private address", () => "http://192.168.1.1/"],
    ["a link-local address, as clouds have for their secrets", () => "http://169.254.169.254/latest/meta-data/"],
    ["a loopback address of IPv6", () => `http://[::1]:${port}/here`],
    ["an address of IPv4 inside one of IPv6", () => `http://[::ffff:127.0.0.1]:${port}/here`],
    ["no address at all", () => `http://0.0.0.0:${port}/here`],
  ])("%s", async (_, address) => {
    await expect(pageFetcher(strict).get(address())).rejects.toThrow(refusal);
    expect(asked).toEqual([]);
  });

  it("a name that shows a public address first and a private one when it is asked", async () => {
    let times = 0;
    const resolve: Resolve = (_, __, callback) => {
      times += 1;
      callback(null, [{ address: times === 1 ? "127.0.0.1" : "127.0.0.2", family: 4 }]);
    };
    // The test's own server stands for the public one.
    const own: Manners = { ...manners, resolve, mayAsk: (address) => address === "127.0.0.1" };
    const at = (path: string) =>
      request(`http://changing.example:${port}${path}`, { method: "GET", withBody: true }, own);
    // The address that is checked is the one that is connected to: there is no second lookup to fool.
    expect((await at("/here")).status).toBe(200);
    expect([times, asked]).toEqual([1, ["/here"]]);
    await expect(at("/here")).rejects.toThrow(refusal);
    // Nor is it remembered as harmless from one redirect to the next.
    times = 0;
    await expect(at("/moved")).rejects.toThrow(refusal);
    expect([times, asked]).toEqual([2, ["/here", "/moved"]]);
  });

  it("a redirect to one", async () => {
    // The test's own server may be asked; where it leads to may not.
    const own: Manners = { ...manners, mayAsk: (address) => address === "127.0.0.1" };
    await expect(pageFetcher(own).get(`${origin}/to-private`)).rejects.toThrow(refusal);
    expect(asked).toEqual(["/robots.txt", "/to-private"]);
  });

  it("which those are", () => {
    const not = ["10.1.2.3", "172.16.0.1", "100.64.0.1", "224.0.0.1", "fe80::1", "fc00::1", "64:ff9b::7f00:1", "x"];
    for (const address of not) expect(isPublicAddress(address)).toBe(false);
    for (const address of ["93.184.216.34", "2606:2800:220:1::1"]) expect(isPublicAddress(address)).toBe(true);
  });
});
