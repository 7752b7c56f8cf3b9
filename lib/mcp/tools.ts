/** Owns the tools that language models get: what each takes, and its answer as a document in which every figure has its source. */
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { z } from "zod";
import { Problem } from "../answers/problem";
import type { Asked } from "../api/asked";
import { comparedStrictly } from "../api/comparison";
import { programResult, searchStrictly } from "../api/lists";
import { apiVersion } from "../api/openapi";
import { ownTable, type Parameters, parameterSchema, programFilters, readStrictly } from "../api/parameters";
import { coverageDocument } from "../documents/coverage-document";
import { foundOf } from "../documents/documents";
import { guideDocument } from "../documents/guide-document";
import { comparisonDocument, listDocument } from "../documents/list-documents";
import { programDocument } from "../documents/program-document";
import { markdownOf } from "../documents/tree";
import { guideBySlug } from "../guides/reading/queries";
import { filterTable, parseFilters, type RawParameters } from "../programs/filters/filters";

type Tool = {
  title: string;
  description: string;
  takes: Parameters;
  /** Takes a short name, too: of what. */
  slug?: string;
  answer: (asked: Asked) => Promise<string>;
};

const { limit, cursor } = ownTable;
const { resident, compare } = filterTable;

/** Every tool by its name. */
const tools: Readonly<Record<string, Tool>> = {
  search_programs: {
    title: "Search study programs",
    description:
      "Finds AI and machine-learning degrees and certificates in the United States by the filters of the directory. Each price has its state and source. Says how many more might fit of which a figure is not known.",
    takes: { ...programFilters, limit, cursor },
    async answer(asked) {
      const page = await searchStrictly(asked.raw);
      return markdownOf(listDocument(await foundOf(page, asked, "/programs.md"), asked.origin));
    },
  },
  program: {
    title: "One program",
    description:
      "Everything known of one program, each fact with its source, year and state, and the price with its sum.",
    takes: { resident },
    slug: "a program, as in its page’s address",
    async answer({ slug, raw, origin }) {
      const shown = await programResult(slug, raw);
      return markdownOf(await programDocument(shown, parseFilters(raw).filters.resident, origin));
    },
  },
  compare: {
    title: "Programs side by side",
    description: "Up to ten programs by their short names, with warnings in which ways they are unlike.",
    takes: { compare, resident },
    async answer({ raw, origin }) {
      return markdownOf(comparisonDocument(await comparedStrictly(raw), origin));
    },
  },
  guide: {
    title: "A guide to a specialization",
    description: "One guide with its figures and the source of each.",
    takes: {},
    slug: "a guide, such as generative-ai",
    async answer({ slug, origin }) {
      const guide = await guideBySlug(slug);
      if (!guide) throw new Problem(404, `No guide here has the short name “${slug}”.`);
      return markdownOf(guideDocument(guide, origin));
    },
  },
  coverage: {
    title: "What the directory covers",
    description:
      "How many of the institutions that award degrees in AI are listed, and how much is known of each fact.",
    takes: {},
    answer: async ({ origin }) => markdownOf(await coverageDocument(origin)),
  },
};

/** A server with all tools; `origin` has no slash at its end. */
export function toolServer(origin: string): McpServer {
  const server = new McpServer(
    { name: "matricula", title: "Matricula", version: apiVersion },
    {
      instructions:
        "An open directory of AI study programs in the United States. Every figure names its source, its year and how sure it is: pass that on. “Not known” is an answer; nothing may be made up in its place. Estimates are no prices.",
    },
  );
  for (const [name, tool] of Object.entries(tools)) {
    const { title, description } = tool;
    const annotations = { readOnlyHint: true, openWorldHint: false };
    server.registerTool(name, { title, description, annotations, inputSchema: inputOf(tool) }, (args) =>
      called(tool, origin, args),
    );
  }
  return server;
}

function inputOf({ takes, slug }: Tool): Record<string, z.ZodType> {
  const own = Object.entries(takes).map(([name, spec]) => [name, parameterSchema(spec)]);
  const named =
    slug === undefined
      ? []
      : [
          [
            "slug",
            z
              .string()
              .max(120)
              .meta({ description: `The short name of ${slug}.` }),
          ],
        ];
  return Object.fromEntries([...named, ...own]);
}

const given = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]));

/** What a tool answers; what it can't use is said to whoever called, so that they can call again. */
async function called(tool: Tool, origin: string, args: unknown): Promise<CallToolResult> {
  try {
    const { slug = "", ...written } = given.parse(args);
    const raw: RawParameters = Object.fromEntries(
      Object.entries(written).map(([name, value]) => [name, Array.isArray(value) ? value : [String(value)]]),
    );
    const own = readStrictly(tool.takes, raw);
    const text = await tool.answer({ origin, path: "/programs", slug: String(slug), raw, own });
    return { content: [{ type: "text", text }] };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const errors = (error.errors ?? []).map(({ parameter, value, reason }) => `${parameter}=${value}: ${reason}.`);
    return { isError: true, content: [{ type: "text", text: [error.message, ...errors].join("\n") }] };
  }
}
