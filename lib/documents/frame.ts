/** Owns pages for frames of other sites, and the same as plain HTML to paste: a list, or one program's facts. */
import type { Root } from "mdast";
import { type Content, respond, versionTag } from "../answers/respond";
import { programResult, searchStrictly } from "../api/lists";
import { ownTable, programFilters, readStrictly } from "../api/parameters";
import { filterTable, parametersOf, parseFilters } from "../programs/filters/filters";
import { frameStyle } from "../serving/frames";
import { foundOf } from "./documents";
import { listDocument } from "./list-documents";
import { programFacts } from "./program-document";
import { htmlOf } from "./tree";

/** `paste`: the HTML alone, without a page around it. */
type Where = { origin: string; query: URLSearchParams; paste: boolean };

/** A list of programs for a frame; its parameters are read as strictly as the API's. */
export function answerListFrame(request: Request, { origin, query, paste }: Where): Promise<Response> {
  return respond(request, async () => ({
    tag: versionTag(`${origin}/embed/programs ${paste} ${query}`),
    async make() {
      const raw = parametersOf(query);
      const { limit, cursor } = ownTable;
      const own = readStrictly({ ...programFilters, limit, cursor }, raw);
      const page = await searchStrictly(raw);
      const asked = { origin, path: "/programs", slug: "", raw, own };
      const found = await foundOf(page, asked, "/embed/programs");
      return framed(listDocument(found, origin), found.title, paste);
    },
  }));
}

/** One program's facts for a frame. */
export function answerProgramFrame(request: Request, where: Where & { slug: string }): Promise<Response> {
  const { origin, query, paste, slug } = where;
  return respond(request, async () => ({
    tag: versionTag(`${origin}/embed/programs/${slug} ${paste} ${query}`),
    async make() {
      const raw = parametersOf(query);
      readStrictly({ resident: filterTable.resident }, raw);
      const shown = await programResult(slug, raw);
      return framed(programFacts(shown, parseFilters(raw).filters.resident, origin), shown.program.name, paste);
    },
  }));
}

function framed(root: Root, title: string, paste: boolean): Content {
  const type = "text/html; charset=utf-8";
  // A table scrolls in a frame of its own, not the page.
  const html = htmlOf(root).replaceAll("<table>", '<div tabindex="0"><table>').replaceAll("</table>", "</table></div>");
  if (paste) return { body: `${htmlOf(root)}\n`, type: "text/plain; charset=utf-8" };
  const safe = title.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const body = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><base target="_blank"><title>${safe} · Matricula</title><style>${frameStyle}</style></head>
<body><main>${html}</main></body>
</html>
`;
  return { body, type };
}
