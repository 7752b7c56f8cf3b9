/**
 * Owns what the pages of programs were found to say: keeping it, what of it waits for a person, taking it and leaving it.
 * Nothing of a listing changes before somebody takes it.
 */
import { z } from "zod";
import type { Prisma, PrismaClient } from "../../prisma/client/client";
import { judgeChange } from "../bulk/judge";
import { memberOf } from "../closed-list";
import type { Typed } from "../form-state";
import type { Editor } from "../people/roles";
import type { Fields } from "../programs/listing/fields";
import { fieldsFrom, typedOf } from "../programs/listing/form";
import { listingRows, storedFields } from "../programs/listing/stored";
import { factOf, isFactPath } from "../programs/model/fact-table";
import { type Fact, facts } from "../programs/model/facts";
import { statuses } from "../programs/model/vocabulary";
import { allPercentiles } from "../programs/review/percentiles";
import { lockedProgram, storeListing } from "../programs/saving/store";
import { hashOf, type Offer, type Reading, type Standing, standingOf, taken } from "../reading/offers";

/** What a page says of one fact of a listing, and how each value stands to what is stored. */
export type FoundFact = {
  id: number;
  name: string;
  institution: string;
  version: number;
  /** The listing's fields as they stand now, by path. */
  fields: Fields;
  figure: Fact;
  url: string;
  /** ISO day on which the page was read. */
  readOn: string;
  offers: (Offer & { id: number; standing: Standing })[];
};

type Row = Prisma.PageFindingGetPayload<object>;
const texts = z.array(z.string());

/** A finding as it was stored; null where the table of facts has no such field any more. */
function offerOf({ path, typed, text, snippet, certain, year, doubts }: Row): Offer | null {
  if (!isFactPath(path)) return null;
  const [values, why] = [typed, doubts].map((json) => texts.parse(JSON.parse(json)));
  return { path, typed: values ?? [], text, snippet, certain, year, doubts: why ?? [] };
}

/**
 * Keeps what a page says of a program in place of what was found before and waits still; answers how much of it is to be
 * decided. What stands in the listing already is not kept, what is not certain only where the listing says nothing, and
 * what an editor left does not come again.
 */
export async function keepFindings(
  prisma: PrismaClient,
  programId: number,
  { url, readOn, offers }: Reading,
  typed: Typed,
): Promise<number> {
  const open = offers.filter((offer) => {
    const standing = standingOf(offer, typed);
    return standing === "new" || (standing === "differs" && offer.certain);
  });
  return prisma.$transaction(async (tx) => {
    await tx.pageFinding.deleteMany({ where: { programId, leftAt: null } });
    const left = await tx.pageFinding.findMany({ where: { programId }, select: { path: true, typed: true } });
    const known = new Set(left.map((one) => `${one.path} ${one.typed}`));
    const rows = open
      .map(({ typed: values, doubts, ...offer }) => ({
        ...offer,
        typed: JSON.stringify(values),
        doubts: JSON.stringify(doubts),
        programId,
        url,
        readOn,
      }))
      .filter((row) => !known.has(`${row.path} ${row.typed}`));
    await tx.pageFinding.createMany({ data: rows });
    return rows.length;
  });
}

const waiting = { leftAt: null, program: { mergedInto: null, status: { in: ["draft", "published"] } } };

/** Everything that waits, a fact of a listing at a time: by institution and name, the facts in the order they were found. */
export async function foundFacts(prisma: PrismaClient): Promise<FoundFact[]> {
  const programs = await prisma.program.findMany({
    where: { findings: { some: waiting } },
    include: {
      ...listingRows,
      institution: { select: { slug: true, name: true } },
      findings: { where: { leftAt: null }, orderBy: { id: "asc" } },
    },
    orderBy: [{ institution: { name: "asc" } }, { name: "asc" }, { id: "asc" }],
  });
  return programs.flatMap((program) => {
    const fields = storedFields(program);
    const typed = typedOf(fields);
    const found = new Map<Fact, FoundFact>();
    for (const row of program.findings) {
      const offer = offerOf(row);
      const standing = offer && standingOf(offer, typed);
      if (!offer || standing === null || standing === "same") continue;
      const figure = factOf(offer.path);
      const { id, name, version, institution } = program;
      const { url, readOn } = row;
      const own = found.get(figure);
      const fact = own ?? { id, name, institution: institution.name, version, fields, figure, url, readOn, offers: [] };
      fact.offers.push({ ...offer, id: row.id, standing });
      found.set(figure, fact);
    }
    return [...found.values()];
  });
}

export type Taken =
  | { outcome: "saved"; programId: number; figure: Fact }
  /** It waits no more, or the listing is gone. */
  | { outcome: "gone" }
  /** The listing has another version than the editor saw. */
  | { outcome: "stale" }
  /** It can't be stored, or is asked about before it goes live: in the listing's form. Why, in sentences. */
  | { outcome: "form"; why: string[] };

/** Values of one fact to be taken into the version of a listing that the editor saw, and the page that says them. */
type OffersTaken = {
  programId: number;
  versionSeen: number;
  page: Pick<Reading, "url" | "readOn">;
  offers: readonly Offer[];
};

/**
 * Takes a finding into its listing, with the page as its source, as a change with its revision, which names the words it
 * stood in. Only into the version that the editor saw. A value about which the form would ask is not stored.
 */
export async function takeFinding(
  prisma: PrismaClient,
  editor: Editor,
  { id, versionSeen }: { id: number; versionSeen: number },
): Promise<Taken> {
  const spans = await allPercentiles(prisma);
  return prisma.$transaction(async (tx): Promise<Taken> => {
    const row = await tx.pageFinding.findFirst({ where: { id, leftAt: null } });
    const offer = row && offerOf(row);
    if (!offer) return { outcome: "gone" };
    const done = await storeOffers(
      tx,
      editor,
      { programId: row.programId, versionSeen, page: row, offers: [offer] },
      spans,
    );
    if (done.outcome !== "saved") return done;
    await tx.pageFinding.deleteMany({ where: { programId: row.programId, path: row.path, leftAt: null } });
    return done;
  });
}

/** Stores values of one fact that its page says, in an open transaction, with the page as their source. */
export async function storeOffers(
  tx: Prisma.TransactionClient,
  editor: Editor,
  { programId, versionSeen, page, offers }: OffersTaken,
  spans: Awaited<ReturnType<typeof allPercentiles>>,
): Promise<Taken> {
  const [first] = offers;
  const program = await lockedProgram(tx, programId);
  if (!first || !program) return { outcome: "gone" };
  if (program.row.version !== versionSeen) return { outcome: "stale" };
  const { website, institution } = await tx.program.findUniqueOrThrow({
    where: { id: programId },
    select: { website: true, institution: { select: { website: true } } },
  });
  const status = memberOf(statuses, program.row.status) ?? "draft";
  const figure = factOf(first.path);
  const value = fieldsFrom(taken(typedOf(program.fields), page, offers, institution.website), status);
  const verdict = judgeChange(program, value, spans, [institution.website, website]);
  if (verdict.kind === "invalid") return { outcome: "form", why: verdict.faults.map(({ message }) => message) };
  if (verdict.kind === "changes") {
    if (verdict.outliers.length > 0) {
      return { outcome: "form", why: verdict.outliers.map(({ message }) => message) };
    }
    const words = offers.map(({ snippet }) => `“${snippet.slice(0, 300)}” (words ${hashOf(snippet)})`).join(", ");
    const reason = { by: editor.id, why: `${facts[figure]} read on its page: ${words}`, origin: "form" } as const;
    const { publishAt } = program.row;
    const stored = await storeListing(tx, program, { listing: verdict.listing, publishAt, reason });
    if ("faults" in stored) return { outcome: "form", why: stored.faults.map(({ message }) => message) };
  }
  return { outcome: "saved", programId, figure };
}

/** Leaves what was found of a fact of a listing as it is: it does not come back. Answers whether anything waited. */
export async function leaveFound(
  prisma: PrismaClient,
  { programId, figure }: { programId: number; figure: Fact },
  now: Date,
): Promise<boolean> {
  const rows = await prisma.pageFinding.findMany({ where: { programId, leftAt: null } });
  const ids = rows.flatMap(({ id, path }) => (isFactPath(path) && factOf(path) === figure ? [id] : []));
  const { count } = await prisma.pageFinding.updateMany({ where: { id: { in: ids } }, data: { leftAt: now } });
  return count > 0;
}
