/** Owns what comes before every page: its security headers, and the 404 for an address that leads to none. */
import { type NextRequest, NextResponse } from "next/server";
import { hasPage } from "./lib/addresses";
import { readyPage } from "./lib/ready-pages";

/** A path that no route answers. */
const nowhere = "/no-page-here";

/** What a page may load and run; `scripts` and `styles` are what it may have beside the site's own files. */
function policyOf(scripts: readonly string[], styles: readonly string[]): string {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...scripts].join(" "),
    ["style-src 'self'", ...styles].join(" "),
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const ready = await readyPage(request);
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
  // A page that finds out only while it is rendered answers 404 without a word unless scripts fetch them; an
  // address without a route is rendered whole.
  const response = (await hasPage(request.nextUrl.pathname))
    ? NextResponse.next({ request: { headers } })
    : NextResponse.rewrite(new URL(nowhere, request.url), { request: { headers } });
  return secured(response, request, policy);
}

function secured(response: NextResponse, request: NextRequest, policy: string): NextResponse {
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
  response.headers.set("X-Content-Type-Options", "nosniff");
  response.headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
  if (request.nextUrl.pathname.startsWith("/admin")) response.headers.set("X-Robots-Tag", "noindex");
  return response;
}

export const config = { matcher: ["/((?!_next/static|icon.svg).*)"] };
