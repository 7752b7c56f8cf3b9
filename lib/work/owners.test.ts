/** Owns the proof that an item has one owner, for a while. */

import { expect, test } from "vitest";
import { ada, ben, filled } from "../programs/saving/fixtures";
import { msPerDay } from "../text/day";
import { giveBackItem, holdDays, ownersOf, takeItem } from "./owners";

const now = new Date("2026-11-24T12:00:00Z");
const later = new Date(now.getTime() + holdDays * msPerDay);

test("the first keeps it until it is given back or its time is over; lists don't share their items", async () => {
  const { prisma } = await filled();
  const owner = async (at = now) => (await ownersOf(prisma, "drafts", at)).get("5")?.name ?? null;
  expect((await takeItem(prisma, ada, "drafts", "5", now)).name).toBe("Ada");
  expect((await takeItem(prisma, ben, "drafts", "5", now)).name).toBe("Ada");
  expect((await ownersOf(prisma, "stale", now)).size).toBe(0);
  expect(await owner(later)).toBeNull();
  expect((await takeItem(prisma, ben, "drafts", "5", later)).name).toBe("Ben");
  expect(await giveBackItem(prisma, ada, "drafts", "5")).toBe(false);
  expect(await owner(later)).toBe("Ben");
  expect(await giveBackItem(prisma, ben, "drafts", "5")).toBe(true);
  expect(await owner(later)).toBeNull();
});

test("an admin may give back anybody's; what a removed person had is nobody's", async () => {
  const { prisma } = await filled();
  await takeItem(prisma, ada, "drafts", "5", now);
  expect(await giveBackItem(prisma, ben, "drafts", "5")).toBe(true);
  await takeItem(prisma, ada, "drafts", "6", now);
  await prisma.user.update({ where: { id: "ada" }, data: { removedAt: now } });
  expect((await ownersOf(prisma, "drafts", now)).size).toBe(0);
});
