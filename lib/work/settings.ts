/** Owns the settings that admins change: how long figures keep, and how many listings count as most viewed. */

import { z } from "zod";
import type { PrismaClient } from "../../prisma/client/client";
import { lookup } from "../closed-list";
import { recordAudit } from "../people/audit";
import type { Admin } from "../people/roles";
import type { ShelfLife } from "../programs/model/fact-row";
import { factTable } from "../programs/model/fact-table";
import type { Fact } from "../programs/model/facts";
import { daysBefore, isoDay } from "../text/day";

const whole = (what: string, most: number) => {
  const error = `${what} must be a whole number from 1 to ${most.toLocaleString("en-US")}.`;
  return z.coerce.number({ error }).int(error).min(1, error).max(most, error);
};

const shape = {
  /** Days that a price keeps. */
  costDays: whole("The days of a price", 3650),
  /** Days that what changes with each year's admission keeps: deadlines, entry terms, tests, fees. */
  seasonDays: whole("The days of admission", 3650),
  /** Days that all other facts keep. */
  otherDays: whole("The days of the others", 3650),
  /** How many listings, most viewed first, are looked through for unknown figures. */
  mostViewed: whole("The number of listings", 1000),
};

export const settingsSchema = z.object(shape);
export type Settings = z.infer<typeof settingsSchema>;

const defaults: Settings = { costDays: 180, seasonDays: 365, otherDays: 700, mostViewed: 50 };

/** The settings as they are now; where nothing (or nothing valid) is stored, as the code has them. */
export async function settingsOf(prisma: Pick<PrismaClient, "setting">): Promise<Settings> {
  const rows = await prisma.setting.findMany();
  const stored = Object.fromEntries(rows.map(({ key, value }) => [key, value]));
  const read = settingsSchema.safeParse({ ...defaults, ...stored });
  return read.success ? read.data : defaults;
}

/** Stores the settings that differ, with a line in the log; answers whether any did. */
export async function saveSettings(prisma: PrismaClient, admin: Admin, wanted: Settings): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    const before: Record<string, number> = await settingsOf(tx);
    const changed = Object.entries(wanted).filter(([key, value]) => lookup(before, key) !== value);
    for (const [key, number] of changed) {
      const value = String(number);
      await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
    }
    if (changed.length > 0) {
      const details = Object.fromEntries(changed.map(([key, value]) => [key, `${lookup(before, key)} → ${value}`]));
      await recordAudit(tx, { personId: admin.id, kind: "settings-changed", details });
    }
    return changed.length > 0;
  });
}

/** The first ISO day (YYYY-MM-DD, UTC) on which a figure may have been checked last without being past its shelf life. */
export function keepsSince(fact: Fact, { costDays, seasonDays, otherDays }: Settings, now: Date): string {
  const days: Record<ShelfLife, number> = { price: costDays, season: seasonDays, other: otherDays };
  return isoDay(daysBefore(now, days[factTable[fact].keeps]));
}
