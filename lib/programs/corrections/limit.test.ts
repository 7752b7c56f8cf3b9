/** Owns the proof that reports are limited for each address and for all, and that no address is kept. */
import { expect, test } from "vitest";
import { emptyDatabase } from "../../../seed/fixtures";
import { countReport } from "./limit";

const start = new Date("2026-11-24T12:00:00Z");
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

test("an address has ten reports an hour, and others have theirs", async () => {
  const prisma = emptyDatabase();
  for (let sent = 0; sent < 10; sent += 1) expect(await countReport(prisma, "192.0.2.1", start)).toBe(0);
  expect(await countReport(prisma, "192.0.2.1", after(20))).toBe(40);
  expect(await countReport(prisma, "192.0.2.2", after(20))).toBe(0);
  expect(await countReport(prisma, "192.0.2.1", after(60))).toBe(0);
});

test("all together have a hundred, which who has spent their own can't use up; then one a minute passes", async () => {
  const prisma = emptyDatabase();
  for (let sent = 0; sent < 300; sent += 1) await countReport(prisma, "192.0.2.1", start);
  for (let sent = 0; sent < 90; sent += 1) expect(await countReport(prisma, `192.0.2.1${sent}`, start)).toBe(0);
  expect(await countReport(prisma, "198.51.100.1", start)).toBe(0);
  for (let tried = 0; tried < 20; tried += 1) expect(await countReport(prisma, "198.51.100.2", start)).toBe(1);
  expect(await countReport(prisma, "198.51.100.2", after(1))).toBe(0);
  expect(await countReport(prisma, "198.51.100.3", after(1.5))).toBe(1);
  expect(await countReport(prisma, "192.0.2.1", after(2))).toBe(58);
  expect(await countReport(prisma, "198.51.100.3", after(2))).toBe(0);
});

test("no row names an address", async () => {
  const prisma = emptyDatabase();
  await countReport(prisma, "192.0.2.1", start);
  expect(JSON.stringify(await prisma.rateLimit.findMany())).not.toContain("192.0.2.1");
});
