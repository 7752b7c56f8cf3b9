/** Owns who has taken which item of the work lists. */

import type { PrismaClient } from "../../prisma/client/client";
import { type Editor, includesRole } from "../people/roles";
import { daysBefore } from "../text/day";
import type { WorkList } from "./lists";

/** Days after which a taken item is nobody's again. */
export const holdDays = 14;

export type Owner = { id: string; name: string };

const since = (now: Date) => daysBefore(now, holdDays);

/** Who has each item of a list, by the item's key; what nobody has, or had for too long, is not in it. */
export async function ownersOf(
  prisma: Pick<PrismaClient, "takenItem">,
  list: WorkList,
  now: Date,
): Promise<ReadonlyMap<string, Owner>> {
  const rows = await prisma.takenItem.findMany({
    where: { list, at: { gt: since(now) }, person: { removedAt: null } },
    select: { item: true, person: { select: { id: true, name: true } } },
  });
  return new Map(rows.map(({ item, person }) => [item, person]));
}

/** Takes an item on; answers who has it now, which is somebody else when they were first. */
export async function takeItem(
  prisma: PrismaClient,
  editor: Editor,
  list: WorkList,
  item: string,
  now: Date,
): Promise<Owner> {
  return prisma.$transaction(async (tx) => {
    const owner = (await ownersOf(tx, list, now)).get(item);
    if (owner && owner.id !== editor.id) return owner;
    const taken = { personId: editor.id, at: now };
    await tx.takenItem.upsert({
      where: { list_item: { list, item } },
      create: { list, item, ...taken },
      update: taken,
    });
    return { id: editor.id, name: editor.name };
  });
}

/** Gives an item back: one's own, or as an admin anybody's. Answers whether it is nobody's now. */
export async function giveBackItem(
  prisma: PrismaClient,
  editor: Editor,
  list: WorkList,
  item: string,
): Promise<boolean> {
  const mine = includesRole(editor.role, "admin") ? {} : { personId: editor.id };
  await prisma.takenItem.deleteMany({ where: { list, item, ...mine } });
  return (await prisma.takenItem.count({ where: { list, item } })) === 0;
}
