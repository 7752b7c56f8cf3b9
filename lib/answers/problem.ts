/** Owns how the API says no: RFC 9457 problem details, which name each parameter that can't be used. */
import { z } from "zod";
import type { Ignored } from "../programs/filters/param-kinds";

/** What an answer other than 2xx and 304 holds. */
export const problemSchema = z
  .object({
    type: z.string().meta({ description: "Where problems are described." }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z
      .array(z.object({ parameter: z.string(), value: z.string(), reason: z.string() }))
      .optional()
      .meta({ description: "Each parameter that can’t be used, with its value and why." }),
  })
  .meta({ id: "Problem" });

const titles = {
  400: "A parameter can’t be used",
  404: "There is nothing here",
  405: "It can only be read",
  413: "This is too much to send",
  429: "Too many requests",
} as const;

/** A refusal, thrown wherever it is found out and answered by `answer.ts`. */
export class Problem extends Error {
  constructor(
    readonly status: keyof typeof titles,
    detail: string,
    readonly errors?: readonly Ignored[],
  ) {
    super(detail);
  }
}

/** The problem of parameters that can't be used; `where` is the endpoint's path. */
export function unusable(errors: readonly Ignored[]): Problem {
  const named = [...new Set(errors.map(({ parameter }) => parameter))].join(", ");
  return new Problem(400, `Nothing was looked up, because of: ${named}.`, errors);
}

/** Anybody's page may read what other programs read, with these of its headers. */
export const openToAll = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers":
    "ETag, Link, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After, Content-Disposition",
} as const;

/** A problem as an answer. */
export function problemResponse(
  { status, message, errors }: Problem,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const body: z.input<typeof problemSchema> = {
    type: "/about/api#errors",
    title: titles[status],
    status,
    detail: message,
    ...(errors && { errors: [...errors] }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...headers, "Content-Type": "application/problem+json", "Cache-Control": "no-store" },
  });
}
