/** Owns whole pages of the directory kept ready: what one visitor was sent, the next one gets at once until anything changes. */
import { createHash, randomUUID } from "node:crypto";
import http from "node:http";
import { changes } from "../database/change-log";
import { processWide } from "../process-wide";
import { today } from "../text/day";

/** A page without what differs from visitor to visitor: its policy names its scripts by what is in them. */
type CachedPage = {
  html: string;
  /** The hashes by which a content security policy lets its inline scripts and styles through. */
  scripts: readonly string[];
  styles: readonly string[];
  headers: Readonly<Record<string, string>>;
};

/** Pages kept at most; one takes about 150 kB. */
const mostPages = 200;
const shared = processWide("page cache", () => ({ version: "", pages: new Map<string, Promise<CachedPage | null>>() }));

/** Marks this process's own requests for a page that is to be kept; nobody else can know it. */
const selfRequestToken = randomUUID();
const selfRequestHeader = "x-page-to-keep";

/** What a list may depend on beside its address: under which one the site is asked. */
const passedOn = ["host", "x-forwarded-proto", "x-forwarded-host"];

/**
 * The page that answers a request, ready or made now; null where the request is none for a page that is
 * kept: only lists of programs are, for visitors without cookies, and not what scripts ask for.
 */
export async function cachedPage(request: Request): Promise<CachedPage | null> {
  const { pathname, search } = new URL(request.url);
  const { headers } = request;
  // What scripts ask for has the same address, and Next hides from here the headers that say so; it takes no HTML.
  const isPage = request.method === "GET" && pathname === "/programs" && headers.get("accept")?.includes("text/html");
  if (!isPage || headers.get(selfRequestHeader) === selfRequestToken || headers.has("cookie")) return null;
  const port = process.env.PORT;
  if (!port || process.env.NODE_ENV !== "production") return null;
  const now = `${changes().latest()} ${today()}`;
  const { pages } = shared;
  if (now !== shared.version) pages.clear();
  shared.version = now;
  const sent = Object.fromEntries(passedOn.map((name) => [name, headers.get(name) ?? ""]).filter(([, value]) => value));
  const key = JSON.stringify([search, sent]);
  const page = pages.get(key) ?? render(`http://127.0.0.1:${port}${pathname}${search}`, sent);
  // Asked for last, dropped last.
  pages.delete(key);
  pages.set(key, page);
  const [oldest] = pages.keys();
  if (pages.size > mostPages && oldest !== undefined) pages.delete(oldest);
  const answer = await page.catch(() => null);
  if (answer === null && pages.get(key) === page) pages.delete(key);
  return answer;
}

/** Asks this server itself for the page; null unless that is one. */
async function render(url: string, sent: Record<string, string>): Promise<CachedPage | null> {
  const { html, status, headers } = await fetched(url, {
    ...sent,
    [selfRequestHeader]: selfRequestToken,
    accept: "text/html",
  });
  if (status !== 200 || !headers["content-type"]?.startsWith("text/html")) return null;
  const hashesOf = (tag: RegExp) =>
    [...new Set([...html.matchAll(tag)].map(([, text = ""]) => text))].map(
      (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
    );
  return {
    html,
    scripts: hashesOf(/<script(?![^>]*\ssrc=)[^>]*>(.*?)<\/script>/gs),
    styles: hashesOf(/<style[^>]*>(.*?)<\/style>/gs),
    headers: {
      "content-type": headers["content-type"],
      "cache-control": headers["cache-control"] ?? "no-store",
      vary: "Accept, Cookie",
    },
  };
}

type Fetched = { html: string; status: number; headers: http.IncomingHttpHeaders };

function fetched(url: string, headers: Record<string, string>): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("error", reject);
      answer.on("end", () =>
        resolve({
          html: Buffer.concat(parts).toString("utf8"),
          status: answer.statusCode ?? 0,
          headers: answer.headers,
        }),
      );
    });
    request.on("error", reject);
  });
}
