/** Owns reading the pages of many programs at once, politely: which pages, and keeping what they say. */
import type { PrismaClient } from "../../prisma/client/client";
import { memberOf } from "../closed-list";
import { byHost } from "../fetching/by-host";
import type { PageFetcher } from "../fetching/politely";
import { typedOf } from "../programs/listing/form";
import { listingRows, storedFields } from "../programs/listing/stored";
import type { Fact } from "../programs/model/facts";
import { type Degree, degrees } from "../programs/model/vocabulary";
import { readWith } from "../reading/read-address";
import { keepFindings } from "./found";

/** A program and the page to read of it. */
export type ProgramPage = { id: number; name: string; institution: string; degree: Degree | null; address: string };

/** Which programs are meant: those by these slugs or ids, or the published ones of which nobody knows a fact. */
export type Choice = { slugs: readonly string[] } | { ids: readonly number[] } | { missing: Fact };

/** The chosen programs that name a page of their own, by institution and name, at most so many. */
export async function pagesToRead(prisma: PrismaClient, choice: Choice, most: number): Promise<ProgramPage[]> {
  const where =
    "slugs" in choice
      ? { slug: { in: [...choice.slugs] } }
      : "ids" in choice
        ? { id: { in: [...choice.ids] } }
        : {
            status: "published",
            provenance: { none: { figure: choice.missing, NOT: { state: "unknown", reason: "not-checked" } } },
          };
  const rows = await prisma.program.findMany({
    where: { ...where, mergedInto: null },
    select: {
      id: true,
      name: true,
      degree: true,
      website: true,
      institution: { select: { name: true } },
      provenance: { where: { figure: "delivery" }, select: { sourceUrl: true } },
    },
    orderBy: [{ institution: { name: "asc" } }, { name: "asc" }, { id: "asc" }],
  });
  const pages = rows.flatMap(({ website, provenance, degree, institution, ...program }) => {
    const address = website ?? provenance[0]?.sourceUrl ?? null;
    if (address === null) return [];
    return [{ ...program, institution: institution.name, degree: memberOf(degrees, degree), address }];
  });
  return pages.slice(0, most);
}

/** What became of a page: how many values it states and how many of them are to be decided, or why it was not read. */
export type PageRead = { found: number; open: number } | { fault: string };

async function readOne(prisma: PrismaClient, fetcher: PageFetcher, page: ProgramPage): Promise<PageRead> {
  const read = await readWith(fetcher, page.address, page);
  if ("fault" in read) return read;
  const row = await prisma.program.findUnique({ where: { id: page.id }, include: listingRows });
  if (!row) return { fault: "the listing is gone" };
  const open = await keepFindings(prisma, page.id, read.reading, typedOf(storedFields(row)));
  return { found: read.reading.offers.length, open };
}

/**
 * Reads pages and keeps what they say as it comes, so that a run that is stopped loses nothing; `heard` gets each. The
 * fetcher sees to the pause between two questions to a host; at most `atOnce` hosts are asked at the same time.
 */
export async function readPages(
  prisma: PrismaClient,
  fetcher: PageFetcher,
  pages: readonly ProgramPage[],
  heard: (page: ProgramPage, read: PageRead) => void,
  atOnce = 4,
): Promise<void> {
  const work = async (page: ProgramPage) => heard(page, await readOne(prisma, fetcher, page));
  await byHost(pages, ({ address }) => address, work, atOnce);
}
