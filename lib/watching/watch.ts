/** Owns asking the sources of published figures again, and what became of each figure on its page. No listing changes by it. */
import type { Prisma, PrismaClient, WatchedFigure } from "../../prisma/client/client";
import { FetchFault } from "../fetching/addresses";
import { answerOf, type LinkAnswer } from "../fetching/ask";
import { byHost } from "../fetching/by-host";
import { type PageFetcher, stayAway } from "../fetching/politely";
import { type Page, UnreadableDocument } from "../reading/documents/passages";
import { pageOf, partOf } from "../reading/read-page";
import { textHash } from "../reading/words";
import { isoDay } from "../text/day";
import { type Instead, wordsIn } from "../work/changed";
import { type ReadSource, storeAnswer } from "../work/links";
import { figureOn } from "./figure";
import type { Source } from "./sources";

/**
 * What became of a source: how many of its figures it was seen to say, and about how many an editor is asked; `fault` says
 * why it was not read.
 */
export type Watched = { seen: number; asked: number; fault?: string };

/** A source with what was kept of it and its figures when it was last read. */
type Known = { source: Source; before: ReadSource | null; rows: WatchedFigure[]; now: Date };

/** Asks every source and keeps what became of it as it comes, so that a run that is stopped loses nothing; `heard` gets each. */
export async function watchSources(
  prisma: PrismaClient,
  fetcher: PageFetcher,
  sources: readonly Source[],
  heard: (address: string, watched: Watched) => void,
  { atOnce = 4, clock = () => new Date() } = {},
): Promise<void> {
  const work = async (source: Source) => heard(source.address, await watchOne(prisma, fetcher, source, clock()));
  await byHost(sources, ({ address }) => address, work, atOnce);
}

async function watchOne(prisma: PrismaClient, fetcher: PageFetcher, source: Source, now: Date): Promise<Watched> {
  const programId = { in: source.uses.map(({ id }) => id) };
  const [before, rows] = await Promise.all([
    prisma.linkCheck.findUnique({ where: { url: source.address } }),
    prisma.watchedFigure.findMany({ where: { programId, url: source.address } }),
  ]);
  const known = { source, before, rows, now };
  const looked = await lookAt(fetcher, known);
  return prisma.$transaction((tx) => keep(tx, known, looked));
}

/** A source as it is now: another page than before, the same, gone, or not read. */
type Looked = { link: LinkAnswer } & (
  | { kind: "other"; page: Page; read: ReadSource & { finalUrl: string } }
  | { kind: "same"; read: Partial<ReadSource> }
  | { kind: "gone"; finalUrl: string }
  | { kind: "unread"; fault: string }
);

async function lookAt(fetcher: PageFetcher, { source: { address, uses }, before, rows }: Known): Promise<Looked> {
  const kept = new Set(rows.map(({ programId, figure }) => `${programId} ${figure}`));
  // A page that is as it was says nothing new only of figures that were looked for on it.
  const isKnown = uses.every(({ id, figures }) => figures.every((figure) => kept.has(`${id} ${figure}`)));
  try {
    const answer = await fetcher.get(address, isKnown && before ? conditionsOf(before) : {});
    const { status, url: finalUrl, headers, body } = answer;
    const link = answerOf(status);
    if (status === 304) return { kind: "same", read: {}, link };
    if (status === 404 || status === 410) return { kind: "gone", finalUrl, link };
    if (link.result !== "good") return { kind: "unread", fault: link.answer, link };
    try {
      const page = await pageOf({ bytes: body, type: headers["content-type"] ?? null, part: partOf(finalUrl) });
      const [etag, lastModified] = [headers.etag ?? null, headers["last-modified"] ?? null];
      const read = { finalUrl, textHash: textHash(page), etag, lastModified };
      const isSame = isKnown && before?.textHash === read.textHash && before.finalUrl === finalUrl;
      return isSame ? { kind: "same", read, link } : { kind: "other", page, read, link };
    } catch (error) {
      if (error instanceof UnreadableDocument) return { kind: "unread", fault: error.message, link };
      throw error;
    }
  } catch (error) {
    if (!(error instanceof FetchFault)) throw error;
    const link = { result: error.code === stayAway ? "refused" : "failed", answer: error.message } as const;
    return { kind: "unread", fault: error.message, link };
  }
}

/** The headers by which a server says that a page is as it was (RFC 9110, 13.1). */
function conditionsOf({ etag, lastModified }: ReadSource): Record<string, string> {
  return {
    ...(etag !== null && { "if-none-match": etag }),
    ...(lastModified !== null && { "if-modified-since": lastModified }),
  };
}

/** Keeps what became of a source and its figures. */
async function keep(tx: Prisma.TransactionClient, { source, before, rows, now }: Known, looked: Looked) {
  const { address, uses } = source;
  const day = isoDay(now);
  const sum: Watched = { seen: 0, asked: 0 };
  const isWorded = ({ words }: WatchedFigure) => Object.keys(wordsIn(words)).length > 0;
  // A page that was gone is read anew when it is back.
  const forgotten = { textHash: null, etag: null, lastModified: null };
  const read = looked.kind === "gone" ? forgotten : "read" in looked ? looked.read : {};
  await storeAnswer(tx, address, looked.link, now, read);
  if (looked.kind === "unread") return { ...sum, fault: looked.fault };
  if (looked.kind === "gone") {
    const instead: Instead = {
      url: looked.finalUrl,
      readOn: day,
      answer: looked.link.answer,
      words: {},
      offers: [],
      year: null,
    };
    const gone = { change: "gone", instead: JSON.stringify(instead) };
    // What an editor has answered since is not asked again.
    const asked = rows.filter((row) => isWorded(row) || row.change !== null);
    for (const row of asked) sum.asked += await updated(tx, row, gone);
    return { ...sum, fault: looked.link.answer };
  }
  if (looked.kind === "same") {
    // Of a newer year an editor is asked though the page says the figure as it did.
    const again = rows.filter((row) => isWorded(row) && (row.change === null || row.change === "newYear"));
    for (const row of again) {
      const seen = await updated(tx, row, { seenOn: day });
      if (row.change === null) sum.seen += seen;
    }
    return { ...sum, asked: rows.filter(({ change }) => change !== null).length };
  }
  const {
    page,
    read: { finalUrl },
  } = looked;
  const hasMoved = before?.finalUrl != null && before.finalUrl !== finalUrl;
  for (const use of uses) {
    const { version } = await tx.program.findUniqueOrThrow({ where: { id: use.id }, select: { version: true } });
    // Somebody changed the listing meanwhile: it is looked at the next time.
    if (version !== use.version) continue;
    for (const figure of use.figures) {
      const row = rows.find((one) => one.programId === use.id && one.figure === figure) ?? null;
      const became = figureOn(page, { use, figure, row, url: finalUrl, hasMoved, day });
      const own = { programId: use.id, figure };
      const data = { ...own, url: address, ...became };
      await tx.watchedFigure.upsert({ where: { programId_figure: own }, create: data, update: data });
      if (became.change !== null) sum.asked += 1;
      else if (became.seenOn === day) sum.seen += 1;
    }
  }
  return sum;
}

/** Changes a kept figure that is there still, and answers how many that was. */
async function updated(
  tx: Prisma.TransactionClient,
  { programId, figure, url }: WatchedFigure,
  data: Prisma.WatchedFigureUpdateManyMutationInput,
): Promise<number> {
  return (await tx.watchedFigure.updateMany({ where: { programId, figure, url }, data })).count;
}
