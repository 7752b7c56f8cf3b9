/** Owns what comes before every page: who is let in, its security headers, and the 404 for an address that leads to none. */
import { type NextRequest, NextResponse } from "next/server";
import { siteUrl } from "./lib/env";
import { publishDueDrafts } from "./lib/programs/saving/schedule";
import { addressAsked } from "./lib/serving/asked";
import { builtActions } from "./lib/serving/built-actions";
import { atTheDoor, pageOf, type Refusal, refusalOfBody } from "./lib/serving/door";
import { hasPage } from "./lib/serving/existing-paths";
import { documentPath, hasForms, methodsOfPrograms, refusalOfMethod } from "./lib/serving/for-programs";
import { framePolicy, isFrame } from "./lib/serving/frames";
import { cachedPage } from "./lib/serving/page-cache";

/** A path that no route answers. */
const nowhere = "/no-page-here";

/** What a page may load and run; `scripts` and `styles` are what it may have beside the site's own files. */
function policyOf(scripts: readonly string[], styles: readonly string[]): string {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...scripts].join(" "),
    ["style-src 'self'", ...styles].join(" "),
    "img-src 'self' data:",
    // Headings have their letters in the style sheet itself, which only the site's own can do.
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const site = siteUrl();
  const methods = methodsOfPrograms(request.nextUrl.pathname);
  const unasked = methods && refusalOfMethod(request, methods);
  if (unasked) return secured(new NextResponse(unasked.body, unasked), request, policyOf([], []));
  // What other programs ask by is theirs to choose, from whichever site: they send no form, and nobody is signed in there.
  const door = atTheDoor(methods ? { method: "GET", headers: request.headers } : request, site);
  if ("status" in door) return refused(door, request);
  const unfit = await refusalOfBody(request, methods ? null : builtActions());
  if (unfit) return refused(unfit, request);
  // Reads don't write: whatever is due becomes public here, before anything answers. Where the database can't be
  // written just now, what is public already is shown all the same, and the next request tries again.
  await publishDueDrafts().catch((error: unknown) => console.error("Drafts that are due were not published:", error));
  const address = request.method === "POST" ? null : await addressAsked(request.nextUrl);
  // The sentence itself is in no address that is kept, shared or shown.
  if (address !== null) {
    const answer = NextResponse.redirect(new URL(address, request.url), 303);
    answer.headers.set("Cache-Control", "no-store");
    return secured(answer, request, policyOf([], []));
  }
  const document =
    request.method === "POST" ? null : documentPath(request.nextUrl.pathname, request.headers.get("accept"));
  if (document) {
    const there = new URL(`${document}${request.nextUrl.search}`, request.url);
    return secured(NextResponse.rewrite(there), request, policyOf([], []));
  }
  const ready = await cachedPage(request);
  if (ready) {
    // It was made with another visitor's nonce: its scripts are let through by what is in them instead.
    const { html, headers, scripts, styles } = ready;
    return secured(new NextResponse(html, { headers }), request, policyOf(scripts, styles));
  }
  const nonce = `'nonce-${btoa(crypto.randomUUID())}'`;
  const development = process.env.NODE_ENV === "development";
  // The development server evaluates code and injects styles; the production one does neither.
  const policy = policyOf(
    [nonce, "'strict-dynamic'", ...(development ? ["'unsafe-eval'"] : [])],
    [development ? "'unsafe-inline'" : nonce],
  );

  // Next reads the nonce from the request's policy and puts it on its own scripts.
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  // Where a signed-out person wanted to go; whatever the browser sent under this name is overwritten.
  headers.set("x-address", request.nextUrl.pathname + request.nextUrl.search);
  // Next compares a form's origin with this. The door has judged it already, by what nobody else can set; what a
  // request without an origin gets is the site's own, so that Next warns of nothing.
  headers.set("x-forwarded-host", door.host);
  if (request.method === "POST" && !headers.has("origin")) headers.set("origin", `http://${door.host}`);
  // A page that finds out only while it is rendered answers 404 without a word unless scripts fetch them; an
  // address without a route is rendered whole. A form says by itself that what it is about is gone.
  const response =
    request.method === "POST" || (await hasPage(request.nextUrl.pathname))
      ? NextResponse.next({ request: { headers } })
      : NextResponse.rewrite(new URL(nowhere, request.url), { request: { headers } });
  return secured(response, request, isFrame(request.nextUrl.pathname) ? framePolicy : policy);
}

/** A refusal as a page, or as words for a script. */
function refused(refusal: Refusal, request: NextRequest): NextResponse {
  const { status, text, headers } = refusal;
  const answered = (response: NextResponse) => secured(response, request, policyOf([], []));
  if (status === 204) return answered(new NextResponse(null, { status, headers }));
  const asked = request.headers.has("next-action") ? "text/plain" : "text/html";
  const body = asked === "text/plain" ? text : pageOf(refusal);
  const more = { "Content-Type": `${asked}; charset=utf-8`, "Cache-Control": "no-store" };
  return answered(new NextResponse(body, { status, headers: { ...headers, ...more } }));
}

function secured(response: NextResponse, request: NextRequest, policy: string): NextResponse {
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
  response.headers.set("X-Content-Type-Options", "nosniff");
  response.headers.set("Cross-Origin-Opener-Policy", "same-origin");
  response.headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
  if (hasForms(request.nextUrl.pathname)) response.headers.append("Vary", "Accept");
  if (request.nextUrl.pathname.startsWith("/admin")) response.headers.set("X-Robots-Tag", "noindex");
  return response;
}

export const config = { matcher: ["/((?!_next/static|icon.svg).*)"] };
