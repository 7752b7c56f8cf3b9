/** Owns what stands in each work list. */

import { memberOf } from "../closed-list";
import { type Proposal, proposalOf, proposalTitle } from "../programs/corrections/proposals";
import type { Fact } from "../programs/model/facts";
import { type Correctable, correctables } from "../programs/model/facts";
import { type ChangedFigure, changedFigures } from "./changed";
import { openPairs, type PossibleDuplicate } from "./duplicates";
import { staleFigures, unknownFigures, type WaitingFigures } from "./figures";
import { type FoundFact, foundFacts } from "./found";
import type { FailedLink } from "./links";
import type { WorkList, WorkView } from "./lists";
import { type Owner, ownersOf } from "./owners";
import type { WorkReads } from "./reads";

type Listing = { id: number; name: string; institution: string };

/** Something to do. `key` names it within its list for as long as it is there. */
export type WorkItem = { key: string } & (
  | (Listing & { list: "drafts"; note: string | null })
  | (WaitingFigures & { list: "stale" | "unknown" })
  | {
      list: "corrections";
      id: number;
      program: Listing;
      figure: Correctable;
      /** What it should be, in the visitor's words. */
      value: string | null;
      message: string | null;
      createdAt: Date;
    }
  | (Listing & Pick<Proposal, "degree" | "url" | "message" | "createdOn"> & { list: "proposals" })
  | (FailedLink & { list: "links" })
  | (FoundFact & { list: "found" })
  | (ChangedFigure & { list: "changed" })
  | { list: "duplicates"; first: PossibleDuplicate; second: PossibleDuplicate }
);

export type Owned = { item: WorkItem; owner: Owner | null };

const listing = { id: true, name: true, institution: { select: { name: true } } } as const;
const named = ({ id, name, institution }: { id: number; name: string; institution: { name: string } }): Listing => ({
  id,
  name,
  institution: institution.name,
});

const readers: Record<WorkList, (reads: WorkReads) => Promise<WorkItem[]>> = {
  async drafts({ prisma }) {
    const rows = await prisma.program.findMany({
      where: { status: "draft", mergedInto: null },
      select: { ...listing, note: true },
      orderBy: [{ institution: { name: "asc" } }, { name: "asc" }, { id: "asc" }],
    });
    return rows.map((row) => ({ list: "drafts", key: String(row.id), ...named(row), note: row.note }));
  },
  async stale({ prisma, now, settings }) {
    const waiting = await staleFigures(prisma, await settings(), now);
    return waiting.map((one) => ({ list: "stale", key: String(one.id), ...one }));
  },
  async unknown({ prisma, settings, views }) {
    const waiting = await unknownFigures(prisma, await settings(), await views());
    return waiting.map((one) => ({ list: "unknown", key: String(one.id), ...one }));
  },
  async corrections({ prisma }) {
    const rows = await prisma.correction.findMany({
      where: { status: "open" },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      include: { program: { select: listing } },
    });
    return rows.map(({ id, program, figure, value, message, createdAt }) => ({
      list: "corrections",
      key: String(id),
      id,
      program: named(program),
      figure: memberOf(correctables, figure) ?? "other",
      value,
      message,
      createdAt,
    }));
  },
  async proposals({ prisma }) {
    const rows = await prisma.proposal.findMany({
      where: { status: "open" },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    });
    return rows.map(proposalOf).map((one) => ({
      ...one,
      list: "proposals",
      key: String(one.id),
      name: proposalTitle(one),
      institution: one.institution ?? "",
    }));
  },
  async links({ links }) {
    const { failed } = await links();
    return failed.map((link) => ({ list: "links", key: String(link.id), ...link }));
  },
  async found({ prisma }) {
    const found = await foundFacts(prisma);
    return found.map((one) => ({ list: "found", key: `${one.id}-${one.figure}`, ...one }));
  },
  async changed({ prisma }) {
    const changed = await changedFigures(prisma);
    return changed.map((one) => ({ list: "changed", key: `${one.id}-${one.figure}`, ...one }));
  },
  async duplicates({ prisma }) {
    const pairs = await openPairs(prisma);
    return pairs.map((pair) => ({ list: "duplicates", key: `${pair.first.id}-${pair.second.id}`, ...pair }));
  },
};

/** How many things an item asks for: figures are counted one by one. */
function sizeOf(item: WorkItem): number {
  return item.list === "stale" || item.list === "unknown" ? item.figures.length : 1;
}

/** What a list's heading counts. */
export function countOf(items: readonly Owned[]): number {
  return items.reduce((sum, { item }) => sum + sizeOf(item), 0);
}

/** An item with nothing but the wanted figure in it; null when it has none such. */
function narrowed(item: WorkItem, figure: Fact | null): WorkItem | null {
  if (item.list === "found" || item.list === "changed") return figure === null || item.figure === figure ? item : null;
  if (figure === null || (item.list !== "stale" && item.list !== "unknown")) return item;
  const figures = item.figures.filter((one) => one.figure === figure);
  return figures.length > 0 ? { ...item, figures } : null;
}

/** Everything in a list that its view lets through, in order, with who has taken it; pages are the caller's. */
export async function itemsOf(
  reads: WorkReads,
  { list, figure, owner }: Omit<WorkView, "page">,
  person: { id: string },
): Promise<Owned[]> {
  const [items, owners] = await Promise.all([readers[list](reads), ownersOf(reads.prisma, list, reads.now)]);
  return items.flatMap((found): Owned[] => {
    const item = narrowed(found, figure);
    const own = owners.get(found.key) ?? null;
    if (!item || (owner === "mine" && own?.id !== person.id) || (owner === "nobody" && own !== null)) return [];
    return [{ item, owner: own }];
  });
}

/** Where an item is worked on; whoever may not edit sees a pair in its first listing. */
export function itemsPage(item: WorkItem, mayEdit: boolean): string {
  if (item.list === "corrections") return `/admin/corrections/${item.id}`;
  if (item.list === "proposals") return `/admin/proposals/${item.id}`;
  if (item.list === "links") return `/admin/programs/${item.uses[0]?.id ?? 0}`;
  if (item.list !== "duplicates") return `/admin/programs/${item.id}`;
  const { first, second } = item;
  return mayEdit ? `/admin/programs/${first.id}/merge?with=${second.id}` : `/admin/programs/${first.id}`;
}
