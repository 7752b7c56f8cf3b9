/** Owns answering the API's addresses: the endpoint, its parameters, the fields asked for, the way to the next page. */
import { Problem } from "../answers/problem";
import { jsonContent, respond, versionTag } from "../answers/respond";
import { parametersOf } from "../programs/filters/filters";
import { endpointAt } from "./endpoints";
import { withFields } from "./fields";
import { readStrictly } from "./parameters";

/** Answers a path behind `/api/v1`; `origin` is the site's own, without a slash at its end, `address` what was asked there. */
export function answerApi(
  request: Request,
  { origin, path, query }: { origin: string; path: readonly string[]; query: URLSearchParams },
): Promise<Response> {
  return respond(request, async () => {
    const found = endpointAt(path);
    if (!found) throw new Problem(404, "The API has no such path. Its paths stand in /api/v1/openapi.json.");
    const { endpoint, slug } = found;
    const here = `/api/v1/${path.join("/")}`;
    return {
      tag: endpoint.tag === "version" ? versionTag(`${origin}${here}?${query}`) : null,
      async make() {
        const raw = parametersOf(query);
        const own = readStrictly(endpoint.parameters, raw);
        const answer = await endpoint.answer({ origin, path: here, slug, raw, own });
        const next = "next" in answer && typeof answer.next === "string" ? answer.next : null;
        const link = next === null ? undefined : { Link: `<${next}>; rel="next"` };
        return jsonContent(withFields(answer, endpoint.schema, own.fields), link);
      },
    };
  });
}
