/** Owns which addresses are for other programs: by which methods they may be asked, and which page's other form they are. */

import { openToAll, Problem, problemResponse } from "../answers/problem";
import { lookup } from "../closed-list";
import { isFrame } from "./frames";

const reads = ["GET", "HEAD", "OPTIONS"];

/** Methods by which other programs may ask a path; null: it is a page's. */
export function methodsOfPrograms(pathname: string): readonly string[] | null {
  if (pathname === "/api/mcp") return ["POST", "OPTIONS"];
  return /^\/api\/(v1|documents)(\/|$)/.test(pathname) || isFrame(pathname) || formAt(pathname) ? reads : null;
}

/** The answer to a request whose method finds no route: what a browser asks before another site's page may ask, or 405; null: none. */
export function refusalOfMethod(
  { method, headers }: Pick<Request, "method" | "headers">,
  methods: readonly string[],
): Response | null {
  const allow = methods.join(", ");
  if (method === "OPTIONS") {
    const asked = headers.get("access-control-request-headers");
    return new Response(null, {
      status: 204,
      headers: {
        ...openToAll,
        Allow: allow,
        "Access-Control-Allow-Methods": allow,
        ...(asked !== null && { "Access-Control-Allow-Headers": asked }),
        "Access-Control-Max-Age": "86400",
      },
    });
  }
  if (methods.includes(method)) return null;
  const problem = new Problem(405, `This address can’t be asked by ${method}, but by: ${allow}.`);
  return problemResponse(problem, { ...openToAll, Allow: allow });
}

/** The other forms that pages have, by the pattern of their path. */
const forms: readonly [pages: RegExp, endings: readonly string[]][] = [
  [/^\/programs(\/[^/]+)?$/, ["json", "csv", "md", "atom"]],
  [/^\/institutions\/[^/]+$/, ["json", "md"]],
  [/^\/guides$/, ["json"]],
  [/^\/guides\/[^/]+$/, ["json", "md", "atom"]],
  [/^\/browse(\/.+)?$/, ["md"]],
  [/^\/about(\/(api|corrections|coverage|for-institutions|how-we-list))?$/, ["md"]],
  [/^\/compare$/, ["json", "csv", "md"]],
];

const endingOf: Readonly<Record<string, string>> = {
  "application/json": "json",
  "text/csv": "csv",
  "text/markdown": "md",
  "application/atom+xml": "atom",
};

/** The endings of a page's other forms; none where it has only itself. */
function endingsOf(pathname: string): readonly string[] {
  return forms.find(([pages]) => pages.test(pathname))?.[1] ?? [];
}

/** Whether a page has other forms, so that what is sent depends on what is asked for. */
export function hasForms(pathname: string): boolean {
  return endingsOf(pathname).length > 0;
}

/** The page and the form that an address with an ending names ("/programs/a.md"); null: it names none. */
function formAt(pathname: string): { page: string; form: string } | null {
  const [, page = "", form = ""] = /^(.+)\.([a-z]+)$/.exec(pathname) ?? [];
  return endingsOf(page).includes(form) ? { page, form } : null;
}

/** Where another form of a page is answered, by the ending of the address, or by an Accept that asks for no page. */
export function documentPath(pathname: string, accept: string | null): string | null {
  const named = formAt(pathname);
  if (named) return `/api/documents/${named.form}${named.page}`;
  if (accept === null || /text\/html|\*\/\*/.test(accept)) return null;
  const wanted = accept.split(",").map((one) => lookup(endingOf, one.split(";")[0]?.trim().toLowerCase() ?? ""));
  const form = wanted.find((ending) => ending !== undefined && endingsOf(pathname).includes(ending));
  return form === undefined ? null : `/api/documents/${form}${pathname}`;
}
