/** Owns the example of a typed client that the reference shows; it is compiled against the description in a test. */

/** The command that makes the types, and what is written with them; `origin` has no slash at its end. */
export function typedClient(origin: string): { command: string; code: string } {
  return {
    command: `npx openapi-typescript ${origin}/api/v1/openapi.json -o matricula.ts`,
    code: `import type { paths } from "./matricula";

type Answer = paths["/programs"]["get"]["responses"][200]["content"]["application/json"];

const query = new URLSearchParams({ degree: "masters", max_cost: "15000", limit: "5" });
const response = await fetch(\`${origin}/api/v1/programs?\${query}\`);
const { items }: Answer = await response.json();
for (const { name, price } of items) {
  console.log(name, price.known ? price.text : price.reason);
}
`,
  };
}
