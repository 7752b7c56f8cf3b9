/** Owns which addresses published listings lead to, and what they answered when they were last asked. */

import type { LinkCheck, Prisma, PrismaClient } from "../../prisma/client/client";
import { keysOf } from "../closed-list";
import { askAll, type LinkAnswer, type LinkResult } from "../fetching/ask";
import type { Manners } from "../fetching/request";
import { facts } from "../programs/model/facts";

/** A listing that leads to an address, and as what: "source of the price", "website of its institution". */
type LinkUse = { id: number; name: string; institution: string; as: string };

export type FailedLink = {
  id: number;
  url: string;
  answer: string;
  checkedAt: Date;
  failedSince: Date;
  uses: LinkUse[];
};

/** Every distinct address that published listings name as a source or as their institution's website, with its uses. */
async function linksInUse(prisma: PrismaClient): Promise<ReadonlyMap<string, LinkUse[]>> {
  const programs = await prisma.program.findMany({
    where: { status: "published", mergedInto: null },
    select: {
      id: true,
      name: true,
      institution: { select: { name: true, website: true } },
      provenance: { select: { figure: true, sourceUrl: true } },
    },
    orderBy: [{ institution: { name: "asc" } }, { name: "asc" }, { id: "asc" }],
  });
  const uses = new Map<string, LinkUse[]>();
  const add = (url: string | null, use: LinkUse) => {
    if (url !== null) uses.set(url, [...(uses.get(url) ?? []), use]);
  };
  for (const { id, name, institution, provenance } of programs) {
    const listing = { id, name, institution: institution.name };
    for (const [url, names] of sourcesOf(provenance)) add(url, { ...listing, as: `source of ${names.join(", ")}` });
    add(institution.website, { ...listing, as: "website of its institution" });
  }
  return uses;
}

/** The figures that each address is the source of, as they are called, in the vocabulary's order. */
function sourcesOf(provenance: readonly { figure: string; sourceUrl: string | null }[]): Map<string, string[]> {
  const sources = new Map<string, string[]>();
  for (const figure of keysOf(facts)) {
    const url = provenance.find((one) => one.figure === figure)?.sourceUrl ?? null;
    if (url !== null) sources.set(url, [...(sources.get(url) ?? []), facts[figure].toLowerCase()]);
  }
  return sources;
}

/** What became of the addresses that are in use: how many of each result, how many were never asked, the last day of asking. */
export type LinkTally = Record<LinkResult, number> & { unasked: number; lastAsked: Date | null };

/** The addresses in use that failed when they were last asked, the one failing longest first; and what became of the rest. */
export async function linkReport(prisma: PrismaClient): Promise<{ failed: FailedLink[]; tally: LinkTally }> {
  const [uses, checks] = await Promise.all([
    linksInUse(prisma),
    prisma.linkCheck.findMany({ orderBy: [{ failedSince: "asc" }, { url: "asc" }] }),
  ]);
  const current = checks.flatMap((check) => {
    const own = uses.get(check.url);
    return own ? [{ ...check, uses: own }] : [];
  });
  const failed = current.flatMap(({ result, failedSince, ...rest }) =>
    result === "failed" ? [{ ...rest, failedSince: failedSince ?? rest.checkedAt }] : [],
  );
  const count = (wanted: LinkResult) => current.filter(({ result }) => result === wanted).length;
  const asked = current.map(({ checkedAt }) => checkedAt).sort((a, b) => b.getTime() - a.getTime());
  return {
    failed,
    tally: {
      good: count("good"),
      failed: failed.length,
      refused: count("refused"),
      unasked: uses.size - current.length,
      lastAsked: asked[0] ?? null,
    },
  };
}

/** The addresses in use that have not been asked since that moment. */
export async function linksToAsk(prisma: PrismaClient, since: Date): Promise<string[]> {
  const [uses, recent] = await Promise.all([
    linksInUse(prisma),
    prisma.linkCheck.findMany({ where: { checkedAt: { gte: since } }, select: { url: true } }),
  ]);
  const done = new Set(recent.map(({ url }) => url));
  return [...uses.keys()].filter((url) => !done.has(url));
}

/** What a page was when it was read as the source of figures. */
export type ReadSource = Pick<LinkCheck, "finalUrl" | "textHash" | "etag" | "lastModified">;

/** Stores what an address answered; of a source that was watched also when, and what was read if anything was. */
export async function storeAnswer(
  prisma: Prisma.TransactionClient,
  url: string,
  { result, answer }: LinkAnswer,
  now: Date,
  watched?: Partial<ReadSource>,
): Promise<void> {
  const before = await prisma.linkCheck.findUnique({ where: { url } });
  const failedSince = result === "failed" ? (before?.failedSince ?? now) : null;
  const found = { checkedAt: now, result, answer, failedSince, ...(watched && { watchedAt: now, ...watched }) };
  await prisma.linkCheck.upsert({ where: { url }, create: { url, ...found }, update: found });
}

/**
 * Asks every address in use that has not been asked since a moment whether it still answers; `begun` hears how many they
 * are, `heard` gets each. An answer is stored as it comes: a run that is stopped goes on where it was.
 */
export async function askLinks(
  prisma: PrismaClient,
  manners: Manners,
  since: Date,
  { begun, heard }: { begun?: (links: number) => void; heard?: (url: string, found: LinkAnswer) => void } = {},
): Promise<void> {
  const urls = await linksToAsk(prisma, since);
  begun?.(urls.length);
  await askAll(urls, manners, async (url, found) => {
    await storeAnswer(prisma, url, found, new Date());
    heard?.(url, found);
  });
}
