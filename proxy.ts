/** Owns what comes before every page: its security headers, and the 404 for an address that leads to none. */
import { type NextRequest, NextResponse } from "next/server";
import { hasPage } from "./lib/addresses";

/** A path that no route answers. */
const nowhere = "/no-page-here";

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = btoa(crypto.randomUUID());
  const development = process.env.NODE_ENV === "development";
  const policy = [
    "default-src 'self'",
    // The development server evaluates code and injects styles; the production one does neither.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ` 'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

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
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
  response.headers.set("X-Content-Type-Options", "nosniff");
  response.headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
  if (request.nextUrl.pathname.startsWith("/admin")) response.headers.set("X-Robots-Tag", "noindex");
  return response;
}

export const config = { matcher: ["/((?!_next/static|icon.svg).*)"] };
