/** Owns a single request to a web server: no further than redirects may lead, no longer and no larger than agreed. */
import http from "node:http";
import https from "node:https";
import zlib from "node:zlib";
import { lookup as ownOf } from "../closed-list";
import { urlIn } from "../parse";
import { counted } from "../text/format";
import { checkUrl, FetchFault, guardedLookup, type MayAsk, type Resolve } from "./addresses";

export type Manners = {
  /** Who asks, as the sites see it. */
  userAgent: string;
  /** Milliseconds to wait for a whole answer. */
  patience: number;
  /** Milliseconds between two requests to one host. */
  pause: number;
  /** Which IP addresses are asked: public ones, and for tests their own server. */
  mayAsk: MayAsk;
  /** Looks names up; the system, unless a test does. */
  resolve?: Resolve;
};

export type Answer = {
  /** The address that answered, after all redirects, with what stood behind #. */
  url: string;
  status: number;
  headers: http.IncomingHttpHeaders;
  /** Unpacked; empty for HEAD, and where no body was asked for. */
  body: Uint8Array;
};

/** Bytes of an unpacked answer at most, and redirects followed. */
export const largest = 5_000_000;
const mostRedirects = 5;

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "the host’s name could not be looked up",
  ECONNREFUSED: "the connection was refused",
  ECONNRESET: "the connection was cut",
};

/** Why a request failed, in words. */
function faultOf(error: unknown, patience: number): FetchFault {
  if (error instanceof FetchFault) return error;
  if (!(error instanceof Error)) return new FetchFault("no answer");
  if (error.name === "TimeoutError" || error.name === "AbortError") {
    return new FetchFault(`no answer within ${counted(Math.round(patience / 1000), "second")}`, "TIMEOUT");
  }
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (/CERT|TLS|SSL/.test(code)) return new FetchFault(`its certificate is not valid (${code})`, code);
  if (code.startsWith("Z_") || /^ERR_.*BROTLI/.test(code)) return new FetchFault("its answer can’t be unpacked", code);
  return new FetchFault(ownOf(reasons, code) ?? `no answer (${(code || error.message).slice(0, 100)})`, code);
}

const unpackers: Readonly<Record<string, () => zlib.Gunzip | zlib.Inflate | zlib.BrotliDecompress>> = {
  gzip: zlib.createGunzip,
  "x-gzip": zlib.createGunzip,
  deflate: zlib.createInflate,
  br: zlib.createBrotliDecompress,
};

type Asked = { method: "GET" | "HEAD"; withBody: boolean; headers?: Readonly<Record<string, string>> };

/** One request, without following anything. */
function once(url: URL, { method, withBody, headers }: Asked, manners: Manners, signal: AbortSignal): Promise<Answer> {
  const { userAgent, mayAsk, resolve } = manners;
  return new Promise((answered, failed) => {
    const client = url.protocol === "https:" ? https : http;
    const options: https.RequestOptions = {
      method,
      signal,
      agent: false,
      headers: { "user-agent": userAgent, accept: "*/*", "accept-encoding": "gzip, deflate, br", ...headers },
      lookup: guardedLookup(mayAsk, resolve),
    };
    const request = client.request(url, options, (response) => {
      const { statusCode: status = 0 } = response;
      const answer = (body: Uint8Array) => answered({ url: url.href, status, headers: response.headers, body });
      if (!withBody || status < 200 || status >= 300) {
        response.destroy();
        return answer(new Uint8Array());
      }
      const unpack = ownOf(unpackers, response.headers["content-encoding"]?.toLowerCase() ?? "")?.();
      const chunks: Buffer[] = [];
      let size = 0;
      const stream = unpack ? response.pipe(unpack) : response;
      response.on("error", failed);
      response.on("aborted", () => failed(new FetchFault("the connection was cut")));
      stream.on("error", failed);
      stream.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size <= largest) chunks.push(chunk);
        else {
          failed(new FetchFault(`it is larger than ${largest / 1_000_000} MB`));
          unpack?.destroy();
          response.destroy();
        }
      });
      stream.on("end", () => answer(new Uint8Array(Buffer.concat(chunks))));
      return undefined;
    });
    request.on("error", failed);
    request.end();
  });
}

/** Waits for its turn at a host before each request, and may refuse an address; for who has no such rules, nothing. */
type Gate = <T>(url: URL, ask: () => Promise<T>) => Promise<T>;

/**
 * Asks an address and follows its redirects, each checked as the first one. Throws a FetchFault that says why there is no
 * answer: a bad or private address, time, size, too many redirects, no connection.
 */
export async function request(
  address: string,
  asked: Asked,
  manners: Manners,
  gate: Gate = (_, ask) => ask(),
): Promise<Answer> {
  let url = urlIn(address);
  if (!url) throw new FetchFault("this is no web address");
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const here: URL = url;
    checkUrl(here, manners.mayAsk);
    const answer = await gate(here, async () => {
      try {
        return await once(here, asked, manners, AbortSignal.timeout(manners.patience));
      } catch (error) {
        throw faultOf(error, manners.patience);
      }
    });
    const { location } = answer.headers;
    if (answer.status < 300 || answer.status >= 400 || location === undefined) return answer;
    const next: URL | null = URL.canParse(location, here) ? new URL(location, here) : null;
    if (!next) throw new FetchFault("it is redirected to what is no web address");
    // What stands behind # goes along, unless the new address has its own (RFC 9110, 10.2.2).
    next.hash ||= here.hash;
    url = next;
  }
  throw new FetchFault(`it is redirected more than ${mostRedirects} times`);
}
