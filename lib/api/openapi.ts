/** Owns the API's description in OpenAPI 3.1, made of the table of endpoints. */
import { z } from "zod";
import { createDocument, type ZodOpenApiPathsObject } from "zod-openapi";
import { requestsAMinute } from "../answers/limit";
import { problemSchema } from "../answers/problem";
import type { Endpoint } from "./asked";
import { endpoints } from "./endpoints";
import { parameterSchema } from "./parameters";

/** The version that answers and description have; its first number is that of the addresses. */
export const apiVersion = "1.0.0";

/** The promise of the version, in sentences. */
export const promise = [
  "Within /api/v1 nothing that is there is taken away or given another meaning: paths, parameters, fields and the words of closed lists stay.",
  "New ones may come at any time: a client passes over what it does not know.",
  "Anything else gets addresses of its own, /api/v2, and the old ones then answer for a year more at least, with a Sunset header.",
] as const;

const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: problemSchema } },
});

const headers = z.object({
  ETag: z.string().meta({ description: "Send it back as If-None-Match: 304 where nothing has changed." }),
  "RateLimit-Limit": z.int().meta({ description: "Requests that one address may make in a minute." }),
  "RateLimit-Remaining": z.int(),
  "RateLimit-Reset": z.int().meta({ description: "Seconds until they are counted anew." }),
});

/** What zod-openapi makes of a table of endpoints; `origin` has no slash at its end. */
export function openApiDocument(origin: string, table: Readonly<Record<string, Endpoint>> = endpoints) {
  const paths: ZodOpenApiPathsObject = Object.fromEntries(
    Object.entries(table).map(([path, endpoint]) => [path, { get: operationOf(path, endpoint) }]),
  );
  return createDocument({
    openapi: "3.1.1",
    info: {
      title: "Matricula",
      version: apiVersion,
      description: [
        "An open, honest directory of study programs. Every fact says where it comes from; what is not known says why.",
        `No key. One address may ask ${requestsAMinute} times a minute. Anybody’s page may read it (CORS).`,
        "With `fields`, what is not named is left out, also where the schema says it is there.",
        ...promise,
      ].join("\n\n"),
      license: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
    },
    servers: [{ url: `${origin}/api/v1` }],
    security: [],
    paths,
  });
}

function operationOf(path: string, { summary, description, parameters, schema }: Endpoint) {
  const query = Object.fromEntries(Object.entries(parameters).map(([name, spec]) => [name, parameterSchema(spec)]));
  const bySlug = path.includes("{slug}");
  return {
    operationId: operationId(path),
    summary,
    description,
    requestParams: {
      query: z.object(query),
      ...(bySlug && {
        path: z.object({ slug: z.string().meta({ description: "The short name, as in its page’s address." }) }),
      }),
    },
    responses: {
      "200": { description: "What was asked for.", headers, content: { "application/json": { schema } } },
      "304": { description: "Nothing has changed since the answer with this ETag." },
      "400": problem("A parameter can’t be used; `errors` names each."),
      ...(bySlug && { "404": problem("There is none of this name.") }),
      "429": problem("Too many requests: Retry-After says for how many seconds."),
    },
  };
}

/** "/programs/{slug}" → "programsBySlug". */
function operationId(path: string): string {
  return path.slice(1).replace("/{slug}", "BySlug");
}
