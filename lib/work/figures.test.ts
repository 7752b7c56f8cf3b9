/** Owns the proof of which figures wait: past their shelf life, or not looked for. */
import { expect, test } from "vitest";
import { example } from "../programs/listing/example";
import type { Draft } from "../programs/listing/shape";
import { filled } from "../programs/saving/fixtures";
import { figureValues, snapshotOf, staleFigures, unknownFigures } from "./figures";
import { addViews, viewsByProgram } from "./views";

const now = new Date("2026-11-24T12:00:00Z");
const settings = { costDays: 180, seasonDays: 365, otherDays: 700, mostViewed: 50 };
const { provenance } = example;
const checked = (checkedOn: string | null) => ({ ...provenance.cost, checkedOn });
const unknown = (reason: "not-checked" | "not-published", checkedOn: string | null = null) =>
  ({ ...provenance.cost, state: "unknown", reason, checkedOn }) as const;

const fresh = checked("2026-11-01");
const allFresh = { ...provenance, delivery: fresh, duration: fresh, credits: fresh, cost: fresh };
const listing = (slug: string, changes: Partial<Draft["provenance"]>, rest: Partial<Draft> = {}): Draft => ({
  ...example,
  slug,
  name: slug,
  ...rest,
  provenance: { ...allFresh, ...changes },
});

test("a figure waits from the day after its shelf life, an answer “not published” too, what is no longer public never", async () => {
  const { prisma, ids } = await filled(
    listing("a", { cost: checked("2026-05-28"), credits: checked("2024-12-24") }),
    listing("b", { cost: checked("2026-05-27"), credits: checked("2024-12-23") }),
    listing("c", { duration: checked(null), cost: unknown("not-checked") }, { totalCost: null }),
    listing("d", { cost: unknown("not-published", "2026-01-01") }, { totalCost: null }),
    listing("e", { cost: checked(null) }, { status: "withdrawn" }),
    listing("f", { cost: checked(null) }, { status: "draft" }),
  );
  const [, b, c, d] = ids;
  const waiting = await staleFigures(prisma, settings, now);
  expect(waiting.map(({ id, figures }) => [id, figures])).toEqual([
    [c, [{ figure: "duration", checkedOn: null }]],
    [
      b,
      [
        { figure: "credits", checkedOn: "2024-12-23" },
        { figure: "cost", checkedOn: "2026-05-27" },
      ],
    ],
    [d, [{ figure: "cost", checkedOn: "2026-01-01" }]],
  ]);
  expect((await staleFigures(prisma, { ...settings, costDays: 365 }, now)).map(({ id }) => id)).toEqual([c, b]);
});

test("unknown figures are those of the most viewed listings, most viewed first", async () => {
  const without = { cost: unknown("not-checked") };
  const { prisma, ids } = await filled(
    listing("a", without, { totalCost: null }),
    listing("b", without, { totalCost: null }),
    listing("c", { cost: unknown("not-published") }, { totalCost: null }),
    listing("d", without, { totalCost: null, status: "draft" }),
  );
  const [a = 0, b = 0, c = 0, d = 0] = ids;
  await addViews(
    prisma,
    new Map([
      [`${b} 2026-11`, 3],
      [`${c} 2026-10`, 9],
      [`${d} 2026-11`, 50],
    ]),
  );
  const waiting = async (mostViewed: number) =>
    unknownFigures(prisma, { ...settings, mostViewed }, await viewsByProgram(prisma, now));
  const shown = async (mostViewed: number) =>
    (await waiting(mostViewed)).flatMap(({ id, views, figures }) =>
      figures.some(({ figure }) => figure === "cost") ? [[id, views]] : [],
    );
  // What has no row was not looked for either.
  expect((await waiting(1))[0]?.figures.map(({ figure }) => figure)).toContain("gre");
  expect(await shown(50)).toEqual([
    [b, 3],
    [a, 0],
  ]);
  expect(await shown(2)).toEqual([[b, 3]]);
  expect(await shown(1)).toEqual([]);
});

test("a figure's values in words", async () => {
  const { prisma, ids } = await filled({ ...example, residency: "in-state", totalCostOutOfState: 30_000 });
  const fields = (await snapshotOf(prisma, ids)).get(ids[0] ?? 0)?.fields ?? {};
  expect(figureValues(fields, "cost")).toBe("$20,000 in total, $30,000 in total from out of state");
  expect(figureValues(fields, "duration")).toBe("24 months");
  expect(figureValues(fields, "credits")).toBe("30 credits");
  expect(figureValues(fields, "delivery")).toBe("On campus, online");
});
