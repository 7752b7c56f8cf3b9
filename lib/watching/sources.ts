/** Owns which sources of published figures are due to be asked again, and what each is the source of. */
import type { PrismaClient } from "../../prisma/client/client";
import { keysOf, memberOf } from "../closed-list";
import type { Fields } from "../programs/listing/fields";
import { sourcePath } from "../programs/listing/paths";
import { listingRows, storedFields } from "../programs/listing/stored";
import { type Fact, facts } from "../programs/model/facts";
import { type Degree, degrees } from "../programs/model/vocabulary";
import { readablePaths } from "../reading/words";

/** A published program as it stands, with the figures that one address is the source of. */
export type Use = {
  id: number;
  version: number;
  name: string;
  degree: Degree | null;
  fields: Fields;
  figures: Fact[];
};
export type Source = { address: string; uses: Use[] };

/** States of figures whose page is to say them as they are. */
const said: readonly unknown[] = ["published", "third-party"];

/** How many listings are read at once: visitors are answered between. */
const inStep = 200;

/** The published programs by id, a step at a time, as a country has too many to hold. */
async function* publishedListings(prisma: PrismaClient) {
  for (let after = 0; ; ) {
    const rows = await prisma.program.findMany({
      where: { status: "published", mergedInto: null, id: { gt: after } },
      include: listingRows,
      orderBy: { id: "asc" },
      take: inStep,
    });
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < inStep) return;
    after = last.id;
  }
}

/** The sources of published figures that were not asked since a moment, the one asked longest ago first, at most so many. */
export async function sourcesToWatch(prisma: PrismaClient, since: Date, most: number): Promise<Source[]> {
  const asked = await prisma.linkCheck.findMany({
    where: { watchedAt: { not: null } },
    select: { url: true, watchedAt: true },
  });
  const last = new Map(asked.map(({ url, watchedAt }) => [url, watchedAt?.getTime() ?? 0]));
  const isDue = (url: string) => (last.get(url) ?? 0) < since.getTime();
  const sources = new Map<string, Use[]>();
  for await (const row of publishedListings(prisma)) {
    // Most listings were asked about lately: what those say is not even read.
    if (!row.provenance.some(({ sourceUrl }) => sourceUrl !== null && isDue(sourceUrl))) continue;
    const fields = storedFields(row);
    const own = new Map<string, Fact[]>();
    for (const fact of keysOf(facts)) {
      const url = fields[sourcePath(fact, "sourceUrl")];
      const isRead = said.includes(fields[sourcePath(fact, "state")]) && readablePaths(fact, fields).length > 0;
      if (isRead && typeof url === "string" && isDue(url)) own.set(url, [...(own.get(url) ?? []), fact]);
    }
    for (const [url, figures] of own) {
      const { id, version, name } = row;
      const use = { id, version, name, degree: memberOf(degrees, row.degree), fields, figures };
      sources.set(url, [...(sources.get(url) ?? []), use]);
    }
  }
  const at = ({ address }: Source) => last.get(address) ?? 0;
  return [...sources]
    .map(([address, uses]) => ({ address, uses }))
    .sort((a, b) => at(a) - at(b))
    .slice(0, most);
}
