/** Owns the tests of the editors' table: the public filters over every status, its own filters, orders and addresses. */
import { describe, expect, it } from "vitest";
import { withSeed } from "../../../seed/seeded-fixtures";
import { db } from "../../database/db";
import type { RawParameters } from "../filters/filters";
import { searchDirectory } from "../public-pages/directory";
import { programTable } from "./table";
import { tableHref } from "./url";

withSeed(async () => {
  // A draft may have gaps: it must break nothing, and no filter that it says nothing to may find it.
  const { id } = await db().program.findFirstOrThrow({ where: { status: "draft" } });
  await db().program.update({ where: { id }, data: { degree: "", subject: "", city: "", state: "", note: null } });
});

const searches: RawParameters[] = [
  {},
  { q: "robotics" },
  { degree: ["masters", "bachelors"], delivery: "online" },
  { max_cost: "30000", cost_basis: "published" },
  { near: "Boston, MA", within: "100" },
  { state: "TX", unknown: "duration", max_months: "1", resident: "TX" },
];

describe("programTable", () => {
  it("means by a filter what the public directory means by it", async () => {
    for (const raw of searches) {
      // Editors see also what only some may apply to.
      const open = await searchDirectory({ ...raw, audience: "limited" });
      const all = await programTable(raw);
      const { ids } = await programTable({ ...raw, status: "published" });
      const found = Array.from(open.found.matches, (position) => open.catalog.id[position] ?? -1);
      expect(ids.toSorted(), JSON.stringify(raw)).toEqual(found.toSorted());
      expect(found.length).toBeGreaterThan(0);
      const others = await programTable({ ...raw, status: ["draft", "withdrawn"] });
      expect([...ids, ...others.ids].toSorted()).toEqual(all.ids.toSorted());
    }
  });

  it("narrows by what is missing, by age and by who changed it last", async () => {
    const count = await db().program.count({ where: { provenance: { some: { figure: "cost", state: "unknown" } } } });
    expect((await programTable({ missing: "cost" })).ids).toHaveLength(count);
    const gap = await programTable({ missing: ["degree", "place"] });
    expect(gap.rows).toMatchObject([{ degree: null, missing: expect.arrayContaining(["degree", "subject", "place"]) }]);
    const [id = 0] = gap.ids;
    await db().provenance.updateMany({ where: { programId: id }, data: { checkedOn: "2026-01-31" } });
    const old = await programTable({ stale: "3", missing: "degree" });
    expect(old.ids).toEqual([id]);
    const year = new Date().getUTCFullYear() - 2025;
    expect((await programTable({ stale: String(year * 366), missing: "degree" })).ids).toEqual([]);
    await db().revision.create({ data: { programId: id, version: 2, by: "ada", origin: "form", changes: "{}" } });
    await db().user.create({ data: { id: "ada", name: "Ada", email: "ada@example.org", role: "editor" } });
    expect((await programTable({ editor: "ada" })).ids).toEqual([id]);
    expect((await programTable({ editor: "nobody" })).ids).not.toContain(id);
  });

  it("orders by a column either way, what has no value last, and has pages", async () => {
    const up = await programTable({ sort: "cost" });
    const prices = up.rows.map(({ price }) => price?.amount ?? 0);
    expect(prices).toEqual(prices.toSorted((a, b) => a - b));
    const down = await programTable({ sort: "-cost" });
    expect(down.rows[0]?.price?.amount).toBeGreaterThan(prices[0] ?? 0);
    const last = await programTable({ sort: "-cost", page: String(down.pages) });
    expect(last.rows.at(-1)?.price).toBeNull();
    expect(down.rows).toHaveLength(50);
    expect(last.rows.at(-1)?.id).toBe(down.ids.at(-1));
  });

  it("says what of an address it does not use, and writes an address that says the same again", async () => {
    const odd = await programTable({
      status: "odd",
      stale: "x",
      editor: "me",
      missing: "luck",
      page: "999",
      sort: "up",
    });
    expect(odd.ignored.map(({ parameter }) => parameter).toSorted()).toEqual(
      ["editor", "missing", "page", "sort", "stale", "status"].toSorted(),
    );
    const raw = {
      q: "ai",
      degree: "masters",
      status: "draft",
      missing: ["cost", "note"],
      stale: "60",
      sort: "-changed",
    };
    const { state, ids } = await programTable(raw);
    const href = tableHref(state);
    const again = new URLSearchParams(href.split("?")[1]);
    const read = Object.fromEntries([...again.keys()].map((key) => [key, again.getAll(key)]));
    expect((await programTable(read)).ids).toEqual(ids);
    expect(tableHref((await programTable(read)).state)).toBe(href);
    expect(tableHref(state, { own: { sort: null }, page: 2 })).toContain("page=2");
  });
});
