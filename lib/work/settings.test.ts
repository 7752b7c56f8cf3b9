/** Owns the proof that settings are kept, checked and logged, and that a shelf life ends on the right day. */
import { expect, test } from "vitest";
import { proves } from "../people/proof";
import { ben, filled } from "../programs/saving/fixtures";
import { keepsSince, saveSettings, settingsOf, settingsSchema } from "./settings";

const asCoded = { costDays: 180, seasonDays: 365, otherDays: 700, mostViewed: 50 };

test("as the code has them until an admin changes them; what changed is in the log", async () => {
  const { prisma } = await filled();
  if (!proves(ben, "admin")) throw new Error("Ben is an admin.");
  expect(await settingsOf(prisma)).toEqual(asCoded);
  expect(await saveSettings(prisma, ben, { ...asCoded, costDays: 90 })).toBe(true);
  expect(await saveSettings(prisma, ben, { ...asCoded, costDays: 90 })).toBe(false);
  expect(await settingsOf(prisma)).toEqual({ ...asCoded, costDays: 90 });
  const entries = await prisma.auditEntry.findMany({ where: { kind: "settings-changed" } });
  expect(entries.map(({ personId, details }) => [personId, details])).toEqual([["ben", '{"costDays":"180 → 90"}']]);
});

test("a stored text that is no setting is not followed", async () => {
  const { prisma } = await filled();
  await prisma.setting.create({ data: { key: "costDays", value: "soon" } });
  expect(await settingsOf(prisma)).toEqual(asCoded);
});

test.each(["", "0", "-1", "1.5", "3651", "soon"])("a price can't keep for “%s” days", (costDays) => {
  const read = settingsSchema.safeParse({ ...asCoded, costDays });
  expect(read.error?.issues.map(({ message }) => message)).toEqual([
    "The days of a price must be a whole number from 1 to 3,650.",
  ]);
});

test("the last day on which a check still holds", () => {
  const now = new Date("2026-11-24T23:59:00Z");
  expect(keepsSince("cost", asCoded, now)).toBe("2026-05-28");
  expect(keepsSince("credits", asCoded, now)).toBe("2024-12-24");
});
