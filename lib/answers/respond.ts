/** Owns answering whoever reads by program: the limit, ETags, problems, and the headers that all answers have. */
import { createHash } from "node:crypto";
import fs from "node:fs";
import { changes } from "../database/change-log";
import { db } from "../database/db";
import { nearestAddress } from "../people/rate-limit";
import { processWide } from "../process-wide";
import { today } from "../text/day";
import { requestsAMinute, type Standing, takeRequest } from "./limit";
import { openToAll, Problem, problemResponse } from "./problem";

/** An answer that is not a problem. */
export type Content = {
  body: string | ReadableStream<Uint8Array>;
  type: string;
  headers?: Record<string, string>;
  /** 200 without it. */
  status?: number;
};

/** `tag`: what the answer is made of, where that is known before it is made; null: its ETag is made of the answer. */
export type Making = { tag: string | null; make: () => Promise<Content> };

/**
 * Answers a request that reads: 429 where its address has asked too often, 304 where it has the answer already, a
 * problem where one is thrown. `plan` says how to make the answer; it may throw a Problem, too.
 */
export async function respond(request: Request, plan: () => Promise<Making>): Promise<Response> {
  const standing = await standingOf(request);
  const headers = { ...openToAll, ...limitHeaders(standing) };
  try {
    if (standing !== null && standing.left < 0) {
      throw new Problem(429, `One address may ask ${requestsAMinute} times a minute. Ask again when it is over.`);
    }
    const { tag, make } = await plan();
    if (tag !== null && isKnown(request, tag)) return unchanged(tag, headers);
    const { body, type, headers: own, status = 200 } = await make();
    // What was sent to be worked on is not kept.
    const made = tag ?? (typeof body === "string" && request.method !== "POST" ? tagOf([body]) : null);
    if (made !== null && isKnown(request, made)) return unchanged(made, headers);
    const cache = { "Cache-Control": "no-cache", "Content-Type": type, ...(made && { ETag: made }) };
    return new Response(status === 202 ? null : body, { status, headers: { ...headers, ...cache, ...own } });
  } catch (error) {
    if (error instanceof Problem) return problemResponse(error, headers);
    throw error;
  }
}

/** Reading goes on where nothing can be counted, as on a full disk: null. */
async function standingOf({ headers }: Request): Promise<Standing | null> {
  try {
    return await takeRequest(db(), nearestAddress(headers));
  } catch (error) {
    console.error("A request was not counted:", error);
    return null;
  }
}

function limitHeaders(standing: Standing | null): Record<string, string> {
  if (standing === null) return {};
  const seconds = String(Math.max(1, Math.ceil((standing.until.getTime() - Date.now()) / 1000)));
  return {
    "RateLimit-Limit": String(requestsAMinute),
    "RateLimit-Remaining": String(Math.max(0, standing.left)),
    "RateLimit-Reset": seconds,
    ...(standing.left < 0 && { "Retry-After": seconds }),
  };
}

function unchanged(tag: string, headers: Record<string, string>): Response {
  return new Response(null, { status: 304, headers: { ...headers, ETag: tag, "Cache-Control": "no-cache" } });
}

/** Whether the one who asks has this answer already. */
function isKnown({ headers }: Request, tag: string): boolean {
  const named = (headers.get("if-none-match") ?? "").split(",").map((one) => one.trim());
  return named.includes(tag) || named.includes("*");
}

function tagOf(parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  // Weak: what is compressed on the way has other bytes.
  return `W/"${hash.digest("base64url").slice(0, 22)}"`;
}

/** Which build answers; in development, none. */
function buildId(): string {
  return processWide("build id", () => {
    try {
      return fs.readFileSync(".next/BUILD_ID", "utf8");
    } catch {
      return "";
    }
  });
}

/** The tag of an answer made of the programs' data alone, at an address; prices and orders go by the day, too. */
export function versionTag(address: string): string {
  return tagOf([String(changes().latest()), String(today()), buildId(), address]);
}

/** JSON as the API sends it. */
export function jsonContent(value: object, headers?: Record<string, string>): Content {
  return { body: JSON.stringify(value), type: "application/json", ...(headers && { headers }) };
}
