import { endpoints } from "@/lib/api/endpoints";
import { siteOrigin } from "@/lib/authorization/site-origin";
import { guideQueries } from "@/lib/guides/reading/queries";

/** Where a language model finds what is here, in the form of llmstxt.org. */
export async function GET(): Promise<Response> {
  const origin = await siteOrigin();
  const guides = await guideQueries();
  const lines = [
    "# Matricula",
    "",
    "> An open directory of AI and machine-learning degrees and certificates in the United States. Every figure names its source, its year and how sure it is; what is not known says why. Estimates are marked and show their sum.",
    "",
    "Every page below has a Markdown form: the same address with `.md`. Pass on the source and the state of each figure.",
    "",
    "## Programs",
    "",
    `- [List](${origin}/programs.md): takes the filters of the API, such as ?degree=masters&max_cost=15000`,
    `- [One program](${origin}/programs/{slug}.md): every fact with its source, the price with its sum`,
    `- [Side by side](${origin}/compare.md?compare={slug}&compare={slug})`,
    `- [One institution](${origin}/institutions/{slug}.md): its programs, charges and federal figures`,
    "",
    `- [By topic](${origin}/browse.md): what can be browsed; each topic has a form like it`,
    "",
    "## Guides",
    "",
    ...guides.map(({ slug, name }) => `- [${name}](${origin}/guides/${slug}.md)`),
    "",
    "## Tools and data",
    "",
    `- [MCP](${origin}/api/mcp): streamable HTTP, no key`,
    `- [OpenAPI](${origin}/api/v1/openapi.json): ${Object.keys(endpoints).join(", ")}`,
    `- [How it is listed](${origin}/about/how-we-list.md), [what is covered](${origin}/about/coverage.md), [the API](${origin}/about/api.md)`,
    `- [Terms](${origin}/about.md): CC BY 4.0`,
    "",
  ];
  return new Response(lines.join("\n"), { headers: { "Content-Type": "text/markdown; charset=utf-8" } });
}
