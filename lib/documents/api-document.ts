/** Owns the reference of the API as a document, and what it and the page say in the same words. */
import type { Root } from "mdast";
import { requestsAMinute } from "../answers/limit";
import { endpoints } from "../api/endpoints";
import { promise } from "../api/openapi";
import { closing } from "./parts";
import { blocksOf } from "./statement-document";
import { bullets, documentOf, heading, link, paragraph } from "./tree";

/** The program that examples are of. */
export const apiSlug = "university-of-texas-at-austin-online-ms-in-artificial-intelligence";

/** Addresses of pages in other forms, each with what it is. */
export const forms = [
  ["/programs.csv?degree=masters", "what a list found, as a spreadsheet"],
  ["/programs.md?degree=masters&delivery=online", "the same as Markdown"],
  ["/programs.atom?subject=robotics", "a feed of a list: what changed last"],
  [`/programs/${apiSlug}.md`, "one program, for a language model"],
  [`/programs/${apiSlug}.atom`, "a feed of its changes"],
  ["/institutions/university-of-south-dakota.md", "one institution"],
  ["/browse/masters/online.md", "a topic’s programs"],
  ["/guides/generative-ai.md", "one guide"],
  ["/guides/generative-ai.atom", "a feed of its changes"],
] as const;

/** What holds for every path; names stand between backticks. */
export const rules = [
  "Lists have `limit` (1 to 100), and `next`: the address of the next page, or null.",
  "`fields=slug,name,price,facts.gre` leaves everything else out.",
  "`resident=TX` gives prices as a resident of Texas pays; without it, as somebody from another state.",
  "A fact that is not known is there, with the reason. Where two sources disagree, both are.",
  "Answers have an `ETag`: sent back as `If-None-Match`, it gets 304 while nothing has changed.",
  `One address may ask ${requestsAMinute} times a minute. \`RateLimit-Remaining\` says how often still; after that comes 429 with \`Retry-After\`.`,
] as const;

/** Every path with its parameters by name: what each takes stands in the description in OpenAPI. */
export function apiDocument(origin: string): Root {
  const listed = (lines: readonly string[]) => blocksOf(lines.map((line) => `- ${line}`).join("\n"));
  return documentOf([
    heading(1, [link(`${origin}/about/api`, "API")]),
    paragraph([
      "Everything that the pages show, for other programs to read: without a key, from any site, as JSON with the source of each figure. ",
      link(`${origin}/api/v1/openapi.json`, "Its description in OpenAPI 3.1"),
    ]),
    heading(2, "What holds everywhere"),
    ...listed(rules),
    paragraph(
      "A parameter that can’t be used is never passed over: the answer is 400 as application/problem+json, and names each.",
    ),
    ...listed(promise),
    heading(2, "Paths"),
    ...Object.entries(endpoints).flatMap(([path, { summary, description, parameters, examples }]) => [
      heading(3, path),
      ...blocksOf(`${summary}. ${description}`),
      ...(Object.keys(parameters).length > 0
        ? blocksOf(
            `Takes ${Object.keys(parameters)
              .map((name) => `\`${name}\``)
              .join(", ")}.`,
          )
        : []),
      bullets(examples.map((example) => [link(`${origin}/api/v1${example}`, example)])),
    ]),
    heading(2, "Pages in other forms"),
    bullets(forms.map(([href, what]) => [link(`${origin}${href}`, href), `: ${what}`])),
    heading(2, "For language models"),
    paragraph(`${origin}/api/mcp: Model Context Protocol, streamable HTTP, no key.`),
    closing(`${origin}/about/api`),
  ]);
}
