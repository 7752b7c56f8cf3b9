import type { Metadata } from "next";
import Link from "next/link";
import { Page, PageTitle } from "@/components/ui/page";
import type { Endpoint } from "@/lib/api/asked";
import { endpoints } from "@/lib/api/endpoints";
import { promise } from "@/lib/api/openapi";
import { typedClient } from "@/lib/api/typed-client";
import { canonical, siteOrigin } from "@/lib/authorization/site-origin";
import { apiSlug, forms, rules } from "@/lib/documents/api-document";
import { Code } from "../_parts/code";
import { Section } from "../_parts/section";

export const metadata: Metadata = {
  title: "API",
  description: "Programs, institutions and guides as JSON, with the source of each figure; files, feeds, frames, MCP.",
  ...canonical("/about/api", { "text/markdown": "/about/api.md" }),
};

export default async function ApiPage() {
  const origin = await siteOrigin();
  const client = typedClient(origin);
  return (
    <Page>
      <PageTitle>API</PageTitle>
      <div className="mt-4 max-w-[70ch]">
        <p className="text-soft">
          Everything that the pages show, for other programs to read: without a key, from any site, as JSON with the
          source of each figure.{" "}
          <a href="/api/v1/openapi.json" className="target">
            Its description in OpenAPI 3.1
          </a>
        </p>
        <Section id="start" title="Start">
          <Code>{`curl '${origin}/api/v1/programs?degree=masters&max_cost=15000&limit=3'`}</Code>
          <p className="mt-4">With types, in TypeScript:</p>
          <Code>{client.command}</Code>
          <Code>{client.code}</Code>
        </Section>
        <Section id="rules" title="What holds everywhere">
          <ul className="list-disc space-y-1 pl-5">
            {rules.map((rule) => (
              <li key={rule}>
                <Coded text={rule} />
              </li>
            ))}
          </ul>
        </Section>
        <Section id="errors" title="Errors">
          <p>
            A parameter that can’t be used is never passed over. The answer is 400 as{" "}
            <code>application/problem+json</code>, and names each:
          </p>
          <Code>{`{ "title": "A parameter can’t be used", "status": 400, "errors": [
  { "parameter": "degree", "value": "phd", "reason": "it is not one of associate, …" } ] }`}</Code>
        </Section>
        <Section id="promise" title="Versions">
          <ul className="list-disc space-y-1 pl-5">
            {promise.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Section>
        <Section id="paths" title="Paths">
          {Object.entries(endpoints).map(([path, endpoint]) => (
            <Reference key={path} path={path} endpoint={endpoint} />
          ))}
        </Section>
        <Section id="files" title="Pages in other forms">
          <p>
            An ending makes a page’s address another form of it, and so does an <code>Accept</code> header:{" "}
            <code>.json</code>, <code>.csv</code>, <code>.md</code>, <code>.atom</code>.
          </p>
          <ul className="mt-2 space-y-1">
            {forms.map(([href, what]) => (
              <li key={href}>
                <Example href={href} /> <span className="text-soft">{what}</span>
              </li>
            ))}
          </ul>
        </Section>
        <Section id="embed" title="In your own page">
          <p>A list or one program as a frame, without a script, in light and dark, with sources and date:</p>
          <Code>{`<iframe src="${origin}/embed/programs?degree=masters&limit=10" title="Programs" width="100%" height="600"></iframe>`}</Code>
          <ul className="mt-2 space-y-1">
            <li>
              <Example href="/embed/programs?subject=robotics&limit=5" /> <span className="text-soft">a list</span>
            </li>
            <li>
              <Example href={`/embed/programs/${apiSlug}`} /> <span className="text-soft">one program</span>
            </li>
            <li>
              <Example href={`/embed/programs/${apiSlug}.html`} /> <span className="text-soft">its HTML, to paste</span>
            </li>
          </ul>
        </Section>
        <Section id="mcp" title="For language models">
          <p>
            <code>{origin}/api/mcp</code> has the tools search_programs, program, compare, guide and coverage (Model
            Context Protocol, streamable HTTP, no key). <Example href="/llms.txt" /> says what else there is.
          </p>
        </Section>
        <p className="mt-8">
          <Link prefetch={false} href="/about#licence" className="target">
            The licence of the data
          </Link>
        </p>
      </div>
    </Page>
  );
}

function Reference({ path, endpoint }: { path: string; endpoint: Endpoint }) {
  const { summary, description, parameters, examples } = endpoint;
  return (
    <section aria-labelledby={path} className="mt-6 border-t border-rule pt-4">
      <h3 id={path} className="font-mono text-[1rem] [overflow-wrap:anywhere]">
        {path}
      </h3>
      <p className="mt-1">
        {summary}. <Coded text={description} />
      </p>
      {Object.keys(parameters).length > 0 && (
        <dl className="mt-2 grid grid-cols-[minmax(0,8rem)_minmax(0,1fr)] gap-x-4 gap-y-0.5 text-[0.875rem]">
          {Object.entries(parameters).map(([name, { label, takes }]) => (
            <div key={name} className="contents">
              <dt className="font-mono">{name}</dt>
              <dd className="text-soft">
                <Coded text={label} />
                {takes.several ? ", can be repeated" : ""}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <ul className="mt-2 space-y-1">
        {examples.map((example) => (
          <li key={example}>
            <Example href={`/api/v1${example}`} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Words with names in them, which stand between backticks. */
function Coded({ text }: { text: string }) {
  return [...text.matchAll(/`([^`]+)`|[^`]+/g)].map(({ 0: words, 1: name, index }) =>
    name === undefined ? words : <code key={index}>{name}</code>,
  );
}

/** An address that can be tried. */
function Example({ href }: { href: string }) {
  return (
    <a href={href} data-example className="font-mono text-[0.8125rem] [overflow-wrap:anywhere]">
      {href}
    </a>
  );
}
