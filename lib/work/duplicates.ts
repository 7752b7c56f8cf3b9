/** Owns finding pairs of listings that may be one program, without those of which an editor said that they are two. */
import type { PrismaClient } from "../../prisma/client/client";
import { recordAudit } from "../people/audit";
import type { Editor } from "../people/roles";
import { institutionKey, type Likeness, likenessColumns, likenessOf, looksLike } from "../programs/review/duplicates";

export type PossibleDuplicate = Likeness & { id: number; slug: string; status: string };
type Pair = { first: PossibleDuplicate; second: PossibleDuplicate };

/** Every two of these that look alike, the lower id first. */
function pairsOf(listings: readonly PossibleDuplicate[]): Pair[] {
  const groups = new Map<string, PossibleDuplicate[]>();
  for (const listing of listings) {
    const key = institutionKey(listing);
    groups.set(key, [...(groups.get(key) ?? []), listing]);
  }
  return [...groups.values()].flatMap((group) =>
    group.flatMap((first, index) => looksLike(first, group.slice(index + 1)).map((second) => ({ first, second }))),
  );
}

// Comparing every title with every other of its institution takes longer than the rest of a page.
let held: { of: string; pairs: Pair[] } | undefined;

/** The pairs that wait for somebody to merge them or to say that they are two. */
export async function openPairs(prisma: PrismaClient): Promise<Pair[]> {
  const where = { mergedInto: null, status: { in: ["draft", "published"] } };
  const rows = await prisma.program.findMany({ where, orderBy: { id: "asc" }, select: likenessColumns });
  const listings = rows.map(likenessOf);
  const of = JSON.stringify(listings);
  if (held?.of !== of) held = { of, pairs: pairsOf(listings) };
  const apart = await prisma.notDuplicate.findMany({ select: { firstId: true, secondId: true } });
  const told = new Set(apart.map(({ firstId, secondId }) => `${firstId}-${secondId}`));
  return held.pairs.filter(({ first, second }) => !told.has(`${first.id}-${second.id}`));
}

/** Keeps that two programs are two; answers false when one of them is gone. */
export async function keepApart(prisma: PrismaClient, editor: Editor, a: number, b: number): Promise<boolean> {
  const [firstId, secondId] = a < b ? [a, b] : [b, a];
  return prisma.$transaction(async (tx) => {
    const both = await tx.program.findMany({ where: { id: { in: [a, b] }, mergedInto: null }, select: { slug: true } });
    const [one, other] = both;
    if (!one || !other) return false;
    await tx.notDuplicate.upsert({
      where: { firstId_secondId: { firstId, secondId } },
      create: { firstId, secondId, personId: editor.id },
      update: {},
    });
    const details = { other: other.slug };
    await recordAudit(tx, { personId: editor.id, kind: "duplicate-dismissed", subject: one.slug, details });
    return true;
  });
}
