/**
 * Owns the figures whose sources say them no more as they did: what an editor is asked of them, and the two answers, that
 * a figure is still true and that what the page says now is taken. Nothing of a listing changes before.
 */
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Prisma, PrismaClient } from "../../prisma/client/client";
import { memberOf } from "../closed-list";
import type { Editor } from "../people/roles";
import type { Fields } from "../programs/listing/fields";
import { listingRows, storedFields } from "../programs/listing/stored";
import type { FactPath } from "../programs/model/fact-table";
import { type Fact, facts } from "../programs/model/facts";
import { allPercentiles } from "../programs/review/percentiles";
import { type Offer, offerShape } from "../reading/offers";
import { readablePaths } from "../reading/words";
import { storeOffers, type Taken } from "./found";
import { type Confirmed, confirmIn } from "./still-true";

/** Why an editor is asked about a figure. */
export const sourceChanges = {
  notFound: "It was not found on its page when that was first read.",
  changed: "Its page says it in other words, or says something else.",
  unnamed: "The page no longer names the program.",
  moved: "The address leads to another page now.",
  gone: "The page is gone.",
  newYear: "Its page says it still, and speaks of a newer academic year.",
} as const;
type SourceChange = keyof typeof sourceChanges;

const words = z.record(z.string(), z.string());
/** The words around each value of a figure, by path. */
export type Words = z.infer<typeof words>;

/** The words that a watched figure keeps as JSON. */
export const wordsIn = (json: string): Words => words.parse(JSON.parse(json));

const instead = z.object({
  /** The address that answered, and the ISO day. */
  url: z.string(),
  readOn: z.string(),
  /** The newest academic year of which it speaks; null: of none, or nobody looked. */
  year: z.string().nullable().default(null),
  /** What it answered, where it answered no page. */
  answer: z.string().nullable(),
  /** The words in which it says the same values now. */
  words,
  /** Other values that it says of the fact. */
  offers: z.array(offerShape),
});
/** What a source was found to say instead of what it said. */
export type Instead = z.infer<typeof instead>;

/** A value of the figure: the words that it stood in, and those in which the page says it, or another, now. */
type Said = { path: FactPath; before: string; now: string | null; offers: Offer[] };

export type ChangedFigure = {
  id: number;
  name: string;
  institution: string;
  version: number;
  fields: Fields;
  figure: Fact;
  change: SourceChange;
  /** The source, and what was found there. */
  source: string;
  seenOn: string | null;
  found: Instead;
  said: Said[];
  /** What "take it" takes: one value for each that the page says no more; null where that is not clear. */
  proposal: Offer[] | null;
  /** Names what the editor sees, so that nothing else is taken. */
  mark: string;
};

type Row = Prisma.WatchedFigureGetPayload<object>;

/** The one offer that is to be taken for a value; null where there is none, or several and none of them certain. */
function clearest(offers: readonly Offer[]): Offer | null {
  return offers.find(({ certain }) => certain) ?? (offers.length === 1 ? (offers[0] ?? null) : null);
}

const markOf = ({ instead, words }: Row) =>
  createHash("sha256").update(`${words} ${instead}`).digest("hex").slice(0, 16);

function partsOf(row: Row, fields: Fields, figure: Fact): Pick<ChangedFigure, "found" | "said" | "proposal"> {
  const kept = wordsIn(row.words);
  const found = instead.parse(JSON.parse(row.instead ?? "null"));
  const said = readablePaths(figure, fields).map(
    (path): Said => ({
      path,
      before: kept[path] ?? "",
      now: found.words[path] ?? null,
      offers: found.offers.filter((offer) => offer.path === path),
    }),
  );
  const wanted = said.filter(({ now }) => now === null).map(({ offers }) => clearest(offers));
  const clear = wanted.flatMap((offer) => offer ?? []);
  return { found, said, proposal: clear.length > 0 && clear.length === wanted.length ? clear : null };
}

/** What the reader found nothing about: it comes after what can be decided at a glance. */
const isBlank = ({ change, found }: ChangedFigure) => change === "notFound" && found.offers.length === 0;

/** Every figure about which an editor is asked, by institution, name and figure. */
export async function changedFigures(prisma: PrismaClient): Promise<ChangedFigure[]> {
  const rows = await prisma.watchedFigure.findMany({
    where: { change: { not: null }, program: { mergedInto: null, status: "published" } },
    include: { program: { include: { ...listingRows, institution: { select: { slug: true, name: true } } } } },
    orderBy: [
      { program: { institution: { name: "asc" } } },
      { program: { name: "asc" } },
      { programId: "asc" },
      { figure: "asc" },
    ],
  });
  const changed = rows.flatMap(({ program, ...row }): ChangedFigure[] => {
    const figure = memberOf(facts, row.figure);
    const change = memberOf(sourceChanges, row.change);
    if (figure === null || change === null) return [];
    const { id, name, version, institution } = program;
    const fields = storedFields(program);
    const listing = { id, name, version, institution: institution.name, fields };
    const { url: source, seenOn } = row;
    return [{ ...listing, figure, change, source, seenOn, mark: markOf(row), ...partsOf(row, fields, figure) }];
  });
  return changed.sort((a, b) => Number(isBlank(a)) - Number(isBlank(b)));
}

/** Which figure an editor decides, as they saw it. */
export type Seen = { id: number; figure: Fact; versionSeen: number; mark: string };

async function waiting(tx: Prisma.TransactionClient, { id, figure, mark }: Seen): Promise<Row | null> {
  const row = await tx.watchedFigure.findFirst({ where: { programId: id, figure, change: { not: null } } });
  return row && markOf(row) === mark ? row : null;
}

/** Keeps a figure as seen in these words on a day; where they are not those of all its values, as not seen yet. */
async function keepWords(
  tx: Prisma.TransactionClient,
  row: Row,
  fields: Fields,
  figure: Fact,
  { words: found, readOn: day, year }: Pick<Instead, "words" | "readOn" | "year">,
) {
  const paths = readablePaths(figure, fields);
  const isWhole = paths.every((path) => found[path] !== undefined);
  const own = { programId: row.programId, figure };
  const seenOn = isWhole ? day : row.seenOn;
  const kept = { words: JSON.stringify(isWhole ? found : {}), seenOn, change: null, instead: null, year };
  const create = { ...own, url: row.url, named: row.named, ...kept };
  await tx.watchedFigure.upsert({ where: { programId_figure: own }, create, update: kept });
}

/** Says of a figure that it is still true whatever its source says, as one revision; "gone": nobody is asked any more. */
export async function stillTrueAtSource(
  prisma: PrismaClient,
  editor: Editor,
  seen: Seen,
  now: Date,
): Promise<Confirmed | { outcome: "gone" }> {
  return prisma.$transaction(async (tx) => {
    const row = await waiting(tx, seen);
    if (!row) return { outcome: "gone" };
    const confirmed = await confirmIn(tx, editor, seen, now);
    if (confirmed.outcome !== "saved") return confirmed;
    const program = await tx.program.findUniqueOrThrow({ where: { id: seen.id }, include: listingRows });
    const found = instead.parse(JSON.parse(row.instead ?? "null"));
    await keepWords(tx, row, storedFields(program), seen.figure, found);
    return confirmed;
  });
}

/** Takes what the source says now into the listing, with the page as its source, as one revision. */
export async function takeFromSource(prisma: PrismaClient, editor: Editor, seen: Seen): Promise<Taken> {
  const spans = await allPercentiles(prisma);
  return prisma.$transaction(async (tx): Promise<Taken> => {
    const row = await waiting(tx, seen);
    const program = row && (await tx.program.findUnique({ where: { id: seen.id }, include: listingRows }));
    const { found, proposal } = program ? partsOf(row, storedFields(program), seen.figure) : {};
    if (!row || !found || !proposal) return { outcome: "gone" };
    const { id: programId, versionSeen } = seen;
    // The address that the listing names stays its source, wherever it leads.
    const page = { url: row.url, readOn: found.readOn };
    const taken = await storeOffers(tx, editor, { programId, versionSeen, page, offers: proposal }, spans);
    if (taken.outcome !== "saved") return taken;
    const after = await tx.program.findUniqueOrThrow({ where: { id: programId }, include: listingRows });
    const words = { ...found.words, ...Object.fromEntries(proposal.map(({ path, snippet }) => [path, snippet])) };
    await keepWords(tx, row, storedFields(after), seen.figure, { ...found, words });
    return taken;
  });
}
